import { conditionTokens, type ConditionSyntax, type Element, type SourceLine, type Span } from '@pakkeforloeb/language';
import { choiceOf, comparable, factOf, foldName, namesOf, unitOf, valuesOf } from '@pakkeforloeb/language';
import { needsBrackets } from '../brackets.js';
import { lineHolding } from '../tree.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { thatSettle } from './form-after.js';

const MOST = 6;

/** What can be said of a condition that cannot be read: a comma, a name that lacks its brackets, a second bound without its name. */
export const unreadable: Fixer = (fault) => {
  const line = lineHolding(fault.file, fault.place.start);
  if (!line.value) return [];
  const comma = fault.written === ',' ? ['og', 'eller'].map((word) => fault.replace(` ${word}`)) : [];
  return thatSettle(
    fault,
    [...comma, ...boundsOfOneName(fault, line, line.value), ...inBrackets(fault, line.value), ...wholeNames(fault, line.value)],
    MOST,
  );
};

/** `alder mindst 40 år og højst 60 år`: the name is written again before the second bound. */
function boundsOfOneName(fault: Fault, line: SourceLine, value: Span): Fix[] {
  const tokens = conditionTokens(fault.file.text, value);
  const isBound = (kind: string | undefined): boolean => kind !== undefined && /^(?:mindst|højst|over|under|præcis|[<>≤≥=])$/u.test(kind);
  const edits = tokens.flatMap((token, index) => {
    const name = tokens.slice(0, index).findLast(({ kind }) => kind === 'NAME');
    const joins = token.kind === 'og' || token.kind === 'eller';
    return name && joins && isBound(tokens[index + 1]?.kind) ? [fault.insert(token.end, ` ${fault.slice(name)}`)] : [];
  });
  return edits.length === 0 || line.kind === 'continuation' ? [] : [{ title: fault.texts.repeatName, edits, preferred: true }];
}

/** A declared name that stands in the condition without its brackets. */
function inBrackets(fault: Fault, value: Span): Fix[] {
  const written = fault.slice(value);
  return declaredNames(fault)
    .sort((a, b) => b.length - a.length)
    .flatMap((name): Fix[] => {
      const at = written.toLowerCase().indexOf(name.toLowerCase());
      const isWhole = at >= 0 && !/[\p{L}\p{N}[]/u.test((written[at - 1] ?? '') + (written[at + name.length] ?? ''));
      if (!isWhole || !/[^\p{L}\p{N}-]/u.test(name)) return [];
      const span = { start: value.start + at, end: value.start + at + name.length };
      const text = `[${fault.slice(span)}]`;
      return [{ title: fault.texts.change(text), edits: [fault.edit(span, text)], preferred: true }];
    });
}

/** A declared name of which the condition has only the beginning, because it holds a word of the conditions. */
function wholeNames(fault: Fault, value: Span): Fix[] {
  const written = fault.slice(value);
  const starts = [...written.matchAll(/(?<![\p{L}\p{N}[])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const [start, begun] = starts
    .map((at) => [at, declaredNames(fault).filter((name) => begins(name, written.slice(at)))] as const)
    .find(([, names]) => names.length > 0) ?? [0, []];
  const span = { start: value.start + start, end: value.end };
  return begun.map((name) => ({
    title: fault.texts.change(`[${name}]`),
    edits: [fault.edit(span, `[${name}]`)],
    preferred: begun.length === 1,
  }));
}

/** Whether what is written may be a name that was broken off: two words of it at least. */
function begins(name: string, written: string): boolean {
  return /\s\S/u.test(written) && name.length > written.length && name.toLowerCase().startsWith(`${written.toLowerCase()} `);
}

function declaredNames(fault: Fault): string[] {
  const { namespaces } = fault.snapshot.workspace.resolution;
  return [...new Set(namespaces.flatMap(({ names }) => [...names.values()].flat().flatMap(namesOf)))];
}

/** The bracket that is missing: behind the name that it begins, or before the condition that it ends. */
export const missingBracket: Fixer = (fault) => {
  const line = lineHolding(fault.file, fault.place.start);
  const { value } = line;
  const partner = fault.parameter('partner');
  if (!value || partner === undefined) return [];
  const title = fault.texts.insert(partner);
  if (partner === '[' || partner === '(')
    return thatSettle(fault, [{ title, edits: [fault.insert(value.start, partner)], preferred: true }]);
  const rest = fault.slice({ start: fault.place.end, end: value.end });
  const known = new Set(fault.snapshot.workspace.resolution.namespaces.flatMap(({ names }) => [...names.keys()]));
  // A name ends where a known one does; else at the end of the line.
  const ends = [...rest.matchAll(/\s(?:og|eller|er|over|under|mindst|højst|præcis|mellem)\s/giu)].map(({ index }) => index);
  const end = partner === ']' ? (ends.find((at) => known.has(foldName(rest.slice(0, at)))) ?? rest.length) : rest.length;
  return thatSettle(fault, [{ title, edits: [fault.insert(fault.place.end + end, partner)], preferred: true }]);
};

/** `a og b eller c`: brackets round the parts with `og`, or round those with `eller`. Which is meant, the author says. */
export const mixed: Fixer = (fault) => {
  const condition = conditionAt(fault);
  if (condition?.type !== 'chain') return [];
  return (['og', 'eller'] as const).map((operator) => {
    const groups: { start: number; end: number; several: boolean }[] = [];
    condition.terms.forEach(({ start, end }, index) => {
      const last = groups.at(-1);
      if (last && condition.operators[index - 1] === operator) Object.assign(last, { end, several: true });
      else groups.push({ start, end, several: false });
    });
    const several = groups.filter((group) => group.several);
    const edits = several.flatMap(({ start, end }) => [fault.insert(start, '('), fault.insert(end, ')')]);
    return { title: fault.texts.brackets(withBrackets(fault, several)), edits };
  });
};

/** `ikke a og b`: whether `ikke` concerns the first only or all, the author says. */
export const unclearNegation: Fixer = (fault) => {
  const chain = conditionAt(fault, 'chain');
  const negation = chain?.type === 'chain' ? chain.terms.find(({ start }) => start === fault.place.start) : undefined;
  if (!chain || negation?.type !== 'negation' || !negation.term) return [];
  const spans = [
    { start: negation.start, end: negation.end },
    { start: negation.term.start, end: chain.end },
  ];
  return spans.map((span) => ({
    title: fault.texts.brackets(withBrackets(fault, [span])),
    edits: [fault.insert(span.start, '('), fault.insert(span.end, ')')],
  }));
};

/** A comparison that does not fit what is compared: `X er ja` is `X`, a choice alone needs one of its values. */
export const wrongComparison: Fixer = (fault) => {
  const comparison = conditionAt(fault, 'comparison');
  if (comparison?.type !== 'comparison' || !comparison.subject) return [];
  const subject = fault.slice(comparison.subject);
  const target = fault.snapshot.referenceAt(fault.file, comparison.subject.start)?.target;
  const type = target && choiceOf(target, 'type');
  const edit = (text: string): Fix => ({ title: fault.texts.change(text), edits: [fault.edit(comparison, text)] });
  if (type === 'boolean' || target?.kind === 'criterion') {
    const [value] = comparison.values.map((one) => fault.slice(one).toLowerCase());
    const isNo = value === 'nej' || value === 'falsk' || comparison.negated;
    return comparison.values.length === 1
      ? [{ ...edit(isNo ? `ikke ${subject}` : subject), preferred: value === 'ja' || value === 'nej' }]
      : [];
  }
  if (!target || !type?.endsWith('choice')) return [];
  const values = valueTitles(target).map((value) => edit(`${subject} er ${value}`));
  return [...measuredAlike(fault, comparison), ...values].slice(0, MOST);
};

/** What is measured in the unit of a comparison: a number stands with the wrong name. */
function measuredAlike(fault: Fault, { subject, amount, low }: Extract<ConditionSyntax, { type: 'comparison' }>): Fix[] {
  const unit = unitOf((amount ?? low)?.unit ?? '');
  const from = subject && fault.snapshot.referenceAt(fault.file, subject.start)?.from;
  const namespace = from && fault.snapshot.workspace.resolution.namespaceOf(from);
  if (!unit || !subject || !namespace) return [];
  const measured = [...new Set([...namespace.names.values()].flat())].filter((element) => {
    const value = element.kind === 'data-element' ? factOf(element, 'måles i')?.value : undefined;
    const own = value?.type === 'text' ? unitOf(value.text) : undefined;
    return own !== undefined && comparable(own, unit);
  });
  const names = measured.flatMap(({ title }) => title ?? []).map((name) => (needsBrackets(name) ? `[${name}]` : name));
  return names.slice(0, MOST / 2).map((name) => ({ title: fault.texts.change(name), edits: [fault.edit(subject, name)] }));
}

/** The sentence says `ikke`, the condition does not: the condition is turned round. */
export const notSaid: Fixer = (fault) => {
  const condition = comparisonAt(fault);
  if (!condition || condition.negated || condition.either || condition.neither) return [];
  // «køn er ikke kvinde», but «ikke feber» and «ikke alder over 40 år».
  const at = (condition.relation === undefined ? condition.values[0]?.start : undefined) ?? condition.start;
  const text = `${fault.slice({ start: condition.start, end: at })}ikke ${fault.slice({ start: at, end: condition.end })}`;
  return [{ title: fault.texts.change(text), edits: [fault.insert(at, 'ikke ')] }];
};

function valueTitles(element: Element): string[] {
  return valuesOf(element)
    .flatMap(({ title }) => title ?? [])
    .slice(0, MOST);
}

/** The outermost condition at the finding that is of a type, or that is exactly what the finding is about. */
export function conditionAt({ file, place }: Fault, type?: ConditionSyntax['type']): ConditionSyntax | undefined {
  const { key, content } = lineHolding(file, place.start);
  const look = (condition: ConditionSyntax | undefined): ConditionSyntax | undefined => {
    if (!condition || condition.start > place.start || condition.end < place.end) return undefined;
    const isWanted = type === undefined ? condition.start === place.start && condition.end === place.end : condition.type === type;
    const inner =
      condition.type === 'chain'
        ? condition.terms.map(look).find((found) => found)
        : condition.type === 'negation'
          ? look(condition.term)
          : condition.type === 'bracketed'
            ? look(condition.condition)
            : undefined;
    return inner ?? (isWanted ? condition : undefined);
  };
  return look(file.syntax.get((key ?? content).start)?.condition);
}

/** The innermost comparison in which the finding stands. */
export function comparisonAt(fault: Fault): Extract<ConditionSyntax, { type: 'comparison' }> | undefined {
  const found = conditionAt(fault, 'comparison');
  return found?.type === 'comparison' ? found : undefined;
}

/** The whole condition of a line, where it joins several. */
export function chainAt({ file }: Fault, { key, content }: SourceLine): Extract<ConditionSyntax, { type: 'chain' }> | undefined {
  const condition = file.syntax.get((key ?? content).start)?.condition;
  return condition?.type === 'chain' ? condition : undefined;
}

function withBrackets(fault: Fault, spans: readonly Span[]): string {
  const { value } = lineHolding(fault.file, fault.place.start);
  if (!value) return '';
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '(' },
    { at: end, mark: ')' },
  ]);
  let text = '';
  let last = value.start;
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at)) {
    text += fault.slice({ start: last, end: at }) + mark;
    last = at;
  }
  return text + fault.slice({ start: last, end: value.end });
}

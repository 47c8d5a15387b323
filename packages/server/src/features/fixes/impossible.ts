import type { ConditionSyntax } from '@pakkeforloeb/language';
import { lineHolding } from '../tree.js';
import { without } from './blocks.js';
import { chainAt, comparisonAt, conditionAt } from './conditions.js';
import type { Fault, Fix, Fixer } from './fix.js';

/** Lines and points that only ask for something more: without them the block says less, but nothing else. */
const CONDITIONS: ReadonlySet<string> = new Set(['når', 'forudsat at', 'så længe']);

/** Something is asked to be and not to be: the «ikke» goes, or the condition. */
export const bothAndNot: Fixer = (fault) => [...withoutDenial(fault), ...withoutCondition(fault)];

/** The «ikke» before a fact, or before a value. */
export const withoutDenial: Fixer = (fault) => {
  const negation = conditionAt(fault, 'negation');
  if (negation?.type === 'negation' && negation.term?.type === 'comparison' && isAlone(negation.term))
    return [changed(fault, negation, fault.slice(negation.term))];
  const comparison = comparisonAt(fault);
  const [value] = comparison?.values ?? [];
  if (!comparison?.negated || !value || comparison.values.length > 1) return [];
  const before = fault.slice({ start: comparison.start, end: value.start }).replace(/\s+ikke\s+$/u, ' ');
  return [changed(fault, comparison, before + fault.slice(value))];
};

/** Two values at once: one of the two points goes; or either will do. */
export const twoValues: Fixer = (fault) => {
  const comparison = comparisonAt(fault);
  if (comparison?.values.length !== 1 || !comparison.subject) return [];
  const subject = comparison.subject.text;
  const isAbout = (other: ConditionSyntax | undefined): other is typeof comparison =>
    other?.type === 'comparison' && other.subject?.text === subject && other.values.length === 1 && !other.negated;
  const chain = chainAt(fault, lineHolding(fault.file, fault.place.start));
  if (chain) {
    const [first, second, ...more] = chain.terms;
    if (!isAbout(first) || !isAbout(second) || more.length > 0) return [];
    const both = [first, second].map(({ values }) => fault.slice(values[0]!));
    return [changed(fault, chain, `${subject} er enten ${both.join(' eller ')}`)];
  }
  const points = fault.node?.line.kind === 'item' ? (fault.node.parent?.children ?? []) : [];
  return points
    .filter((point) => isAbout(fault.file.syntax.get((point.line.key ?? point.line.content).start)?.condition))
    .map((point) => ({ title: fault.texts.removeNode(fault.slice(point.line.content)), edits: [without(fault.file, point)] }));
};

/** Two bounds that no number keeps: one of them is enough, or their numbers change places. */
export const emptyRange: Fixer = (fault) => {
  const chain = chainAt(fault, lineHolding(fault.file, fault.place.start));
  const [first, second, ...more] = chain?.terms ?? [];
  if (first?.type !== 'comparison' || second?.type !== 'comparison' || more.length > 0) return [];
  const [low, high] = [first, second].map((one) => amountOf(fault, one));
  const either = { title: fault.texts.changeWord('og', 'eller'), edits: [fault.edit({ start: first.end, end: second.start }, ' eller ')] };
  if (!low || !high) return [either];
  return [either, { title: fault.texts.swap, edits: [fault.edit(low, fault.slice(high)), fault.edit(high, fault.slice(low))] }];
};

/** Where the number of a bound stands, with its unit. */
function amountOf(fault: Fault, comparison: ConditionSyntax): { start: number; end: number } | undefined {
  const written = fault.slice(comparison);
  const at = /(?<![\p{L}\p{N}])(?:ca\.?\s*)?\d[^()]*$/u.exec(written)?.index;
  return at === undefined ? undefined : { start: comparison.start + at, end: comparison.end };
}

/** A whole line or point with nothing but the condition goes. */
function withoutCondition(fault: Fault): Fix[] {
  const { node } = fault;
  const isLine = node?.definition && CONDITIONS.has(node.definition.key);
  if (!node || (!isLine && node.line.kind !== 'item') || node.children.length > 0) return [];
  if (chainAt(fault, node.line) || (node.line.kind === 'item' && node.parent?.children.length === 1)) return [];
  return [{ title: fault.texts.removeNode(fault.slice(node.line.content)), edits: [without(fault.file, node)] }];
}

function isAlone({ values, relation }: Extract<ConditionSyntax, { type: 'comparison' }>): boolean {
  return values.length === 0 && relation === undefined;
}

function changed(fault: Fault, span: { readonly start: number; readonly end: number }, text: string): Fix {
  return { title: fault.texts.change(text), edits: [fault.edit(span, text)] };
}

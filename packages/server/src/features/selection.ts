import type { ConditionSyntax, SourceNode, Span, SyntaxFile } from '@pakkeforloeb/language';
import type { SelectionRange } from 'vscode-languageserver-types';
import { rangeIn } from '../session/snapshot.js';
import { endOf, lineHolding, pathTo } from './tree.js';

const WORD = /[\p{L}\p{M}\p{N}-]+/gu;

/** What a selection grows to from an offset: the word, the phrase, the value, the line, the text or the block's content, the block, the file. */
export function selectionRange(file: SyntaxFile, offset: number): SelectionRange {
  const line = lineHolding(file, offset);
  const around: Span[] = [
    ...wordAt(file.text, line.content, offset),
    ...phrasesAt(file, line.key ?? line.content, offset),
    ...[line.key, line.value, line.id].flatMap((span) => span ?? []),
    line.content,
    ...textRun(file, offset),
    ...pathTo(file.nodes, offset).toReversed().flatMap(blockSpans),
    { start: 0, end: file.text.length },
  ];
  let range: SelectionRange | undefined;
  let inner: Span | undefined;
  const growing: Span[] = [];
  for (const span of around
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))) {
    if (inner && (span.start > inner.start || span.end < inner.end || (span.start === inner.start && span.end === inner.end))) continue;
    growing.push(span);
    inner = span;
  }
  for (const span of growing.toReversed()) range = { range: rangeIn(file, span), ...(range && { parent: range }) };
  return range!;
}

function wordAt(text: string, { start, end }: Span, offset: number): Span[] {
  return [...text.slice(start, end).matchAll(WORD)]
    .map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }))
    .filter((span) => span.start <= offset && offset <= span.end);
}

/** The parts of a condition that hold the offset. */
function phrasesAt({ syntax }: SyntaxFile, { start }: Span, offset: number): Span[] {
  const holding = (condition: ConditionSyntax | undefined): Span[] => {
    if (!condition || condition.start > offset || condition.end < offset) return [];
    switch (condition.type) {
      case 'chain':
        return [condition, ...condition.terms.flatMap(holding)];
      case 'negation':
        return [condition, ...holding(condition.term)];
      case 'bracketed':
        return [condition, ...holding(condition.condition)];
      case 'comparison':
        return [condition, ...(condition.subject ? [condition.subject] : []), ...condition.values];
      case 'counted':
        return [condition, ...(condition.list ? [condition.list] : [])];
      case 'judgement':
        return [condition];
    }
  };
  return holding(syntax.get(start)?.condition);
}

/** The lines with `>` that are one text with the line at the offset. */
function textRun(file: SyntaxFile, offset: number): Span[] {
  const at = file.lines.indexOf(lineHolding(file, offset));
  let [first, last] = [at, at];
  if (file.lines[at]!.kind !== 'text') return [];
  while (file.lines[first - 1]?.kind === 'text') first--;
  while (file.lines[last + 1]?.kind === 'text') last++;
  return [{ start: file.lines[first]!.content.start, end: file.lines[last]!.content.end }];
}

/** What stands in a node's block, and the whole node. */
function blockSpans(node: SourceNode): Span[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const whole = { start: node.line.content.start, end: endOf(node) };
  return first && last ? [{ start: first.line.content.start, end: endOf(last) }, whole] : [whole];
}

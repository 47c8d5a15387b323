import type { Amount, Condition } from '../../packages/language/src/syntax/generated/ast.js';
import { placeText, visible } from './place.js';
import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';

/** The syntax trees of the conditions in a file, one node a line. */
export function syntaxText({ syntax, lines }: SyntaxFile): string[] {
  return [...syntax.values()].flatMap((line) => {
    const { $cstNode: node } = line;
    const span = { start: node!.offset, end: node!.offset + line.key.length };
    return [`${placeText(lines, span)} ${visible(line.key)}`, ...indented(condition(line.condition))];
  });
}

function condition(node: Condition | undefined): string[] {
  if (!node) return ['(nothing)'];
  switch (node.$type) {
    case 'Chain':
      return [`Chain ${node.operators.join(' ')}`, ...node.terms.flatMap((term) => indented(condition(term)))];
    case 'Negation':
      return ['Negation', ...indented(condition(node.term))];
    case 'Bracketed':
      return ['Bracketed', ...indented(condition(node.condition))];
    case 'Judgement':
      return [`Judgement ${visible(node.text)}`];
    case 'Counted':
      return [words('Counted', node.quantifier, node.count, 'af', name(node.list))];
    case 'Comparison':
      return [
        words(
          'Comparison',
          name(node.subject),
          node.negated && 'ikke',
          node.either && 'enten',
          node.relation,
          node.amount && amount(node.amount),
          node.low && `from ${amount(node.low)}`,
          node.high && `to ${amount(node.high)}`,
          ...node.values.map(name),
        ),
      ];
  }
}

function amount({ approximate, low, high, unit }: Amount): string {
  return words('Amount', approximate && 'ca', low, high !== undefined && `- ${high}`, unit !== undefined && visible(unit));
}

function name(reference: { readonly $refText: string } | undefined): string {
  return reference ? visible(reference.$refText) : '(nothing)';
}

function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

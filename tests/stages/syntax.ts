import type { AmountSyntax, ConditionSyntax } from '../../packages/language/src/syntax/condition-syntax.js';
import { placeText, visible } from './place.js';
import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';

/** The syntax trees of the conditions in a file, one node a line. */
export function syntaxText({ syntax, lines, text }: SyntaxFile): string[] {
  return [...syntax.values()].flatMap((line) => [
    `${placeText(lines, line.key)} ${visible(text.slice(line.key.start, line.key.end))}`,
    ...indented(condition(line.condition)),
  ]);
}

function condition(node: ConditionSyntax | undefined): string[] {
  if (!node) return ['(nothing)'];
  switch (node.type) {
    case 'chain':
      return [`Chain ${node.operators.join(' ')}`, ...node.terms.flatMap((term) => indented(condition(term)))];
    case 'negation':
      return ['Negation', ...indented(condition(node.term))];
    case 'bracketed':
      return ['Bracketed', ...indented(condition(node.condition))];
    case 'judgement':
      return [`Judgement ${visible(node.text)}`];
    case 'counted':
      return [words('Counted', node.quantifier, node.count, 'af', name(node.list))];
    case 'comparison':
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

function amount({ approximate, low, high, unit }: AmountSyntax): string {
  return words('Amount', approximate && 'ca', low, high !== undefined && `- ${high}`, unit !== undefined && visible(unit));
}

function name(reference: { readonly text: string } | undefined): string {
  return reference ? visible(reference.text) : '(nothing)';
}

function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

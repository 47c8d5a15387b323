import type { IToken } from 'chevrotain';
import type { LangiumCoreServices } from 'langium';
import type { SourceLine, Span } from '../../packages/language/src/source/lines.js';
import type { SourceNode } from '../../packages/language/src/source/tree.js';
import { createSyntaxServices } from '../../packages/language/src/syntax/module.js';
import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import { placeText, visible } from './place.js';

const services: LangiumCoreServices = createSyntaxServices().forloeb;

/** The tokens that the parser gets, in their order. */
export function tokensOf(text: string): IToken[] {
  return services.parser.Lexer.tokenize(text).tokens;
}

/** One token a line: where, kind, words. */
export function tokensText({ text, lines }: SyntaxFile): string[] {
  return tokensOf(text).map((token) => {
    const place = placeText(lines, { start: token.startOffset, end: token.endOffset! + 1 });
    return `${place} ${token.tokenType.name}${token.image === token.tokenType.name ? '' : ` ${visible(token.image)}`}`;
  });
}

/** The lines as they are nested, each with its kind and parts. Comments and blank lines belong to no block. */
export function treeText({ text, lines, nodes }: SyntaxFile): string[] {
  const slice = (span: Span) => visible(text.slice(span.start, span.end));
  const node = ({ line, definition, block, close, children }: SourceNode): string[] => [
    [
      `${line.number + 1}`,
      line.kind,
      line.key && line.kind === 'keyed' ? slice(line.key) : '',
      line.kind === 'text' && definition ? `read as ${definition.key}` : '',
      line.match?.count === undefined ? '' : `count ${line.match.count}`,
      line.kind === 'unknown' ? slice(line.content) : line.value ? `value ${slice(line.value)}` : '',
      line.id ? `id ${slice(line.id)}` : '',
      block ? blockText(line, close) : '',
    ]
      .filter(Boolean)
      .join(' '),
    ...children.flatMap(node).map((child) => `  ${child}`),
  ];
  const blockText = ({ open }: SourceLine, close: Span | undefined): string =>
    `${open ? '{' : '(no brace)'} … ${close ? `} ${placeText(lines, close).split(':')[0]}` : '(no brace)'}`;
  const comments = lines.filter(({ kind }) => kind === 'comment').map(({ number, content }) => `${number + 1} comment ${slice(content)}`);
  return [...nodes.flatMap(node), ...comments];
}

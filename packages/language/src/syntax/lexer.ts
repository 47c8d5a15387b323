import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { SourceLine, Span } from '../source/lines.js';
import { readStructure, type SourceTree } from '../source/structure.js';
import type { SourceNode } from '../source/tree.js';
import type { ValueForm } from '../vocabulary/index.js';
import { conditionTokens } from './condition-tokens.js';

/** What the lexer tells beside the tokens: the nested lines, which the checks of form need. */
export interface SourceReport extends LexingReport {
  readonly tree: SourceTree;
}

const KEY_TOKEN: Readonly<Record<ValueForm, string>> = {
  title: 'TITLE_KEY',
  prose: 'PROSE_KEY',
  name: 'NAME_KEY',
  condition: 'CONDITION_KEY',
  quantity: 'VALUE_KEY',
  date: 'VALUE_KEY',
  choice: 'VALUE_KEY',
  code: 'VALUE_KEY',
  count: 'VALUE_KEY',
  none: 'TITLE_KEY',
};

/**
 * The lexer: reads lines, nests them ({@link readStructure}) and hands the parser a stream in which braces always
 * balance, so that a fault in one line stays in that line.
 */
export class ForloebLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar, {}) as TokenType[];
    this.definition = Object.fromEntries(tokens.map((token) => [token.name, token]));
  }

  tokenize(text: string): LexerResult {
    const tree = readStructure(text);
    const stream = new TokenStream(text, tree, this.definition);
    for (const node of tree.nodes) stream.node(node);
    const report: SourceReport = { diagnostics: [], tree };
    return { tokens: stream.tokens, hidden: stream.comments(), errors: [], report };
  }
}

/** How the value of a dash or text line or a keyed line is read. */
export function formOf(node: SourceNode): ValueForm | undefined {
  if (node.line.kind === 'text') return 'prose';
  if (node.line.kind === 'item') return node.parent?.line.kind === 'keyed' ? (node.parent.definition?.items?.form ?? 'title') : 'title';
  return node.definition?.form;
}

class TokenStream {
  readonly tokens: IToken[] = [];

  constructor(
    private readonly text: string,
    private readonly tree: SourceTree,
    private readonly types: TokenTypeDictionary,
  ) {}

  node(node: SourceNode): void {
    const { line } = node;
    const form = formOf(node);
    // A line that is not understood is one token up to its brace, so that no two tokens overlap.
    const key = line.key ?? { start: line.content.start, end: (line.id ?? line.value)?.end ?? line.content.start };
    this.add(form ? KEY_TOKEN[form] : 'UNKNOWN_KEY', key, line);
    if (form && form !== 'none' && line.value) this.value(form, line.value, line);
    if (form && line.id) this.add('ID', line.id, line);
    if (node.block || node.children.length > 0) {
      const head = this.tokens.at(-1)!;
      const open = line.open ?? { start: head.endOffset! + 1, end: head.endOffset! + 1 };
      this.add('BEGIN', open, line);
      for (const child of node.children) this.node(child);
      const last = this.tokens.at(-1)!.endOffset! + 1;
      const close = node.close && node.close.start >= last ? node.close : { start: last, end: last };
      this.add('END', close, this.lineAt(close.start, line));
    }
  }

  comments(): IToken[] {
    const type = this.types['COMMENT'];
    if (!type) return [];
    return this.tree.lines.filter((line) => line.kind === 'comment').map((line) => this.token(type, line.content, line));
  }

  private value(form: ValueForm, span: Span, line: SourceLine): void {
    if (form === 'condition') {
      for (const token of conditionTokens(this.text, span)) this.add(token.kind, token, line);
    } else {
      this.add(form === 'name' ? 'NAME' : 'TEXT', span, line);
    }
  }

  /** A reserved word that the grammar does not know yet is passed on as a name, so that it is told where it stands. */
  private add(kind: string, span: Span, line: SourceLine): void {
    this.tokens.push(this.token(this.types[kind] ?? this.types['NAME']!, span, line));
  }

  private token(type: TokenType, span: Span, line: SourceLine): IToken {
    // Two lines that were merged into one begin at columns of their own.
    const startColumn = span.start - (line.merged ? this.text.lastIndexOf('\n', line.start - 1) + 1 : line.start) + 1;
    return {
      image: this.text.slice(span.start, span.end),
      startOffset: span.start,
      endOffset: span.end - 1,
      startLine: line.number + 1,
      endLine: line.number + 1,
      startColumn,
      endColumn: startColumn + (span.end - span.start) - 1,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx!,
    };
  }

  /** The line that holds the offset, from the line of the block's head on. */
  private lineAt(offset: number, from: SourceLine): SourceLine {
    const { lines } = this.tree;
    let low = from.number;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]!;
  }
}

import { findKey, type KeyDefinition, type SourceNode, type Span, type SyntaxFile } from '@pakkeforloeb/language';
import { lineEnd, lineStart } from '../tree.js';

/** Where in a file something is asked for, as far as the line and the blocks around it tell. */
export type CompletionPlace =
  /** Before the colon of a line. */
  | { readonly type: 'key'; readonly block: SourceNode | undefined; readonly typed: Span; readonly rest: Rest }
  /** After a key, or after the dash of a line in a list. */
  | {
      readonly type: 'value';
      readonly block: SourceNode | undefined;
      readonly read: ValueReading;
      readonly typed: Span;
      readonly end: number;
    }
  /** Behind what a line declares, at its `#id`. */
  | {
      readonly type: 'id';
      readonly block: SourceNode | undefined;
      readonly declares: 'title' | 'value' | 'sentence';
      /** The title, or the words of the sentence. */
      readonly words: string;
      readonly typed: Span;
    };

/** What stands behind the place on its line. */
export type Rest =
  /** Nothing. */
  | { readonly type: 'nothing' }
  /** The rest of a key that is written already, up to its colon or brace. */
  | { readonly type: 'key'; readonly end: number }
  /** Something else. */
  | { readonly type: 'other' };

/** How a value is read. */
export interface ValueReading {
  readonly form: KeyDefinition['form'];
  /** The key of the line; of a dash line that of the list. */
  readonly definition: KeyDefinition;
  /** Whether it is a dash line. */
  readonly isItem: boolean;
}

const BULLET = /^\s*[-–—•·▪*‐‑](?=\s|$)\s*/u;
const NO_PLACE = /^\s*(?:\/\/|>|\})/u;
const ID = /(?:^|\s)(#[^\s{}]*)$/u;

/** The place of an offset; undefined where there is nothing to offer: in comments, in the document's words, behind a brace. */
export function placeAt(file: SyntaxFile, offset: number): CompletionPlace | undefined {
  const { text } = file;
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const before = text.slice(start, offset);
  if (NO_PLACE.test(before) || /[{}]/u.test(before)) return undefined;
  const space = /^\s*/u.exec(before)![0];
  // A tab counts two columns, as where the lines are read.
  const block = blockAt(file.nodes, { start, indent: space.replaceAll('\t', '  ').length });
  // What may stand under a line that cannot be read is not known.
  if (block && !block.definition && block.line.kind !== 'item') return undefined;
  const bullet = BULLET.exec(before);
  if (bullet) {
    const definition = block?.definition;
    if (!definition?.items || block?.line.kind === 'item') return undefined;
    const read = { form: definition.items.form, definition, isItem: true } as const;
    return valuePlace(read, block, start + bullet[0].length, { text, offset, end });
  }
  const colon = before.indexOf(':');
  if (colon >= 0) {
    const definition = findKey(before.slice(0, colon))?.definition;
    if (!definition) return undefined;
    const gap = /^\s*/u.exec(before.slice(colon + 1))![0].length;
    const read = { form: definition.form, definition, isItem: false };
    return valuePlace(read, block, start + colon + 1 + gap, { text, offset, end });
  }
  if (before.includes('#')) return sentenceId(file, block, { start, offset, before });
  return { type: 'key', block, typed: { start: start + space.length, end: offset }, rest: restOf(text.slice(offset, end), offset) };
}

function valuePlace(
  read: ValueReading,
  block: SourceNode | undefined,
  start: number,
  { text, offset, end }: { readonly text: string; readonly offset: number; readonly end: number },
): CompletionPlace | undefined {
  const typed = { start: Math.min(start, offset), end: offset };
  const written = text.slice(typed.start, offset);
  if (read.form === 'title') {
    const id = ID.exec(written)?.[1];
    const words = id === undefined ? '' : written.slice(0, -id.length).trim();
    const declares = read.isItem && read.definition.items?.declares === 'value' ? 'value' : 'title';
    return words === '' ? undefined : { type: 'id', block, declares, words, typed: { start: offset - id!.length, end: offset } };
  }
  return { type: 'value', block, read, typed, end: offset + valueRest(text.slice(offset, end)) };
}

/** At the id of a sentence that stands in the block of its line. */
function sentenceId(
  { text, nodes }: SyntaxFile,
  block: SourceNode | undefined,
  { start, offset, before }: { readonly start: number; readonly offset: number; readonly before: string },
): CompletionPlace | undefined {
  const id = ID.exec(before)?.[1];
  const definition = id === undefined ? undefined : findKey(before.slice(0, -id.length))?.definition;
  if (id === undefined || !definition?.obligation) return undefined;
  const own = (block ? block.children : nodes).find(({ line }) => line.content.start >= start && line.content.start <= offset);
  const lines = own?.children.flatMap(({ line }) => (line.kind === 'text' && line.value ? [line.value] : [])) ?? [];
  const words = lines.map((line) => text.slice(line.start, line.end)).join(' ');
  return words === '' ? undefined : { type: 'id', block, declares: 'sentence', words, typed: { start: offset - id.length, end: offset } };
}

/** How much of the value stands behind the place: up to an id or a brace. */
function valueRest(rest: string): number {
  const withoutBrace = rest.trimEnd().replace(/\{$/u, '').trimEnd();
  const id = withoutBrace.lastIndexOf(' #');
  return (id >= 0 && !/\s/u.test(withoutBrace.slice(id + 1)) ? withoutBrace.slice(0, id).trimEnd() : withoutBrace).length;
}

function restOf(rest: string, offset: number): Rest {
  if (rest.trim() === '') return { type: 'nothing' };
  const key = /^[\p{L}\p{N}/-]*(?: [\p{L}\p{N}/-]+)*(?=\s*(?::|\{\s*$))/u.exec(rest);
  return key ? { type: 'key', end: offset + key[0].length } : { type: 'other' };
}

/**
 * The line in whose block a line stands. Where a `}` is missing the indentation tells.
 * @param line where the line starts and how many columns of white space it has
 */
function blockAt(nodes: readonly SourceNode[], line: { readonly start: number; readonly indent: number }): SourceNode | undefined {
  const index = nodes.findLastIndex((node) => node.line.start < line.start);
  const node = nodes[index];
  if (!node?.block) return undefined;
  if (node.close ? node.close.end < line.start : line.indent <= node.line.indent) return undefined;
  return blockAt(node.children, line) ?? node;
}

/** Lines of the block that stand beside the place, but not the line of the place itself. */
export function linesBeside({ text, nodes }: SyntaxFile, block: SourceNode | undefined, offset: number): readonly SourceNode[] {
  // Where lines begin counts: what is being typed may be read as the rest of the line above, which then reaches to the place.
  const [start, end] = [lineStart(text, offset), lineEnd(text, offset)];
  return (block ? block.children : nodes).filter(({ line: { content } }) => content.start < start || content.start > end);
}

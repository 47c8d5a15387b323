import { cleanText, type Kind, type SourceNode, type Span, type SyntaxFile } from '@pakkeforloeb/language';
import { endOf } from '../tree.js';

/** Something in the outline of a file, with what stands in it. */
export interface OutlineItem {
  /** Its title, or the beginning of its sentence; never empty. */
  readonly name: string;
  /** The word that it begins with (`fase`, `bør`); empty for what a list holds. */
  readonly detail: string;
  readonly kind: Kind;
  /** Whether the name is the thing's own, and neither the beginning of a sentence nor the name of what is continued (`del af`). */
  readonly isTitle: boolean;
  /** With its block. */
  readonly whole: Span;
  /** The name alone. */
  readonly at: Span;
  readonly children: readonly OutlineItem[];
}

/** What nobody looks for in an outline: it belongs to the sentence or the table that it stands in. */
const LEFT_OUT: ReadonlySet<Kind> = new Set(['fact', 'paragraph', 'footnote', 'threshold', 'judgement', 'lifecycle-event', 'exception']);
const LONGEST = 80;

const known = new WeakMap<SyntaxFile, readonly OutlineItem[]>();

/** The outline of a file, of what can be read of it where it is broken. */
export function outlineOf(file: SyntaxFile): readonly OutlineItem[] {
  let outline = known.get(file);
  if (!outline) known.set(file, (outline = outlineOfNodes(file.nodes, file.text)));
  return outline;
}

function outlineOfNodes(nodes: readonly SourceNode[], text: string): OutlineItem[] {
  return nodes.flatMap((node) => {
    const children = outlineOfNodes(node.children, text);
    const item = itemOf(node, text);
    return item ? [{ ...item, children }] : children;
  });
}

function itemOf(node: SourceNode, text: string): Omit<OutlineItem, 'children'> | undefined {
  const { line, parent, definition } = node;
  const items = line.kind === 'item' ? parent?.definition?.items : undefined;
  const kind = line.kind === 'item' ? items?.declares : line.kind === 'keyed' ? definition?.declares : undefined;
  if (kind === undefined || LEFT_OUT.has(kind)) return undefined;
  const key = line.kind === 'keyed' ? definition!.key : '';
  const isTitle = line.value !== undefined && (items !== undefined || definition?.form === 'title');
  const words = line.value ?? node.children.find((child) => child.line.kind === 'text')?.line.value;
  const name = words ? shortened(cleanText(text.slice(words.start, words.end))) : '';
  const { start } = line.content;
  return {
    name: name || (line.id ? text.slice(line.id.start, line.id.end) : key || '-'),
    detail: key,
    kind,
    isTitle,
    whole: { start, end: endOf(node) },
    at: line.value ?? line.id ?? line.key ?? line.content,
  };
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trimEnd()} …`;
}

import type { Code } from '../messages/index.js';
import { lineAt } from '../source/line-at.js';
import type { SourceLine, Span } from '../source/lines.js';
import type { SourceNode } from '../source/tree.js';
import { foldName } from '../text/fold.js';
import type { SyntaxFile } from '../model/types.js';
import type { Finding } from './finding.js';

/** So short a beginning is the beginning of many names. */
const SHORTEST = 2;

/** The lines of a file that are told of, and those that explain them. */
export class FaultyLines {
  private readonly lines = new Set<number>();
  /** Numbers of lines after whose key nothing stands. */
  private readonly empty: ReadonlySet<number>;
  /** Stretches of lines whose block is in doubt, with what is told of them. */
  private readonly doubts: readonly { readonly first: number; readonly last: number; readonly told: Finding }[];
  /** Numbers of lines that could not be read to their end. */
  private readonly cut: ReadonlySet<number>;
  private words: ReadonlySet<string> | undefined;
  private beginnings: ReadonlySet<string> | undefined;
  /** Names in lines whose block is in doubt, with what tells of it. */
  private declared: ReadonlyMap<string, Finding | undefined> | undefined;
  /** The first node in each line of the file. */
  private nodes: ReadonlyMap<number, SourceNode> | undefined;

  /**
   * @param formal all findings about the form of a line or a block
   * @param unread the codes of those that say that a line could not be read
   * @param empty all findings that nothing stands after a key
   */
  constructor(
    private readonly file: SyntaxFile,
    formal: readonly Finding[],
    unread: ReadonlySet<Code>,
    empty: readonly Finding[],
  ) {
    this.empty = new Set(empty.filter(({ place }) => place.file === file).map(({ place }) => this.lineAt(place.start)));
    const own = formal.filter(({ place }) => place.file === file);
    for (const { place } of own) this.lines.add(this.lineAt(place.start));
    for (const { explains } of file.problems) for (const line of explains ?? []) this.lines.add(line);
    for (const [index, { kind, number }] of file.lines.entries()) {
      if (kind !== 'continuation') continue;
      this.lines.add(number);
      const above = file.lines[index - 1]!;
      if (above.kind !== 'continuation') this.lines.add(above.number);
    }
    this.cut = new Set(own.filter(({ code }) => unread.has(code)).map(({ place }) => this.lineAt(place.start)));
    // A finding that was allowed explains nothing.
    const told = new Map(own.map((finding) => [`${finding.code} ${finding.place.start}`, finding]));
    this.doubts = file.problems.flatMap(({ code, start, doubt }) => {
      const finding = told.get(`${code} ${start}`);
      return doubt && finding ? [{ ...doubt, told: finding }] : [];
    });
  }

  /** Whether one of the lines holds this name, or was cut off in it: it was meant to stand somewhere else, or to be read. */
  names(names: readonly string[]): boolean {
    this.words ??= new Set([...this.wordsIn(this.file.lines.filter(({ number }) => this.lines.has(number))), ...this.unreadWords()]);
    this.beginnings ??= new Set(this.wordsIn(this.file.lines.filter(({ number, open }) => this.cut.has(number) && !open)));
    return names.some((name) => {
      const folded = foldName(name);
      if (this.words!.has(folded)) return true;
      for (let length = folded.length - 1; length >= SHORTEST + (folded.startsWith('#') ? 1 : 0); length--)
        if (this.beginnings!.has(folded.slice(0, length))) return true;
      return false;
    });
  }

  has(offset: number): boolean {
    return this.lines.has(this.lineAt(offset));
  }

  /** Whether the line or one directly in its block is faulty. */
  inBlock(offset: number): boolean {
    if (this.lines.has(this.lineAt(offset))) return true;
    return this.nodeAt(offset)?.children.some((child) => child.line.kind !== 'item' && this.lines.has(child.line.number)) ?? false;
  }

  /** Whether a key in the block of the line, or in a block directly in it, has nothing after it. */
  hasEmptyIn(offset: number): boolean {
    const inner = this.nodeAt(offset)?.children ?? [];
    return [...inner, ...inner.flatMap(({ children }) => children)].some(({ line }) => this.empty.has(line.number));
  }

  /** Whether the line stands in a block that stands in nothing else and whose first line is faulty: what it is, or is part of, is not known. */
  underFaultyRoot(offset: number): boolean {
    let root = this.nodeAt(offset);
    while (root?.parent) root = root.parent;
    return root !== undefined && this.lines.has(root.line.number);
  }

  /** Whether the first line of something that stands in nothing else is faulty and holds the beginning of this name. */
  beginsRoot(name: string): boolean {
    const folded = foldName(name);
    return this.faultyRoots().some(({ line }) => this.wordsOf(line.value).some((word) => word !== '' && folded.startsWith(word)));
  }

  /** Whether the node's line or one in its block at any depth is faulty. */
  hasIn({ line, children }: SourceNode): boolean {
    return this.lines.has(line.number) || children.some((child) => this.hasIn(child));
  }

  /** Whether the block around the line, at any depth, holds a faulty line or one whose own block is in doubt. */
  inBlockAround(offset: number): boolean {
    const owner = this.nodeAt(offset)?.parent;
    if (!owner) return false;
    const [from, to] = [owner.line.number, owner.close ? this.lineAt(owner.close.start) : this.file.lines.at(-1)!.number];
    return this.hasIn(owner) || this.doubts.some(({ first, last }) => first <= to && last >= from);
  }

  /** Whether the line stands in a block of which the first line is a guess: it is misspelt or cut off. */
  underGuess(offset: number): boolean {
    for (let owner = this.nodeAt(offset)?.parent; owner; owner = owner.parent)
      if (owner.line.slip !== undefined && this.lines.has(owner.line.number)) return true;
    return false;
  }

  /** Whether a faulty line, or one whose block is in doubt, holds this name among other words. */
  mentions(name: string): boolean {
    const folded = foldName(name);
    return this.file.lines.some(
      ({ number, content }) =>
        (this.lines.has(number) || this.doubtIn(number) !== undefined) &&
        foldName(this.file.text.slice(content.start, content.end)).includes(folded),
    );
  }

  /** What tells that it is a guess in which block the line was meant to stand. */
  doubtAt(offset: number): Finding | undefined {
    return this.doubtIn(this.lineAt(offset));
  }

  /** What tells of a line whose block is in doubt, and that would declare one of these names in another block. */
  doubtAbout(names: readonly string[]): Finding | undefined {
    if (this.doubts.length === 0) return undefined;
    this.declared ??= new Map(
      this.file.lines
        .filter(mayDeclare)
        .flatMap((line) => this.wordsIn([line]).map((name) => [name, this.doubtIn(line.number)] as const))
        .filter(([, told]) => told),
    );
    return names.map((name) => this.declared!.get(foldName(name))).find((told) => told);
  }

  private doubtIn(line: number): Finding | undefined {
    return this.doubts.find(({ first, last }) => first <= line && line <= last)?.told;
  }

  /** Whether the line is a dash line. */
  isItem(offset: number): boolean {
    return this.file.lines[lineAt(this.file.lines, offset)]!.kind === 'item';
  }

  private wordsIn(lines: readonly SourceLine[]): string[] {
    return lines.flatMap(({ value, id }) => [value, id].flatMap((span) => this.wordsOf(span)));
  }

  private faultyRoots(): readonly SourceNode[] {
    return this.file.nodes.filter(({ line }) => this.lines.has(line.number));
  }

  /** What is declared in blocks whose first line could not be read, and in those that belong to what cannot be told. */
  private unreadWords(): string[] {
    const all = (nodes: readonly SourceNode[]): SourceNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
    const unknown = all(this.file.nodes).filter(({ line, definition }) => line.kind === 'unknown' && !definition);
    return [...unknown, ...this.faultyRoots()]
      .flatMap(({ children }) => all(children))
      .flatMap(({ line, definition }) => [line.id, ...(definition && definition.declares !== 'fact' ? [line.value] : [])])
      .flatMap((span) => this.wordsOf(span));
  }

  /** What stands there, and what stood there before a line was put together with the one below it. */
  private wordsOf(span: Span | undefined): string[] {
    if (!span) return [];
    const text = this.file.text.slice(span.start, span.end);
    return [text, ...text.split(/[\r\n]+/, 1)].map(foldName);
  }

  private nodeAt(offset: number): SourceNode | undefined {
    this.nodes ??= nodesByLine(this.file.nodes);
    return this.nodes.get(this.lineAt(offset));
  }

  private lineAt(offset: number): number {
    return this.file.lines[lineAt(this.file.lines, offset)]!.number;
  }
}

/** Whether the line declares something, or may do so in another block. */
function mayDeclare({ kind, match }: SourceLine): boolean {
  return kind === 'item' || (match !== undefined && match.definition.declares !== 'fact');
}

function nodesByLine(nodes: readonly SourceNode[], found = new Map<number, SourceNode>()): ReadonlyMap<number, SourceNode> {
  for (const node of nodes) {
    if (!found.has(node.line.number)) found.set(node.line.number, node);
    nodesByLine(node.children, found);
  }
  return found;
}

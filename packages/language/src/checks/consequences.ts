import { MESSAGES, type Code, type Parameters } from '../messages/index.js';
import type { ParsedFile } from '../model/types.js';
import { foldName } from '../text/fold.js';
import { lineAt } from '../source/line-at.js';
import type { SourceNode } from '../source/tree.js';
import type { SyntaxFile } from '../workspace/parse.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Namespace } from '../names/namespaces.js';
import type { Finding } from './finding.js';

/** Findings that something is missing from a block: it may be what could not be read there. */
const MISSING: ReadonlySet<Code> = new Set([
  'F104',
  'F211',
  'F215',
  'F412',
  'F413',
  'F420',
  'F501',
  'F502',
  'F702',
  'F703',
  'F705',
  'F710',
  'F711',
  'F713',
  'F720',
  'F721',
  'F903',
  'F904',
]);

/** Findings about what a name stands for. */
const ABOUT_NAMES: ReadonlySet<Code> = new Set(['F301', 'F302', 'F303', 'F304', 'F305', 'F308']);

/** Findings of lines and blocks that could not be read: what they declared is not known. */
const UNREAD: ReadonlySet<Code> = new Set(['F101', 'F102', 'F103', 'F104', 'F114', 'F205', 'F216']);

/**
 * Takes away what only follows from another finding: whatever is found in a line whose form is told of already, and
 * whatever is missing from a block in which a line could not be read. One fault, one message; never none, for the
 * finding about the form stays.
 */
export function withoutConsequences(findings: readonly Finding[], { files, contents, resolution }: Workspace): Finding[] {
  const formal = findings.filter(({ code }) => isFormal(code));
  if (formal.length === 0) return [...findings];
  const marks = new Map<ParsedFile, FaultyLines>(
    files.filter((file) => formal.some(({ place }) => place.file === file)).map((file) => [file, new FaultyLines(file, formal)]),
  );
  // A name that nothing declares may stand in a line that could not be read in the same pathway.
  const unread = new Set(
    contents
      .filter(({ file }) => findings.some(({ code, place }) => place.file === file && UNREAD.has(code)))
      .flatMap(({ elements }) => elements.map((element) => resolution.namespaceOf(element))),
  );
  const undeclared = new Set(
    resolution.problems
      .filter(
        ({ type, likely, namespace }) =>
          (type === 'unknown' || type === 'not-visible') && !likely && namespace !== undefined && reaches(namespace, unread),
      )
      .map(({ reference }) => reference.place.start + reference.place.file.uri),
  );
  const empty = new Set(findings.filter(({ code }) => code === 'F104').map(({ place }) => place.start + place.file.uri));
  return findings.filter(({ code, place, parameters }) => {
    if ((code === 'F301' || code === 'F306') && undeclared.has(place.start + place.file.uri)) return false;
    if (
      ABOUT_NAMES.has(code) &&
      [...marks.values()].some((lines) =>
        lines.names([parameters['name'] ?? '', typeof parameters['id'] === 'string' ? `#${parameters['id']}` : '']),
      )
    )
      return false;
    if (code === 'F705' && empty.has(place.start + place.file.uri)) return false;
    const faulty = marks.get(place.file);
    if (!faulty) return true;
    if (MISSING.has(code)) return !faulty.inBlock(place.start);
    return isFormal(code) || !faulty.has(place.start);
  });
}

/** Whether the namespace or one that it uses is among these. */
function reaches(namespace: Namespace, among: ReadonlySet<Namespace | undefined>): boolean {
  return among.has(namespace) || namespace.uses.some(({ target }) => [...among].some((other) => other && other.element === target));
}

/** Whether the finding is about the form of a line or a block and not about what it means. */
function isFormal(code: Code): boolean {
  return (code.startsWith('F1') || code.startsWith('F2')) && !MISSING.has(code) && code in MESSAGES;
}

/** The lines of a file that are told of, and those that explain them. */
class FaultyLines {
  private readonly lines = new Set<number>();
  private words: ReadonlySet<string> | undefined;
  /** The first node in each line of the file. */
  private nodes: ReadonlyMap<number, SourceNode> | undefined;

  constructor(
    private readonly file: SyntaxFile,
    formal: readonly Finding[],
  ) {
    for (const { place } of formal) if (place.file === file) this.lines.add(this.lineAt(place.start));
    for (const { explains } of file.problems) for (const line of explains ?? []) this.lines.add(line);
    for (const [index, { kind, number }] of file.lines.entries()) {
      if (kind !== 'continuation') continue;
      this.lines.add(number);
      const above = file.lines[index - 1]!;
      if (above.kind !== 'continuation') this.lines.add(above.number);
    }
  }

  /** Whether one of the lines holds this name: it was meant to stand somewhere else. */
  names(names: readonly Parameters[string][]): boolean {
    this.words ??= new Set(
      this.file.lines
        .filter(({ number }) => this.lines.has(number))
        .flatMap(({ value, id }) => [value, id].flatMap((span) => (span ? [foldName(this.file.text.slice(span.start, span.end))] : []))),
    );
    return names.some((name) => typeof name === 'string' && this.words!.has(foldName(name)));
  }

  has(offset: number): boolean {
    return this.lines.has(this.lineAt(offset));
  }

  /** Whether the line or one directly in its block is faulty. */
  inBlock(offset: number): boolean {
    const line = this.lineAt(offset);
    if (this.lines.has(line)) return true;
    this.nodes ??= nodesByLine(this.file.nodes);
    const owner = this.nodes.get(line);
    return owner?.children.some((child) => child.line.kind !== 'item' && this.lines.has(child.line.number)) ?? false;
  }

  private lineAt(offset: number): number {
    return this.file.lines[lineAt(this.file.lines, offset)]!.number;
  }
}

function nodesByLine(nodes: readonly SourceNode[], found = new Map<number, SourceNode>()): ReadonlyMap<number, SourceNode> {
  for (const node of nodes) {
    if (!found.has(node.line.number)) found.set(node.line.number, node);
    nodesByLine(node.children, found);
  }
  return found;
}

import { documentsOf, type CompiledDocument, type JsonObject } from '@pakkeforloeb/compiler';
import { check, elementsIn, type Element, type Finding, type Workspace } from '@pakkeforloeb/language';
import { childrenOf } from '../../packages/language/src/model/ids.js';
import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import { closeLine, nodesIn } from './fault.js';

/** What becomes of one fault. */
export type Outcome = 'silent' | 'text only' | 'harmless' | 'told once' | 'told more';

/** One fault, classified. */
export interface Classified {
  readonly outcome: Outcome;
  /** The findings that were not there before. */
  readonly findings: readonly Finding[];
  /** Declarations that do not stand in the faulty line's own block, in the faulty file and in all files. */
  readonly others: number;
  readonly othersInFile: number;
  /** Those that are still in the model with the same content. */
  readonly kept: number;
}

/** A workspace as it is compared: what is found, what it means, what each declaration holds. */
export interface Snapshot {
  readonly findings: readonly Finding[];
  /** The meaning without titles, texts and the ids that are only made of them; asked for only where nothing is told. */
  meaning(): string;
  everything(): string;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

interface Declaration {
  readonly content: string;
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

/** Looks at a workspace; its derived ids are others once its meaning has been asked for. */
export function snapshotOf(workspace: Workspace): Snapshot {
  const findings = check(workspace);
  const documents = documentsOf(workspace);
  // Made now: derived ids are others once the meaning has been asked for.
  const written = documents.map(({ json }) => json);
  return {
    findings,
    declarations: declarationsOf(documents),
    everything: () => JSON.stringify(written),
    meaning: () => {
      numberDerivedIds(workspace);
      return JSON.stringify(documentsOf(workspace, { texts: false }).map(({ json }) => json));
    },
  };
}

/** The same for a workspace that is another when it is compared. */
export function keptSnapshotOf(workspace: Workspace): Snapshot {
  const snapshot = snapshotOf(workspace);
  const [everything, meaning] = [snapshot.everything(), snapshot.meaning()];
  return { ...snapshot, everything: () => everything, meaning: () => meaning };
}

/** What becomes of a fault in one line of a file, by what the workspace was before it and is with it. */
export function classify(before: Snapshot, after: Snapshot, file: SyntaxFile, line: number): Classified {
  const findings = newFindings(before.findings, after.findings);
  const [from, to] = ownBlock(file, line);
  const isOther = ({ uri, line: at }: Declaration): boolean => uri !== file.uri || at < from || at > to;
  let [others, othersInFile, kept] = [0, 0, 0];
  for (const [name, declaration] of before.declarations) {
    if (!isOther(declaration)) continue;
    others++;
    if (declaration.uri === file.uri) othersInFile++;
    if (after.declarations.get(name)?.content === declaration.content) kept++;
  }
  return { outcome: outcomeOf(findings.length, before, after), findings, others, othersInFile, kept };
}

function outcomeOf(told: number, before: Snapshot, after: Snapshot): Outcome {
  if (told > 0) return told === 1 ? 'told once' : 'told more';
  if (before.meaning() !== after.meaning()) return 'silent';
  return before.everything() === after.everything() ? 'harmless' : 'text only';
}

/** Findings that are new: line numbers apart, for a line more or less moves them all. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const nameOf = ({ code, place }: Finding): string => `${code} ${place.file.uri} ${place.file.text.slice(place.start, place.end)}`;
  const known = new Map<string, number>();
  for (const finding of before) known.set(nameOf(finding), (known.get(nameOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(nameOf(finding)) ?? 0;
    known.set(nameOf(finding), left - 1);
    return left <= 0;
  });
}

/** First and last line of the block that the line opens, or that it stands in; the whole file where it stands in none. */
function ownBlock(file: SyntaxFile, line: number): [from: number, to: number] {
  const blocks = [...nodesIn(file.nodes)].filter(({ line: { number }, close, ...node }) => {
    if (!close) return number === line;
    return number <= line && closeLine(file, { line: { number }, close, ...node } as never)! >= line;
  });
  const own = blocks.findLast(({ block }) => block);
  if (!own) return line < 0 ? [-1, -1] : [line, line];
  return [own.line.number, closeLine(file, own) ?? own.line.number];
}

/** What each declaration holds; where it stands in its document is no part of that. */
function declarationsOf(documents: readonly CompiledDocument[]): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const { namespace, id, edition, json } of documents) {
    const contents = new Map(
      (json['elements'] as readonly JsonObject[]).map(({ parent: _parent, section: _section, ...own }) => [own['id'], JSON.stringify(own)]),
    );
    for (const element of elementsIn(namespace.parts)) {
      const content = contents.get(element.id);
      if (content !== undefined && element.kind !== 'part')
        declarations.set(`${id} ${edition ?? ''}#${element.id}`, {
          content,
          uri: element.place.file.uri,
          line: element.node.line.number,
        });
    }
  }
  return declarations;
}

/** Ids that nobody wrote are made of titles and texts; here they are numbers, so that a text does not pass for a meaning. */
function numberDerivedIds({ resolution: { namespaces } }: Workspace): void {
  const visit = (element: Element, number: number): void => {
    if (!element.idWritten) element.id = `${element.parent?.id ?? ''}/${number}`;
    childrenOf(element).forEach((child, index) => visit(child, index));
  };
  for (const { parts } of namespaces) for (const part of parts) if (part !== parts[0]) visit(part, 0);
  for (const { element } of namespaces) childrenOf(element).forEach((child, index) => visit(child, index));
}

import type { SyntaxFile } from '@pakkeforloeb/language';
import type { DocumentSymbol, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-types';
import { rangeIn, type Snapshot } from '../../session/snapshot.js';
import { outlineOf, type OutlineItem } from './outline.js';
import { rankOf, spellingsOf } from './search.js';
import { symbolKindOf } from './symbol-kinds.js';

/** So many symbols of the workspace are told at most: more nobody reads, and the next letter finds better. */
const MOST = 200;

/** The outline of a file, each thing in what it stands in. */
export function documentSymbols(file: SyntaxFile): DocumentSymbol[] {
  const symbolOf = ({ name, detail, kind, whole, at, children }: OutlineItem): DocumentSymbol => ({
    name,
    detail,
    kind: symbolKindOf(kind),
    range: rangeIn(file, whole),
    selectionRange: rangeIn(file, at),
    children: children.map(symbolOf),
  });
  return outlineOf(file).map(symbolOf);
}

/** The same as a row, for editors that show no tree. */
export function flatDocumentSymbols(snapshot: Snapshot, file: SyntaxFile): SymbolInformation[] {
  return withOwners(outlineOf(file)).map(({ item, owner }) => ({
    name: item.name,
    kind: symbolKindOf(item.kind),
    location: snapshot.location({ file, ...item.whole }),
    ...(owner && { containerName: owner.name }),
  }));
}

/**
 * What is called like the query in any file: names that begin with it first, short ones first. An empty query finds what stands at
 * the top of the files.
 */
export function workspaceSymbols(snapshots: readonly Snapshot[], query: string): WorkspaceSymbol[] {
  const wanted = spellingsOf(query);
  const found: { readonly symbol: Owned; readonly file: SyntaxFile; readonly snapshot: Snapshot; readonly rank: number }[] = [];
  for (const { file, snapshot } of filesOf(snapshots))
    for (const symbol of titled(file)) {
      if (query === '' && symbol.owner) continue;
      const rank = rankOf(symbol.spellings, wanted);
      if (rank !== undefined) found.push({ symbol, file, snapshot, rank });
    }
  return found
    .sort((a, b) => a.rank - b.rank || a.symbol.item.name.length - b.symbol.item.name.length)
    .slice(0, MOST)
    .map(({ symbol: { item, owner }, file, snapshot }) => ({
      name: item.name,
      kind: symbolKindOf(item.kind),
      location: snapshot.location({ file, ...item.at }),
      containerName: [item.detail, owner?.name].filter(Boolean).join(' · '),
    }));
}

/** The files of several projects, each once: files that are open by themselves are read with those beside them. */
function filesOf(snapshots: readonly Snapshot[]): Iterable<{ readonly file: SyntaxFile; readonly snapshot: Snapshot }> {
  const byUri = snapshots.flatMap((snapshot) => snapshot.workspace.files.map((file) => [snapshot.uri(file), { file, snapshot }] as const));
  return new Map(byUri).values();
}

/** Something of an outline with what it stands in. */
interface Owned {
  readonly item: OutlineItem;
  readonly owner?: OutlineItem;
}

const known = new WeakMap<SyntaxFile, readonly (Owned & { readonly spellings: readonly string[] })[]>();

/** What has a title in a file, as it is searched. */
function titled(file: SyntaxFile): readonly (Owned & { readonly spellings: readonly string[] })[] {
  let symbols = known.get(file);
  if (!symbols) {
    symbols = withOwners(outlineOf(file)).flatMap((owned) =>
      owned.item.isTitle ? [{ ...owned, spellings: spellingsOf(owned.item.name) }] : [],
    );
    known.set(file, symbols);
  }
  return symbols;
}

function withOwners(items: readonly OutlineItem[], owner?: OutlineItem): Owned[] {
  return items.flatMap((item) => [{ item, ...(owner && { owner }) }, ...withOwners(item.children, item)]);
}

import {
  isReferable,
  namedInScope,
  rootOf,
  scopesOf,
  type Element,
  type Kind,
  type Namespace,
  type SourceNode,
  type Span,
} from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { needsBrackets } from '../brackets.js';
import type { Setting } from './setting.js';
import { kindNoun, nameDocumentation, textOf, firstSentence, valueTypeWord } from './documentation.js';
import { Query, RANKS, Shelves, type Shelved } from './search.js';
import type { Suggestion } from './suggestion.js';

/** How names are asked for. */
export interface NameRequest {
  readonly accepts: readonly Kind[];
  /** The line in whose block the name stands. */
  readonly block: SourceNode | undefined;
  /** What the name replaces. */
  readonly range: Span;
  /** Whether the name stands in a condition, where some need square brackets. */
  readonly inCondition?: boolean;
  /** What is asked for besides the kind. */
  readonly fits?: (element: Element) => boolean;
  /** Kinds that come before others that answer equally well. */
  readonly first?: readonly Kind[];
  readonly most: number;
}

/** The pathway, catalogue, module or local variant that a line belongs to. */
export function namespaceAt({ snapshot, file }: Setting, block: SourceNode | undefined): Namespace | undefined {
  if (!block) return undefined;
  const root = rootOf(block);
  const element = snapshot.contentOf(file)?.elements.find(({ node }) => node === root);
  return element && snapshot.workspace.resolution.namespaceOf(element);
}

/**
 * The names that can stand at a place; ids where `#` was typed. Of equally good ones those of the kinds that are asked for first come first,
 * then those of the file, those of the pathway, others. What has no name is found by its words, behind all that has one.
 */
export function nameSuggestions(setting: Setting, request: NameRequest): Suggestion[] {
  const { file, offset, snapshot } = setting;
  const { block, range, fits, first, most } = request;
  const typed = file.text.slice(range.start, offset);
  const asId = typed.startsWith('#');
  const accepts = new Set(request.accepts);
  const namespace = namespaceAt(setting, block);
  const query = new Query(typed.replace(/^[[#]/u, ''));
  const shelves = new Shelves<Element>(most);
  const look = (text: string, element: Element, distance: number): void => {
    // What the block itself declares is never what a line in it names.
    if (!accepts.has(element.kind) || element.node === block || (fits && !fits(element))) return;
    const rank = query.rank(text);
    if (rank === undefined) return;
    // What is shown is the title: one that answers goes before those whose other names do.
    const isShown = asId || element.title === undefined || query.rank(element.title) === rank;
    const isNameless = !asId && nameFor(element) === undefined;
    const tier =
      Math.min(element.place.file === file ? 0 : 1 + distance, OTHER_KIND - 1) +
      (!first || first.includes(element.kind) ? 0 : OTHER_KIND) +
      (isShown ? 0 : OTHER_NAME);
    shelves.put(element, isNameless ? RANKS.length + rank : rank, tier);
  };
  for (const { names, ids, distance } of scopesOf(snapshot.workspace.resolution, namespace)) {
    if (!asId) for (const [name, elements] of names) for (const element of elements) look(name, element, distance);
    for (const elements of ids.values())
      for (const element of elements) {
        if (!element.idWritten || !(asId || element.kind === 'code' || !isReferable(element))) continue;
        look(element.id, element, distance);
        if (element.title !== undefined) look(element.title, element, distance);
      }
  }
  const suggestions = distinct(shelves.best()).flatMap(({ thing, rank, tier }) => {
    const made = suggestion(setting, request, namespace, thing, rank, asId);
    return made ? [{ made, tier }] : [];
  });
  suggestions.sort((a, b) => a.made.rank - b.made.rank || a.tier - b.tier || collator.compare(a.made.label, b.made.label));
  return suggestions.map(({ made }) => made);
}

/** The tiers from this one on are of kinds that are not asked for first. */
const OTHER_KIND = 4;
/** The tiers from this one on are of things that are found by another name than the one that is shown. */
const OTHER_NAME = 8;

function suggestion(
  { snapshot, language }: Setting,
  { accepts, range, inCondition }: NameRequest,
  namespace: Namespace | undefined,
  element: Element,
  rank: number,
  asId: boolean,
): Suggestion | undefined {
  const named = nameFor(element);
  const isClear = (name: string): boolean =>
    isMeant(namedInScope(snapshot.workspace.resolution, namespace, name, new Set(accepts)), element);
  const text = !asId && named !== undefined && isClear(named) ? named : element.idWritten ? `#${element.id}` : undefined;
  if (text === undefined) return undefined;
  const beside = valueTypeWord(element);
  const about = text.startsWith('#')
    ? (element.title ?? firstSentence(textOf(element)))
    : element.kind === 'code'
      ? element.title
      : undefined;
  return {
    label: text,
    kind: ITEM_KINDS[element.kind] ?? CompletionItemKind.Reference,
    description: [kindNoun(element.kind, language), beside, about && shortened(about)].filter(Boolean).join(' · '),
    text: inCondition && needsBrackets(text) ? `[${text}]` : text,
    range,
    rank,
    documentation: () => nameDocumentation(element, language),
  };
}

/** The name by which an element is best called: its title, of a code the code itself. */
function nameFor(element: Element): string | undefined {
  return element.kind === 'code' && element.idWritten ? element.id : element.title;
}

/** Several editions of one pathway are one. */
function isMeant(found: readonly Element[], element: Element): boolean {
  return found.includes(element) && (found.length === 1 || found.every(({ kind, parent }) => kind === 'pathway' && parent === undefined));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

const collator = new Intl.Collator('da', { numeric: true });

/** Editions of one pathway bear one name: it is offered once. */
function distinct(found: readonly Shelved<Element>[]): readonly Shelved<Element>[] {
  const titles = new Set<string>();
  return found.filter(({ thing: { kind, title, id } }) => kind !== 'pathway' || (!titles.has(title ?? id) && titles.add(title ?? id)));
}

/** The pictures that editors show beside names. */
const ITEM_KINDS: Partial<Record<Kind, CompletionItemKind>> = {
  'data-element': CompletionItemKind.Variable,
  criterion: CompletionItemKind.Function,
  list: CompletionItemKind.Enum,
  item: CompletionItemKind.EnumMember,
  value: CompletionItemKind.EnumMember,
  event: CompletionItemKind.Event,
  code: CompletionItemKind.Constant,
  pathway: CompletionItemKind.Module,
  'external-pathway': CompletionItemKind.Module,
  catalogue: CompletionItemKind.Module,
  module: CompletionItemKind.Module,
  actor: CompletionItemKind.Class,
  unit: CompletionItemKind.Class,
  conference: CompletionItemKind.Class,
};

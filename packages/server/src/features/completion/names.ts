import {
  conditionTokens,
  namedInScope,
  namesInScope,
  type Element,
  type Kind,
  type NameInScope,
  type Namespace,
  type SourceNode,
  type Span,
  type Workspace,
} from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Setting } from './setting.js';
import { kindNoun, nameDocumentation, textOf, firstSentence, valueTypeWord } from './documentation.js';
import { rootOf } from './place.js';
import { Query, search, type Found } from './search.js';
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
  readonly most: number;
}

/** The pathway, catalogue, module or local variant that a line belongs to. */
export function namespaceAt({ snapshot, file }: Setting, block: SourceNode | undefined): Namespace | undefined {
  if (!block) return undefined;
  const root = rootOf(block);
  const element = snapshot.contentOf(file)?.elements.find(({ node }) => node === root);
  return element && snapshot.workspace.resolution.namespaceOf(element);
}

/** The names that can stand at a place; ids where `#` was typed. Of equally good ones those of the file come first, then those of the pathway, then others. */
export function nameSuggestions(setting: Setting, request: NameRequest): Suggestion[] {
  const { file, offset } = setting;
  const { accepts, block, range } = request;
  const typed = file.text.slice(range.start, offset);
  const asId = typed.startsWith('#');
  const namespace = namespaceAt(setting, block);
  const all = pool(setting.snapshot.workspace, namespace, accepts);
  // What the block itself declares is never what a line in it names.
  const own = (element: Element): boolean => element.node === block;
  const things = all.filter(({ element }) => !own(element) && (!asId || element.idWritten) && (request.fits?.(element) ?? true));
  const tier = ({ element, distance }: NameInScope): number => (element.place.file === file ? 0 : 1 + distance);
  const query = new Query(typed.replace(/^[[#]/u, ''));
  const found = search(things, query, asId ? idsOf : textsOf, tier, request.most);
  found.sort(
    (a, b) => a.rank - b.rank || tier(a.thing) - tier(b.thing) || collator.compare(labelOf(a.thing.element), labelOf(b.thing.element)),
  );
  return found.flatMap((one) => suggestion(setting, request, namespace, one, asId) ?? []);
}

function suggestion(
  { snapshot, language }: Setting,
  { accepts, range, inCondition }: NameRequest,
  namespace: Namespace | undefined,
  { thing: { element, names }, rank }: Found<NameInScope>,
  asId: boolean,
): Suggestion | undefined {
  const named = nameFor(element);
  const isClear = (): boolean =>
    named !== undefined &&
    names.length > 0 &&
    isMeant(namedInScope(snapshot.workspace.resolution, namespace, named, new Set(accepts)), element);
  const text = !asId && isClear() ? named! : element.idWritten ? `#${element.id}` : undefined;
  if (text === undefined) return undefined;
  const isId = text.startsWith('#');
  const beside = valueTypeWord(element);
  const about = isId ? (element.title ?? firstSentence(textOf(element))) : element.kind === 'code' ? element.title : undefined;
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

/** Whether a name has to stand in square brackets in a condition: read without, it is more than one name. */
export function needsBrackets(name: string): boolean {
  const tokens = conditionTokens(name, { start: 0, end: name.length });
  return tokens.length !== 1 || tokens[0]!.kind !== 'NAME';
}

function textsOf({ names, element }: NameInScope): readonly string[] {
  return element.idWritten && (names.length === 0 || element.kind === 'code') ? [...names, element.title ?? '', element.id] : names;
}

function idsOf({ element }: NameInScope): readonly string[] {
  return element.title === undefined ? [element.id] : [element.id, element.title];
}

function labelOf(element: Element): string {
  return element.title ?? element.id;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

const collator = new Intl.Collator('da', { numeric: true });

const pools = new WeakMap<Workspace, Map<Namespace | undefined, Map<string, readonly NameInScope[]>>>();

/** All names of some kinds, kept as long as nothing in the workspace changes. */
function pool(workspace: Workspace, namespace: Namespace | undefined, accepts: readonly Kind[]): readonly NameInScope[] {
  let byNamespace = pools.get(workspace);
  if (!byNamespace) pools.set(workspace, (byNamespace = new Map()));
  let byKinds = byNamespace.get(namespace);
  if (!byKinds) byNamespace.set(namespace, (byKinds = new Map()));
  const kinds = accepts.join(' ');
  let names = byKinds.get(kinds);
  if (!names) byKinds.set(kinds, (names = distinct(namesInScope(workspace.resolution, namespace, new Set(accepts)))));
  return names;
}

/** Editions of one pathway bear one name: it is offered once. */
function distinct(names: readonly NameInScope[]): readonly NameInScope[] {
  const titles = new Set<string>();
  return names.filter(({ element }) => {
    if (element.kind !== 'pathway') return true;
    const isNew = !titles.has(element.title ?? element.id);
    titles.add(element.title ?? element.id);
    return isNew;
  });
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

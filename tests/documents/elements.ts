import type { Json, JsonObject } from '@pakkeforloeb/compiler';

/** The elements of the documents of an output, found by id and by parent. */
export interface ElementIndex {
  /** @param document the document's id; without it the pathway */
  get(id: string, document?: string): JsonObject | undefined;
  childrenOf(element: JsonObject): readonly JsonObject[];
}

/** Properties that hold no words of the document: ids, and what is ours. */
const SILENT: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'parent',
  'section',
  'editorialNote',
  'allowedFinding',
  'document',
  'quantifier',
]);

/**
 * @param documents the JSON of the documents; the first is the pathway
 */
export function indexOf(documents: readonly JsonObject[]): ElementIndex {
  const [pathway] = documents;
  const all = new Map<string, JsonObject>();
  const children = new Map<string, JsonObject[]>();
  for (const document of documents) {
    for (const element of document['elements'] as readonly JsonObject[]) {
      all.set(`${String(document['id'])}/${String(element['id'])}`, element);
      const siblings = children.get(String(element['parent']));
      if (document !== pathway) continue;
      if (siblings) siblings.push(element);
      else children.set(String(element['parent']), [element]);
    }
  }
  return {
    get: (id, document = String(pathway?.['id'])) => all.get(`${document}/${id}`),
    childrenOf: ({ id }) => children.get(String(id)) ?? [],
  };
}

/** The same elements, but for one of the pathway that is replaced. */
export function withElement(elements: ElementIndex, changed: JsonObject): ElementIndex {
  return {
    get: (id, document) => (id === changed['id'] && document === undefined ? changed : elements.get(id, document)),
    childrenOf: (element) => elements.childrenOf(element).map((child) => (child['id'] === changed['id'] ? changed : child)),
  };
}

/** The value at a path of properties and numbers, as in `informs.items.0`. */
export function valueAt(value: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((at, step) => (isObject(at) || Array.isArray(at) ? (at as JsonObject)[step] : undefined), value);
}

/** A copy of the element without the value at the path; from a list the value is taken out. */
export function without(element: JsonObject, path: string): JsonObject {
  const copy = structuredClone(element) as Record<string, Json>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const owner = steps.length === 0 ? copy : valueAt(copy, steps.join('.'));
  if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete (owner as Record<string, Json>)[last];
  return copy;
}

/**
 * The words an element is printed with: its own, those of what is in it, of what it is in, and the names it refers to.
 * The printed form comes first, so that what the document prints as one text stands together.
 */
export function wordsOf(element: JsonObject, elements: ElementIndex): string[] {
  const parent = element['parent'] === undefined ? undefined : elements.get(String(element['parent']));
  const family = [element, ...elements.childrenOf(element), ...(parent ? [parent] : [])];
  return [...family.map(headOf), ...family.flatMap((member) => [headOf(member), ...proseOf(member)]), ...namesIn(element, elements)];
}

/** The words of a value: what it says, and the names it refers to. */
export function wordsAt(value: Json, elements: ElementIndex): string[] {
  return [...proseOf(value), ...namesIn(value, elements)];
}

/** Number and title, code and title, or number and sentence, as the document prints them. */
function headOf({ id, kind, number, title, text }: JsonObject): string {
  const mark = kind === 'code' ? `[${String(id)}]` : ((number as JsonObject | undefined)?.['value'] ?? '');
  return `${String(mark)} ${String(title ?? text ?? '')}`;
}

function proseOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (!isObject(value)) return [];
  if (typeof value['value'] === 'number') return [`${value['value']} ${String(value['unit'])}`];
  const { facts = null, conditions = null, condition = null } = value;
  // The text of a condition is ours; the document's words are what it is printed as.
  if (isCondition(value)) return [facts, conditions, condition].flatMap(proseOf);
  return Object.entries(value).flatMap(([property, inner]) => (SILENT.has(property) ? [] : proseOf(inner)));
}

function namesIn(value: Json, elements: ElementIndex): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item as Json, elements));
  if (!isObject(value) || isCondition(value)) return [];
  const { id, document, kind } = value;
  const named = kind === undefined && typeof id === 'string' ? elements.get(id, document as string | undefined) : undefined;
  if (!named) return Object.values(value).flatMap((inner) => namesIn(inner, elements));
  const names = [named['title'], ...((named['otherNames'] ?? []) as readonly Json[]).flatMap(proseOf)].map(String);
  // A name may be printed with the stop of the list it ends.
  return names.flatMap((name) => [name, `${name}.`]);
}

function isCondition(value: Json): boolean {
  return isObject(value) && typeof value['type'] === 'string';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

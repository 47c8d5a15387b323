import { choiceOf, factOf, inForceFirst, type Element, type Namespace } from '@pakkeforloeb/language';
import type { JsonObject } from './json.js';
import { dateJson } from './values.js';

/** The dated events of a document's own history, in the order written: what happened, or is to happen, and when. */
export function lifecycleOf(elements: readonly Element[]): JsonObject[] {
  return elements.flatMap((element) => {
    if (element.kind !== 'lifecycle-event' || element.value?.type !== 'choice') return [];
    const date = factOf(element, 'dato')?.value;
    return date?.type === 'date' ? [{ event: element.value.choice, date: dateJson(date.date) }] : [];
  });
}

/** How far a document has come, as its author says. */
export function statusOf({ element }: Namespace): string | undefined {
  return choiceOf(element, 'status');
}

/** Of all documents those that a reference without an edition means: of several editions the one in force. */
export function currentAmong(namespaces: readonly Namespace[]): ReadonlySet<Namespace> {
  const current = new Map<string, Namespace>();
  for (const namespace of namespaces) {
    const { kind, id } = namespace.element;
    const name = `${kind} ${id}`;
    const other = current.get(name);
    if (!other || inForceFirst(namespace.element, other.element) < 0) current.set(name, namespace);
  }
  return new Set(current.values());
}

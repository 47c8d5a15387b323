import { factOf, referencesOf, type Element } from '@pakkeforloeb/language';
import type { Json, JsonObject } from '../json.js';
import type { DerivationInput } from './derived.js';

/** What a relation of an element names, in the order written; names that stand for nothing are left out. */
export function targetsOf(element: Element, key: string): Element[] {
  const fact = factOf(element, key);
  if (!fact) return [];
  const targets: Element[] = [];
  for (const { target } of referencesOf(fact)) if (target) targets.push(target);
  return targets;
}

/** What a relation names, as it is written in the document. */
export function referencesIn({ items, value }: JsonObject): Json[] {
  return items === undefined ? [value!] : (items as readonly JsonObject[]).map((item) => item['value']!);
}

/** References to elements, seen from another. */
export function references(targets: readonly Element[], from: Element, { writer }: DerivationInput): Json {
  return targets.map((target) => writer.referenceTo(target, from));
}

/** A reference under this name, where the relation names something. */
export function namedReference(name: string, element: Element, key: string, { writer }: DerivationInput): Record<string, Json> {
  const [target] = targetsOf(element, key);
  return target ? { [name]: writer.referenceTo(target, element) } : {};
}

/** Which events are one and the same: an event and those that it or they are said to correspond to. */
export class SameEvents {
  private readonly groups = new Map<Element, Set<Element>>();

  constructor(events: readonly Element[]) {
    const reached = new Set<Element>();
    const reach = (event: Element): void => {
      for (const open = [event]; open.length > 0;) {
        const next = open.pop()!;
        if (reached.has(next)) continue;
        reached.add(next);
        for (const equal of equalsOf(next)) {
          this.join(next, equal);
          // An event of another document may correspond to others in its turn.
          open.push(equal);
        }
      }
    };
    events.forEach(reach);
  }

  /** The event and those that are the same. */
  of(event: Element): ReadonlySet<Element> {
    return this.groups.get(event) ?? new Set([event]);
  }

  /** The smaller group goes into the larger one. */
  private join(a: Element, b: Element): void {
    const [one, other] = [this.groups.get(a) ?? new Set([a]), this.groups.get(b) ?? new Set([b])];
    const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one];
    for (const event of smaller) larger.add(event);
    for (const event of [a, b, ...smaller]) this.groups.set(event, larger);
  }
}

function equalsOf(event: Element): Element[] {
  return targetsOf(event, 'svarer til').filter(({ kind }) => kind === 'event');
}

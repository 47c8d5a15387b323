import { factOf, referencesOf, type Element } from '@pakkeforloeb/language';
import type { Json } from '../json.js';
import type { DerivationInput } from './derived.js';

/** What a relation of an element names, in the order written; names that stand for nothing are left out. */
export function targetsOf(element: Element, key: string): Element[] {
  const fact = factOf(element, key);
  if (!fact) return [];
  const targets: Element[] = [];
  for (const { target } of referencesOf(fact)) if (target) targets.push(target);
  return targets;
}

/** The patient groups that an element applies to: its own, else those of the nearest block around it; empty where all are meant. */
export function groupsOf(element: Element): Element[] {
  for (let at: Element | undefined = element; at; at = at.parent) {
    const groups = targetsOf(at, 'gælder for');
    if (groups.length > 0) return groups;
  }
  return [];
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
  private readonly found = new Map<Element, ReadonlySet<Element>>();
  /** Of the events of the document those that are said to correspond to others. */
  private readonly corresponding: readonly Element[];

  constructor(events: readonly Element[]) {
    this.corresponding = events.filter((event) => equalsOf(event).length > 0);
  }

  /** The event and those that are the same. */
  of(event: Element): ReadonlySet<Element> {
    let same = this.found.get(event);
    if (!same) this.found.set(event, (same = this.reached(event)));
    return same;
  }

  private reached(event: Element): Set<Element> {
    const same = new Set([event]);
    for (let size = 0; size < same.size;) {
      size = same.size;
      for (const other of [...this.corresponding, ...same]) {
        const equal = equalsOf(other);
        if (equal.length > 0 && (same.has(other) || equal.some((target) => same.has(target))))
          for (const each of [other, ...equal]) same.add(each);
      }
    }
    return same;
  }
}

function equalsOf(event: Element): Element[] {
  return targetsOf(event, 'svarer til').filter(({ kind }) => kind === 'event');
}

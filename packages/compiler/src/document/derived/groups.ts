import type { JsonObject } from '../json.js';
import { referencesIn } from './relations.js';

/** Which patient groups each element applies to in the end: its own, else those of the nearest block that names any, else all patients. */
export class Groups {
  /** The element that says so, by the ids of the elements that it is said of. */
  private readonly said = new Map<string, JsonObject>();

  /** @param elements as they are written in the document, each after the one in whose block it stands */
  constructor(elements: readonly JsonObject[]) {
    for (const element of elements) {
      const says = 'appliesTo' in element ? element : this.said.get(element['parent'] as string);
      if (says) this.said.set(element['id'] as string, says);
    }
  }

  /** `appliesTo` of an element, as it stands under `derived`; empty where all patients are meant. */
  appliesTo(id: string): JsonObject {
    const says = this.said.get(id);
    if (!says) return {};
    const from: JsonObject = says['id'] === id ? {} : { from: says['id']! };
    return { appliesTo: { ...from, groups: referencesIn(says['appliesTo'] as JsonObject) } };
  }

  /** Whether two elements can be about the same patient: they have a group in common, or one of them is for all. */
  haveCommon(id: string, other: string): boolean {
    const [one, two] = [this.names(id), this.names(other)];
    return !one || !two || one.some((name) => two.includes(name));
  }

  private names(id: string): readonly string[] | undefined {
    const says = this.said.get(id);
    return says && referencesIn(says['appliesTo'] as JsonObject).map((reference) => JSON.stringify(reference));
  }
}

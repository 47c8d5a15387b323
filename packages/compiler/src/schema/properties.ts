import { ENTRIES, keysIn, placeOf, placeOfItem, type KeyDefinition, type Kind } from '@pakkeforloeb/language';

/** A property of an object in the JSON: what a line in the block means there. */
export interface Property {
  readonly name: string;
  readonly definition: KeyDefinition;
}

/** The name of the one condition that a block may have, whatever head it is written with. */
export const WHEN = 'when';

/** Keys that declare a kind that another key declares too: the JSON tells them apart by `variant`. */
export const VARIANTS: ReadonlySet<string> = new Set(
  ENTRIES.filter((entry, index) => entry.declares !== 'fact' && ENTRIES.findIndex(({ declares }) => declares === entry.declares) < index)
    .filter(({ obligation }) => !obligation)
    .map(({ key }) => key),
);

/** Lines that only say where something belongs; in the JSON that is where it stands. */
const BELONGING: ReadonlySet<string> = new Set(['sprogversion']);

/** The properties that lines give to an element of this kind, whether a line declares it or a point of a list. */
export function propertiesOfKind(kind: Kind): Property[] {
  const places = [{ kind }, ...ENTRIES.filter(({ declares }) => declares === kind).map(placeOf)];
  return merged(places.flatMap((place) => keysIn(place)));
}

/** The properties that lines in the block of a fact give to it. */
export function propertiesOfFact(definition: KeyDefinition): Property[] {
  return merged(keysIn(placeOf(definition)));
}

/** The properties that lines in the block of a dash line give to it. */
export function propertiesOfItem(definition: KeyDefinition): Property[] {
  return merged(keysIn(placeOfItem(definition)));
}

/** The kinds of elements: what lines, dash lines and text lines declare. */
export function elementKinds(): Kind[] {
  const declared = ENTRIES.flatMap(({ declares, items }) => [declares, ...(items?.declares ? [items.declares] : [])]);
  return [...new Set(declared)]
    .filter((kind) => kind !== 'fact' && kind !== 'document' && kind !== 'part' && kind !== 'section-part')
    .sort();
}

function merged(keys: readonly KeyDefinition[]): Property[] {
  const properties = new Map<string, Property>();
  for (const definition of keys) {
    if (definition.isCondition) properties.set(WHEN, { name: WHEN, definition: properties.get(WHEN)?.definition ?? definition });
    else if (definition.declares === 'fact' && !definition.quantifier && !BELONGING.has(definition.key))
      properties.set(definition.english, { name: definition.english, definition });
  }
  return [...properties.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

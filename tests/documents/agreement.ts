import type { JsonObject } from '@pakkeforloeb/compiler';
import { ENTRIES } from '@pakkeforloeb/language';
import type { ElementIndex } from './elements.js';
import { type Entry, isRule, placesOf } from './rules.js';

/** What another reader says of a unit. The fields are as that reader wrote them: `when`, `parent.when`, `liste.use`. */
export interface Label {
  readonly line: number;
  readonly text: string;
  readonly rule: boolean;
  readonly element: string;
  readonly fields?: readonly string[];
  readonly onlyInText?: readonly string[];
}

/** How far two readers of the same units agree; each number is a count of units, but for `places`. */
export interface Agreement {
  readonly units: number;
  /** Both say that there is a rule, or both that there is none. */
  readonly sameRule: number;
  /** Both say that there is a rule. The counts below are of these. */
  readonly bothRules: number;
  readonly sameElement: number;
  /** Both say that it is whole in fields, or both that a part is only in the text. */
  readonly sameWholeness: number;
  /** The same properties of the element itself. */
  readonly sameProperties: number;
  /** Properties with their element: named by the list, by the other reader, and by both. */
  readonly places: { readonly list: number; readonly other: number; readonly both: number };
}

/** Where a thing stands and what it is called: both readers name them now and then, and neither tells them apart from a rule. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['id', 'kind', 'parent', 'title']);

/** The properties there are, also those that an element no longer has: what a reader saw does not change with the examples. */
const PROPERTIES: ReadonlySet<string> = new Set(ENTRIES.map(({ english }) => english));

/** @param elements the elements of the output, for what stands in what */
export function agreementOf(entries: readonly Entry[], labels: readonly Label[], elements: ElementIndex): Agreement {
  const pairs = labels.map((label) => ({ label, entry: entries.find(({ line, text }) => line === label.line && text === label.text)! }));
  const rules = pairs.flatMap(({ label, entry }) => (label.rule && isRule(entry) ? [{ label, entry }] : []));
  const read = rules.map(({ label, entry }) => {
    const ours = new Set(placesOf(entry).flatMap(({ element, field }) => placeNamed(element, field)));
    const theirs = new Set((label.fields ?? []).flatMap((field) => placeWritten(field, elements.get(label.element)!, elements)));
    const own = (places: ReadonlySet<string>, id: string): string =>
      [...places]
        .filter((place) => place.startsWith(`${id}.`))
        .sort()
        .join();
    return {
      sameElement: entry.element === label.element,
      sameWholeness: (entry.onlyInText === undefined) === ((label.onlyInText ?? []).length === 0),
      sameProperties: own(ours, label.element) === own(theirs, label.element),
      list: ours.size,
      other: theirs.size,
      both: [...theirs].filter((place) => ours.has(place)).length,
    };
  });
  const sum = (of: (pair: (typeof read)[number]) => number | boolean): number => read.reduce((total, pair) => total + Number(of(pair)), 0);
  return {
    units: pairs.length,
    sameRule: pairs.filter(({ label, entry }) => label.rule === !('noRule' in entry)).length,
    bothRules: rules.length,
    sameElement: sum(({ sameElement }) => sameElement),
    sameWholeness: sum(({ sameWholeness }) => sameWholeness),
    sameProperties: sum(({ sameProperties }) => sameProperties),
    places: { list: sum(({ list }) => list), other: sum(({ other }) => other), both: sum(({ both }) => both) },
  };
}

function placeNamed(id: string, path: string): string[] {
  const [property = ''] = path.split('.');
  return MEMBERSHIP.has(property) ? [] : [`${id}.${property}`];
}

/** The other reader's ways of writing: a path on the element, `parent.` and a path, another element and a path, and `->` for what it refers to. */
function placeWritten(written: string, element: JsonObject, elements: ElementIndex): string[] {
  const [path = ''] = written
    .replace(/ \(.*$/, '')
    .split('->')
    .slice(-1);
  const [head = '', ...rest] = path.split('.');
  const parent = elements.get(String(element['parent']));
  if (head === 'parent' && rest.length > 0) return placeNamed(String(parent?.['id']), rest.join('.'));
  if (rest.length > 0 && elements.get(head)) return placeNamed(head, rest.join('.'));
  // `investigatedWith->skopi` is that property; `children: a, b` names elements, not a property.
  const [property = ''] = written.split(/->|\./);
  return PROPERTIES.has(property) ? placeNamed(String(element['id']), property) : [];
}

import type { Element, NameReference, Place } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import { RESERVED_WORDS } from '../../vocabulary/index.js';

const RESERVED = new RegExp(`,|(?<![\\p{L}\\p{N}])(?:${RESERVED_WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** A declared name that holds a reserved word or a comma, and where it stands in a condition without its brackets. */
export interface Unbracketed {
  readonly name: string;
  readonly place: Place;
}

/** The name as a condition can hold it. */
export function inBrackets(name: string): string {
  return RESERVED.test(name) ? `[${name}]` : name;
}

/** The names of these elements that a condition can hold only in square brackets (docs/sprog/betingelser.md), longest first. */
export function namesForBrackets(elements: Iterable<Element>): string[] {
  const names = [...elements].flatMap(namesOf).filter((name) => RESERVED.test(name));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/** The declared name that was cut in pieces at its reserved words; what is asked about stands in one of the pieces. Undefined where there is none. */
export function unbracketed({ place }: Pick<NameReference, 'place'>, names: readonly string[]): Unbracketed | undefined {
  const { text } = place.file;
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  const end = text.indexOf('\n', place.end);
  const line = text.slice(start, end < 0 ? text.length : end).toLowerCase();
  for (const name of names) {
    for (let at = line.indexOf(name.toLowerCase()); at >= 0; at = line.indexOf(name.toLowerCase(), at + 1)) {
      const whole = { start: start + at, end: start + at + name.length };
      if (line[at - 1] === '[' || /[\p{L}\p{N}]/u.test(`${line[at - 1] ?? ''}${line[at + name.length] ?? ''}`)) continue;
      if (whole.start <= place.start && place.end <= whole.end) return { name, place: { file: place.file, ...whole } };
    }
  }
  return undefined;
}

import { ENTRIES } from '../../vocabulary/index.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** Words that bind, with their denial. */
const BINDING =
  /(?<![a-zà-ÿα-ωµ])(?:(?:skal|bør)(?: ikke)?|må ikke|anbefales|tilstræbes|er forpligtet til|har pligt til|har ansvaret for|er ansvarlig for)(?![a-zà-ÿα-ωµ])/giu;
const KEYS: ReadonlySet<string> = new Set(ENTRIES.filter(({ obligation }) => obligation).map(({ key }) => key));
/** A clause that only describes something: «en undersøgelse, der skal belyse …», «hvilken enhed, patienten skal henvises til». */
const RELATIVE = /(?:^|\s)(?:som|der)$/u;
/** «Der skal henvises», «at der skal henvises»: here the word is no relative one. */
const EXISTENTIAL = /(?:^|[.:;?!]\s+|(?<![a-zà-ÿα-ωµ])(?:at|så|derfor|hvorfor)\s+)der$/iu;
const INDIRECT = /(?<![a-zà-ÿα-ωµ])(?:hvad|hvordan|hvornår|hvilke[nt]?|hvem|hvorvidt)(?![a-zà-ÿα-ωµ])/iu;

/**
 * A paragraph of a section that says a duty (V23): the line with the obligation word is forgotten, and the rule is none. Who begins the
 * text with `afsnitstekst` has said that it is background.
 */
export const checkBackground: Check = (workspace) =>
  elementsOfKind(workspace, 'paragraph').flatMap(({ text, node, place }) => {
    if (node.line.kind !== 'text' || text === undefined) return [];
    const word = bindingWord(text);
    return word === undefined ? [] : [{ code: 'F720' as const, parameters: { word, key: KEYS.has(word) ? word : 'skal' }, place }];
  });

/** The first word that binds in a clause of its own, in lower case; undefined where there is none. */
export function bindingWord(text: string): string | undefined {
  for (const { 0: word, index } of text.matchAll(BINDING)) {
    const before = text.slice(0, index).trimEnd();
    if (RELATIVE.test(before) && !EXISTENTIAL.test(before)) continue;
    if (INDIRECT.test(clausesBefore(before))) continue;
    return word.toLowerCase();
  }
  return undefined;
}

/** What stands in the same sentence before the word. */
function clausesBefore(text: string): string {
  return text.slice(Math.max(...['. ', ': ', '; '].map((end) => text.lastIndexOf(end))) + 1);
}

import { nearest } from '../text/suggest.js';
import { comparable, unitOf, UNITS, type Unit } from './units.js';

const TIME: ReadonlySet<string> = new Set(['time', 'calendar-day', 'working-day', 'day', 'month']);
/** So many are offered at most. */
const MOST = 3;
/** Of fewer letters nothing is a misspelling: «%» is as near to «d» as «g» is. */
const LEAST_MISSPELT = 3;

/** Whether the unit measures time. */
export function isUnitOfTime({ dimension }: Unit): boolean {
  return TIME.has(dimension);
}

/** Whether a unit can stand where the unit of this word is asked for; any can where the language does not know that one. */
export function fitsTo(expected: string): (unit: Unit) => boolean {
  const unit = unitOf(expected);
  return (other) => !unit || comparable(unit, other);
}

/**
 * The units that a word which is none most likely stands for, best first: those that begin with it or have it as their code in UCUM (`h`, `wk`),
 * then those of which it keeps the first letter and some others in their order (`mdr.`), then those of which it is a misspelling.
 * @param fits which units can stand there: no other is offered
 */
export function likelyUnits(written: string, fits: (unit: Unit) => boolean = () => true): string[] {
  const wanted = written.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  if (wanted === '') return [];
  const fitting = Object.keys(UNITS).filter((word) => fits(UNITS[word]!));
  const distinct = fitting.filter((word, index) => !fitting.slice(0, index).some((other) => areOne(UNITS[word]!, UNITS[other]!)));
  const begun = distinct.filter((word) => word.toLowerCase().startsWith(wanted));
  const coded = distinct.filter((word) => UNITS[word]!.ucum?.toLowerCase() === wanted && !begun.includes(word));
  const likely = [...begun, ...coded];
  if (likely.length > 0) return likely.slice(0, MOST);
  const shortened = distinct.filter((word) => isShortFor(wanted, word.toLowerCase()));
  if (shortened.length > 0) return shortened.slice(0, MOST);
  return wanted.length < LEAST_MISSPELT ? [] : nearest(wanted, fitting);
}

/** Words and symbols of one unit: `dag` and `dage`, `μg/L` and `µg/L`. */
function areOne(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension && one.factor === other.factor && one.ucum === other.ucum;
}

/** Whether the letters are the first of the word and others of it in their order, as «mdr» of «måneder». */
function isShortFor(letters: string, word: string): boolean {
  if (letters.length < 2 || letters[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}

import { nearest } from '../text/suggest.js';
import { comparable, unitOf, UNITS, type Unit } from './units.js';

const TIME: ReadonlySet<string> = new Set(['time', 'calendar-day', 'working-day', 'day', 'month']);
/** So many are offered at most. */
const MOST = 3;
/** Of fewer letters nothing is a misspelling: «%» is as near to «d» as «g» is. */
const LEAST_MISSPELT = 3;
/** Other codes that are in use for units of UCUM. */
const OTHER_CODES: Readonly<Record<string, string>> = { hr: 'h', hrs: 'h', 'mcg/l': 'ug/l' };
/** A power of ten as it is also written: `x10^9/L`. */
const POWER = /^[x×]?10[\^*e]?(\d+)\//u;
/** What the prefixes of measures stand before: `mmol`, `kU`, `mSv`. */
const MEASURE = /(?:mol|gy|sv|u|g|m)$/u;

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
 * The units that a word which is none most likely stands for, best first: those that have it as their code in UCUM (`h`, `wk`), those that begin
 * with it, then words of which it keeps the first letter and some others in their order (`mdr.`), then those of which it is a misspelling.
 * Symbols that differ by a prefix or a denominator (`nmol/L`, `mg/dL`) are other units and no misspellings.
 * @param fits which units can stand there: no other is offered
 */
export function likelyUnits(written: string, fits: (unit: Unit) => boolean = () => true): string[] {
  const wanted = written.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  if (wanted === '') return [];
  const fitting = Object.keys(UNITS).filter((word) => fits(UNITS[word]!));
  const distinct = fitting.filter((word, index) => !fitting.slice(0, index).some((other) => areOne(UNITS[word]!, UNITS[other]!)));
  const code = OTHER_CODES[wanted] ?? wanted.normalize('NFKC').replace(POWER, '10*$1/');
  const coded = distinct.filter((word) => UNITS[word]!.ucum?.toLowerCase() === code);
  const begun = distinct.filter((word) => word.toLowerCase().startsWith(wanted) && !coded.includes(word));
  const likely = [...coded, ...begun];
  if (likely.length > 0) return likely.slice(0, MOST);
  const shortened = distinct.filter((word) => isWord(word) && isShortFor(wanted, word.toLowerCase()));
  if (shortened.length > 0) return shortened.slice(0, MOST);
  if (wanted.length < LEAST_MISSPELT) return [];
  return nearest(
    wanted,
    fitting.filter((word) => isWord(word) || canBeSlip(wanted, word.toLowerCase())),
  );
}

/** Words and symbols of one unit: `dag` and `dage`, `μg/L` and `µg/L`. */
function areOne(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension && one.factor === other.factor && one.ucum === other.ucum;
}

/** Whether the unit is written as a word, and not as a symbol, which is its own code in UCUM. */
function isWord(word: string): boolean {
  return /^\p{Ll}+$/u.test(word) && UNITS[word]!.ucum !== word;
}

/** Whether what is written can be a slip in the symbol: it begins with the same letter, is per the same, and is no measure, with a prefix or without. */
function canBeSlip(written: string, symbol: string): boolean {
  const [amount = '', per] = written.split('/');
  return written[0] === symbol[0] && per === symbol.split('/')[1] && !MEASURE.test(amount) && !/\p{N}/u.test(amount);
}

/** Whether the letters are the first of the word and others of it in their order, as «mdr» of «måneder». */
function isShortFor(letters: string, word: string): boolean {
  if (letters.length < 2 || letters[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}

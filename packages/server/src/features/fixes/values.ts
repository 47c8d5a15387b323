import { isOneSlip, isUnitOfTime, likelyUnits, MONTHS, nearest, NUMBER_WORDS, readCount, readDate } from '@pakkeforloeb/language';
import { lineHolding } from '../tree.js';
import type { Fault, Fix, Fixer } from './fix.js';

/** So many words of a closed list are offered at most. */
const MOST = 8;
/** What a time can be measured in; of words that mean the same the plural. */
const TIMES = ['kalenderdage', 'hverdage', 'dage', 'timer', 'uger', 'måneder'];
const SIGNS = ['≥', '>', '≤', '<'];

/** A word that is none of the list: the nearest that is, else all of them. */
export const unknownChoice: Fixer = (fault) => {
  const words = Object.keys(fault.node?.definition?.choices ?? {});
  const near = nearest(fault.written, words);
  // A word of the list may say the opposite of one like it (`sidste række`): only a slip of the hand is taken for what is meant.
  if (near.length > 0) return near.map((word) => fault.replace(word, { preferred: isOneSlip(fault.written.toLowerCase(), word) }));
  return words.slice(0, MOST).map((word) => fault.replace(word));
};

/** A number in words, in digits. */
export const amountInWords: Fixer = (fault) => {
  const [, before = '', word = '', rest = ''] =
    /^((?:ca\.?|mindst|højst|over|under|præcis)\s+)?(\p{L}+)(\s+.+)$/iu.exec(fault.written) ?? [];
  const number = NUMBER_WORDS[word.toLowerCase()];
  return number === undefined ? [] : [fault.replace(`${before}${number}${rest}`, { preferred: true })];
};

/** Of fewer letters nobody can say for sure which unit they stand for. */
const LEAST_SURE = 4;

/** An unknown unit: those that it most likely stands for, as its finding says. A `døgn` is a calendar day as well as 24 hours: the author says which. */
export const unknownUnit: Fixer = (fault) => {
  const unit = fault.parameter('unit') ?? '';
  const at = fault.written.lastIndexOf(unit);
  if (unit === '' || at < 0) return [];
  const span = { start: fault.place.start + at, end: fault.place.start + at + unit.length };
  const isDay = /^døgns?$/iu.test(unit);
  const near = isDay ? ['kalenderdage'] : (fault.parameter('likely') ?? '').split(' ').filter(Boolean);
  const isSure = !isDay && near.length === 1 && (unit.match(/\p{L}/gu)?.length ?? 0) >= LEAST_SURE;
  return near.map((word) => ({
    title: fault.texts.change(word),
    edits: [fault.edit(span, word)],
    preferred: isSure,
  }));
};

/** A time without a unit, or with one that is no time: the units of time. Which of them, the author says. */
export const noTimeUnit: Fixer = (fault) => {
  const number = /^.*\d/u.exec(fault.written)?.[0];
  const unit = fault.written.slice(number?.length ?? 0).trim();
  const near = likelyUnits(unit, isUnitOfTime);
  return number === undefined ? [] : (near.length > 0 ? near : TIMES).map((word) => fault.replace(`${number} ${word}`));
};

/** The unit in which the data element is measured. */
export const missingUnit: Fixer = (fault) => {
  const unit = fault.parameter('expected');
  const value = fault.parameter('value') ?? '';
  if (unit === undefined) return [];
  const at = fault.written.search(new RegExp(`(?<![\\d.,])${value.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\d.,])`, 'u'));
  const end = fault.place.start + at + value.length;
  return at < 0 ? [] : [{ title: fault.texts.insert(unit), edits: [fault.insert(end, ` ${unit}`)], preferred: true }];
};

/** Two bounds in the wrong order are changed round. */
export const boundsSwapped: Fixer = (fault) => {
  const between = /^(.*\bmellem\s+)(.+?)(\s+og\s+)(.+)$/isu.exec(fault.written);
  const range = /^(\D*)(\d[\d.,]*)(\s*[-–]\s*)(\d[\d.,]*)(.*)$/su.exec(fault.written);
  const [, before, low, middle, high, after = ''] = between ?? range ?? [];
  return before === undefined ? [] : [fixWith(fault, fault.texts.swap, `${before}${high}${middle}${low}${after}`)];
};

/** The sign of a bound: on which side of it something is done, the author says. */
export const signOfBound: Fixer = (fault) => SIGNS.map((sign) => fault.replace(`${sign} ${fault.written}`));

/** The sum of the parts instead of the number that stands there. */
export const sumOfParts: Fixer = (fault) => {
  const sum = fault.parameter('sum');
  return sum === undefined ? [] : [fault.replace(sum)];
};

/** The version of the language that this tool reads. */
export const languageVersion =
  (version: string): Fixer =>
  (fault) => [fault.replace(version, { preferred: true })];

/** A date in figures, or with its month cut short, as it is read. A day that the calendar does not have, nobody can guess. */
export const unreadableDate: Fixer = (fault) => {
  const figures = /^(?:den |d\. ?)?(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})$/iu.exec(fault.written.trim());
  const words = /^(?:den |d\. ?)?(?:(\d{1,2})\.? *)?(\p{L}+)\.? *(\d{4})$/iu.exec(fault.written.trim());
  const [, day, month = '', year] = figures ?? words ?? [];
  const likely = figures ? [MONTHS[Number(month) - 1]] : monthsLike(month.toLowerCase());
  return likely.flatMap((name) => {
    const date = [...(day === undefined ? [] : [`${Number(day)}.`]), name, year].join(' ');
    return name !== undefined && readDate(date) ? [fault.replace(date, { preferred: likely.length === 1 })] : [];
  });
};

function monthsLike(written: string): string[] {
  const begun = written.length >= 3 ? MONTHS.filter((month) => month.startsWith(written)) : [];
  return begun.length > 0 ? begun : nearest(written, MONTHS);
}

/** A number of things with a word too many: «2 stk.», «mindst 2 punkter». Of «et par» nobody can say how many it is. */
export const unreadableCount: Fixer = (fault) => {
  const words = fault.written.trim().split(/\s+/u);
  const counts = [words.slice(0, 2), words.slice(0, 1)].map((some) => some.join(' ')).filter((some) => /\d/.test(some) && readCount(some));
  return words.length > 1 ? counts.slice(0, 1).map((count) => fault.replace(count)) : [];
};

/** At least none of the points is always so: at least one. Half a point nobody can guess. */
export const countOfNothing: Fixer = (fault) => {
  const value = fault.parameter('value') ?? '';
  const at = fault.file.text.lastIndexOf(value, fault.place.end);
  if (value !== '0' || at < lineHolding(fault.file, fault.place.start).start) return [];
  return [{ title: fault.texts.changeWord(value, '1'), edits: [fault.edit({ start: at, end: at + value.length }, '1')] }];
};

/** The unit in which the data element is measured, for one that cannot be compared with it. */
export const otherUnit: Fixer = (fault) => {
  const [unit, expected] = [fault.parameter('actual') ?? '', fault.parameter('expected') ?? ''];
  const at = fault.written.lastIndexOf(unit);
  if (unit === '' || at < 0) return [];
  const span = { start: fault.place.start + at, end: fault.place.start + at + unit.length };
  if (expected !== '') return [{ title: fault.texts.changeWord(unit, expected), edits: [fault.edit(span, expected)] }];
  const before = fault.slice({ start: fault.place.start, end: span.start }).trimEnd().length;
  return [{ title: fault.texts.remove(unit), edits: [fault.edit({ start: fault.place.start + before, end: span.end }, '')] }];
};

function fixWith(fault: Fault, title: string, text: string): Fix {
  return { title, edits: [fault.edit(fault.place, text)] };
}

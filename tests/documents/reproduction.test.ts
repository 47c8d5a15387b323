import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Exception } from './reproduction.js';
import { type Sentence, sentencesOf } from './sentences.js';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const units: readonly Sentence[] = sentencesOf(read('004-kapitel-2-til-4-og-bilag-1-til-3.txt'));

const sentence = (text: string, line = 1): Sentence => ({ line, section: '3', text });
const isMissing = (wanted: string, ...texts: string[]) => compare([sentence(wanted)], texts, []).missing.length === 1;

const printed = 'Der skal således ikke foretages yderligere undersøgelser inden for 22 dage.';

test.each([
  ['the same words', printed],
  ['white space', 'Der skal således\n  ikke foretages yderligere undersøgelser inden for 22 dage.'],
  ['a broken word', 'Der skal så-\nledes ikke foretages yderligere under\u00ADsøgelser inden for 22 dage.'],
  ['a bullet', `• ${printed}`],
  ['words before and after', `Først. ${printed} Siden.`],
])('%s is a reproduction', (_name, text) => {
  expect(isMissing(printed, text)).toBe(false);
});

test.each([
  ['nothing', ''],
  ['a missing word', printed.replace('yderligere ', '')],
  ['a lost «ikke»', printed.replace('ikke ', '')],
  ['an «ikke» too much', printed.replace('foretages', 'ikke foretages')],
  ['a changed digit', printed.replace('22', '23')],
  ['a digit more', printed.replace('22', '122')],
  ['another obligation', printed.replace('skal', 'bør')],
  ['another case', printed.replace('Der', 'der')],
  ['a lost stop', printed.replace('dage.', 'dage')],
  ['words in another order', printed.replace('skal således', 'således skal')],
])('%s is reported', (_name, text) => {
  expect(compare([sentence(printed, 7)], [text], [])).toEqual({ missing: [sentence(printed, 7)], unusedExceptions: [] });
});

test('a sentence may go on from one text to the next, in their order', () => {
  expect(isMissing('3.2.2 Symptomer', '3.2.2', 'Symptomer')).toBe(false);
  expect(isMissing('3.2.2 Symptomer', 'Symptomer', '3.2.2')).toBe(true);
  expect(isMissing('3.2.2 Symptomer', '3.2.2', 'Baggrund', 'Symptomer')).toBe(true);
});

test('a unit is not found within a longer word or number', () => {
  expect(isMissing('Biopsi', 'Biopsitagning')).toBe(true);
  expect(isMissing('Skopi', 'GastroSkopi')).toBe(true);
  expect(isMissing('8 kalenderdage', '18 kalenderdage')).toBe(true);
  expect(isMissing('Biopsi', 'Biopsitagning', 'Biopsi')).toBe(false);
  expect(isMissing('Biopsi', 'Biopsitagning; Biopsi, evt.')).toBe(false);
});

test('the shape of quotation marks and dashes does not matter, that they are there does', () => {
  for (const text of ['”ukendt”', '“ukendt”', '"ukendt"', '«ukendt»', '’ukendt’']) expect(isMissing('”ukendt”', text)).toBe(false);
  expect(isMissing('”ukendt”', 'ukendt')).toBe(true);
  expect(isMissing('Henvisningsveje og –kriterier', 'Henvisningsveje og -kriterier')).toBe(false);
});

test('the dash between two numbers is a part of them', () => {
  expect(isMissing('mellem 11-20 %', 'mellem 11 – 20 %')).toBe(false);
  expect(isMissing('mellem 11-20 %', 'mellem 1120 %')).toBe(true);
  expect(isMissing('over 1120 %', 'over 11-20 %')).toBe(true);
});

test('a unit without any word is never found', () => {
  expect(isMissing('•', '• Biopsi')).toBe(true);
});

test('an exception answers for one unit, by its line and words; one that is not needed is reported', () => {
  const exception: Exception = { line: 5, text: 'MAS-pakke i WebReg', reason: 'Navnet på en skærm.' };
  const unit = sentence('MAS-pakke i WebReg', 5);
  expect(compare([unit], [], [exception])).toEqual({ missing: [], unusedExceptions: [] });
  expect(compare([unit], [unit.text], [exception])).toEqual({ missing: [], unusedExceptions: [exception] });
  expect(compare([{ ...unit, line: 6 }], [], [exception])).toEqual({ missing: [{ ...unit, line: 6 }], unusedExceptions: [exception] });
  expect(compare([{ ...unit, text: 'MAS-pakke' }], [], [exception]).unusedExceptions).toEqual([exception]);
});

test('document 004 reproduces itself, read as units or as one text, in any order', () => {
  const texts = units.map((unit) => unit.text);
  expect(compare(units, texts, []).missing).toEqual([]);
  expect(compare(units, [texts.join(' ')], []).missing).toEqual([]);
  expect(compare(units, texts.toReversed(), []).missing).toEqual([]);
});

test('any word lost from a sentence of document 004 is reported', () => {
  // Bilag 3 has two sentences that differ only in «MDT konference» and «MDT-konference»: one stands in for the other.
  const bare = (unit: Sentence) => unit.text.replace(/[\s-]/gu, '');
  const isUnique = (unit: Sentence) => units.filter((other) => bare(other).includes(bare(unit))).length === 1;
  const long = units.filter((unit) => unit.text.length > 60 && isUnique(unit));
  expect(long.length).toBeGreaterThan(250);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), (unit, nth) => {
      const words = unit.text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
      const lost = words[nth % words.length];
      const shorter = words.filter((word) => word !== lost).join(' ');
      const texts = units.map((other) => (other === unit ? shorter : other.text));
      expect(compare(units, texts, []).missing).toContainEqual(unit);
    }),
    { numRuns: 30 },
  );
});

test('every exception is for a unit of document 004 and tells why', () => {
  for (const { line, text, reason } of JSON.parse(read('undtagelser.json')) as Exception[]) {
    expect(units).toContainEqual(expect.objectContaining({ line, text }));
    expect(reason.trim()).not.toBe('');
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthTooShort, readDate } from '../../packages/language/src/model/values.js';
import { pathway, texts } from './findings.js';

const told = (date: string, language: 'da' | 'en' = 'da'): string[] => texts(pathway(`gyldig fra: ${date}`), 'F404', language);
const FORMS = 'Skriv fx «1. juli 2022», «juli 2022», «2022» eller «2022-07-01».';

test.each([
  ['31. april 2024', 'Der er kun 30 dage i april.'],
  ['2024-04-31', 'Der er kun 30 dage i april.'],
  ['32. januar 2024', 'Der er kun 31 dage i januar.'],
  ['29. februar 2023', 'Der er kun 28 dage i februar 2023.'],
  ['d. 30. februar 2024', 'Der er kun 29 dage i februar 2024.'],
])('a day that the month does not have (F404): %s', (date, why) => {
  expect(told(date)).toEqual([`«${date}» kan ikke læses som en dato. ${why} Se efter i dokumentet, hvilken dag det er.`]);
});

test.each(['1/7 2022', '0. juli 2022', '2022-13-01', '31. aprl 2024', 'snart'])('what is no date at all: %s', (date) => {
  expect(told(date)).toEqual([`«${date}» kan ikke læses som en dato. ${FORMS}`]);
});

test('in English', () => {
  expect(told('31. april 2024', 'en')).toEqual([
    '"31. april 2024" cannot be read as a date. There are only 30 days in april. Look in the document which day it is.',
  ]);
});

test('a day is one of the calendar or its month is too short', () => {
  const part = (number: number): string => String(number).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 99 }),
      (year, month, day) => {
        const written = `${year}-${part(month)}-${part(day)}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const isThere = date.getUTCMonth() === month - 1;
        expect(readDate(written)).toEqual(isThere ? { year, month, day } : undefined);
        expect(monthTooShort(written) === undefined).toBe(isThere);
      },
    ),
  );
});

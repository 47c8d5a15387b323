import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, readCount, readDate } from '../../packages/language/src/model/values.js';
import { isNumber, readNumber } from '../../packages/language/src/text/number.js';

test.each([
  ['22 kalenderdage', { low: 22, approximate: false, unit: 'kalenderdage' }],
  ['ca. 3 uger', { low: 3, approximate: true, unit: 'uger' }],
  ['ca 3 uger', { low: 3, approximate: true, unit: 'uger' }],
  ['1,5 cm', { low: 1.5, approximate: false, unit: 'cm' }],
  ['1.5 cm', { low: 1.5, approximate: false, unit: 'cm' }],
  ['1,5-2 cm', { low: 1.5, high: 2, approximate: false, unit: 'cm' }],
  ['1,5 – 2,0 cm', { low: 1.5, high: 2, approximate: false, unit: 'cm' }],
  ['≥ 50 μg/L', { low: 50, approximate: false, unit: 'μg/L', relation: 'at-least' }],
  ['>= 50 μg/L', { low: 50, approximate: false, unit: 'μg/L', relation: 'at-least' }],
  ['> 50 μg/L', { low: 50, approximate: false, unit: 'μg/L', relation: 'over' }],
  ['over 50 μg/L', { low: 50, approximate: false, unit: 'μg/L', relation: 'over' }],
  ['højst ca. 2 cm', { low: 2, approximate: true, unit: 'cm', relation: 'at-most' }],
  ['under 2 cm', { low: 2, approximate: false, unit: 'cm', relation: 'under' }],
  ['<2cm', { low: 2, approximate: false, unit: 'cm', relation: 'under' }],
  ['40', { low: 40, approximate: false }],
  ['11-20 %', { low: 11, high: 20, approximate: false, unit: '%' }],
  [' 0 timer ', { low: 0, approximate: false, unit: 'timer' }],
])('the amount «%s»', (text, amount) => {
  expect(readAmount(text)).toEqual(amount);
});

test.each([
  '',
  'mange dage',
  '22 kalenderdage efter henvisning',
  '-5 cm',
  'ca.',
  '> cm',
  '1,5,2 cm',
  '1.000,5 g',
  '1.000 g',
  '5-1.000 g',
  '22.000',
])('«%s» is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test.each([
  ['1. juli 2022', { year: 2022, month: 7, day: 1 }],
  ['d. 1. juli 2022', { year: 2022, month: 7, day: 1 }],
  ['01. Juli 2022', { year: 2022, month: 7, day: 1 }],
  ['juli 2022', { year: 2022, month: 7 }],
  ['2022', { year: 2022 }],
  ['2022-07', { year: 2022, month: 7 }],
  ['2022-07-01', { year: 2022, month: 7, day: 1 }],
  ['29. februar 2024', { year: 2024, month: 2, day: 29 }],
  ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ['31. december 1999', { year: 1999, month: 12, day: 31 }],
])('the date «%s»', (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test.each([
  '29. februar 2022', '1900-02-29', '31. april 2022', '0. juli 2022', '2022-07-00', '2022-00-01', '2022-00', '2022-13-01', '32. juli 2022',
  '1 juli 2022', '1. jul 2022', '1.7.2022', '01-07-2022', '22', 'i dag', '',
])('«%s» is no date', (text) => {
  expect(readDate(text)).toBeUndefined();
}); // prettier-ignore

test('every day of the calendar is read in both ways of writing, and means the same', () => {
  const day = fc.date({ min: new Date('1600-01-01'), max: new Date('2399-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const name = new Intl.DateTimeFormat('da', { month: 'long', timeZone: 'UTC' }).format(date);
      const read = { year, month, day: number };
      expect(readDate(`${number}. ${name} ${year}`)).toEqual(read);
      expect(readDate(date.toISOString().slice(0, 10))).toEqual(read);
    }),
  );
});

test.each([
  ['1', 'exactly', 1],
  ['to', 'exactly', 2],
  ['mindst 2', 'at-least', 2],
  ['Mindst én', 'at-least', 1],
  ['højst ét', 'at-most', 1],
  ['præcis ti', 'exactly', 10],
  ['0', 'exactly', 0],
])('the count «%s»', (text, quantifier, number) => {
  expect(readCount(text)).toEqual({ quantifier, number });
});

test.each(['', 'mange', 'mindst', '1,5', '-1', 'to eller tre', '11 stk', 'elleve', '12345'])('«%s» is no count', (text) => {
  expect(readCount(text)).toBeUndefined();
});

test('a point before exactly three digits could part thousands: it is no number', () => {
  expect(['1.000', '10.500', '999.999', '1.000.000', '1,5,2', '1.5.2', '.5', '5.', ''].filter(isNumber)).toEqual([]);
  expect(['1,000', '0.125', '1.5', '1.50', '1.0000', '1000', '1234.567', '0'].every(isNumber)).toBe(true);
});

test('a number that is written with a comma is read as it was', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(99), (whole, hundredths) => {
      expect(readNumber(`${whole},${String(hundredths).padStart(2, '0')}`)).toBe(Number(`${whole}.${String(hundredths).padStart(2, '0')}`));
    }),
  );
});

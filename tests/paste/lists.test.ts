import { expect, test } from 'vitest';
import { joinPastedText, renderPasted, type PastedBlock } from '../../packages/language/src/paste/index.js';

const item = (text: string, depth = 0, label?: string): PastedBlock => ({ kind: 'item', depth, label, text });

test.each(['•', '▪', '●', 'o', '-', '–', '*', '·', '\uF0B7'])('%s begins an item', (bullet) => {
  const blocks = joinPastedText(`${bullet} Biopsi\n${bullet}\u00A0Gastroskopi\n${bullet}\tMammografi`);
  expect(blocks).toEqual([item('Biopsi'), item('Gastroskopi'), item('Mammografi')]);
});

test.each([
  ['1.', '2.'],
  ['1)', '2)'],
  ['a.', 'b.'],
  ['a)', 'b)'],
])('the labels %s and %s are kept, other text may point at them', (first, second) => {
  const blocks = joinPastedText(`${first} Biopsi\n${second} Gastroskopi`);
  expect(blocks).toEqual([item('Biopsi', 0, first), item('Gastroskopi', 0, second)]);
  expect(renderPasted(blocks)).toBe(`- ${first} Biopsi\n- ${second} Gastroskopi\n`);
});

test('another bullet under an item is a deeper item, and the first bullet goes back', () => {
  expect(renderPasted(joinPastedText('• Første trin\no Ferritin; P\n▪ Mand\no Jern; P\n• Andet trin'))).toBe(
    '- Første trin\n  - Ferritin; P\n    - Mand\n  - Jern; P\n- Andet trin\n',
  );
});

test('the same bullet further in is a deeper item', () => {
  expect(joinPastedText('- Biopsi\n    - lever\n- Skopi')).toEqual([item('Biopsi'), item('lever', 1), item('Skopi')]);
});

test('c. goes on with the letters, it opens no list under the bullets before it', () => {
  expect(joinPastedText('• Endoskopi\nc. Patologisk påvisning')).toEqual([item('Endoskopi'), item('Patologisk påvisning', 0, 'c.')]);
});

test('a bullet alone on its line belongs to the next line', () => {
  expect(joinPastedText('•\nBiopsi\n•\nGastroskopi')).toEqual([item('Biopsi'), item('Gastroskopi')]);
});

test("a bullet inside a table's row begins an item", () => {
  expect(renderPasted(joinPastedText('Urinstix • Ved relevant anamnese'))).toBe('> Urinstix\n\n- Ved relevant anamnese\n');
});

test('a line that points a note out by a star is no item', () => {
  expect(renderPasted(joinPastedText('22 kalenderdage*.\n\n* De 6 dage'))).toBe('> 22 kalenderdage*.\n\n> * De 6 dage\n');
});

test("a date at a line's start is no item", () => {
  expect(renderPasted(joinPastedText('Bekendtgørelsen gælder fra den\n1. juli 2019'))).toBe(
    '> Bekendtgørelsen gælder fra den 1. juli 2019\n',
  );
});

test('a date that the margin broke is one', () => {
  expect(renderPasted(joinPastedText('Møde den 2.\nseptember'))).toBe('> Møde den 2. september\n');
});

test('short lines without bullets are not run together', () => {
  const lines = ['biopsi', 'gastroskopi', 'ultralydsundersøgelse af halsen', 'mammografi'];
  expect(renderPasted(joinPastedText(`Følgende kan indgå:\n${lines.join('\n')}`))).toBe(
    `> Følgende kan indgå:\n\n${lines.map((line) => `> ${line}\n`).join('\n')}`,
  );
});

test('nothing comes of nothing', () => {
  expect(joinPastedText(' \n\f\r\n\u00A0\u200B')).toEqual([]);
  expect(renderPasted([])).toBe('');
});

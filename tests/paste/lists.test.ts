import { describe, expect, test } from 'vitest';
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

describe('the lines of a point stay in it', () => {
  const first = '• CT af thorax, abdomen og lille bækken (CT-TAB). Bestilling af biopsi bør afvente';
  const wide = 'Når patienten er henvist til Diagnostisk pakkeforløb forankres udredningen i en udred-\n\nningsenhed.\n\n';

  test.each(['CT-skanningen, med mindre der er en oplagt proces', 'Onkologisk afdeling, hvis den er oplagt'])('%s', (rest) => {
    expect(joinPastedText(`${wide}${first}\n\n${rest}`).at(-1)).toEqual(item(`${first.slice(2)} ${rest}`));
  });

  test('a paragraph after a point whose line is not full does not', () => {
    expect(joinPastedText(`${wide}• CT (CT-TAB). Svaret afventes\n\nOnkologisk afdeling`)).toHaveLength(3);
  });
});

describe('a table whose columns the text does not tell apart', () => {
  const table = [
    'Placering Pakkeforløb',
    'Lymfeknude(r) i hoved-hals-',
    'regionen uden forklaring',
    'Patienten henvises til speciallæ-',
    'gepraksis',
  ];
  const wide = 'Oversigt over placering af tumor/metastasesuspekte forandringer og anbefaling om hen-\n\nvisning.\n\n';

  test('is kept line by line', () => {
    expect(joinPastedText(wide + table.join('\n\n')).at(-1)).toEqual({ kind: 'table', lines: table });
    expect(renderPasted([{ kind: 'table', lines: table }])).toBe(
      ['Tabel: kolonnerne kan ikke skilles ad i den indsatte tekst. Linjerne står, som de blev sat ind:', ...table]
        .map((line) => `// ${line}\n`)
        .join(''),
    );
  });

  test('with bullets is a list', () => {
    expect(joinPastedText(wide + table.map((line) => `• ${line}`).join('\n\n')).map(({ kind }) => kind)).not.toContain('table');
  });

  test('goes on over a page', () => {
    const [head, ...rows] = table;
    const blocks = joinPastedText(`${wide}${head}\n\n${rows.slice(0, 2).join('\n\n')}\n\nSide 3\n\n${rows.slice(2).join('\n\n')}`);
    expect(blocks.slice(1)).toEqual([
      { kind: 'table', lines: table },
      { kind: 'furniture', text: 'Side 3' },
    ]);
  });
});

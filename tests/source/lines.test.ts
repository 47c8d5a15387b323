import { expect, test } from 'vitest';
import { readLines, type SourceLine, type Span } from '../../packages/language/src/source/lines.js';

/** A line with its parts as text; parts that are missing are left out. */
function parts(text: string, number = 0): Record<string, unknown> {
  const line = readLines(text)[number]!;
  const words = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
  const shown = {
    kind: line.kind,
    key: words(line.key),
    colon: line.colon || undefined,
    value: words(line.value),
    id: words(line.id),
    open: words(line.open),
    closes: line.closes.length || undefined,
  };
  return Object.fromEntries(Object.entries(shown).filter(([, part]) => part !== undefined));
}

test.each<[string, Record<string, unknown>]>([
  ['nummer: 3.2.2', { kind: 'keyed', key: 'nummer', colon: true, value: '3.2.2' }],
  [
    'afsnit: Symptomer  #symptomer-mas {',
    { kind: 'keyed', key: 'afsnit', colon: true, value: 'Symptomer', id: '#symptomer-mas', open: '{' },
  ],
  ['afsnit: Symptomer#1 {', { kind: 'keyed', key: 'afsnit', colon: true, value: 'Symptomer#1', open: '{' }],
  ['alle gælder {', { kind: 'keyed', key: 'alle gælder', open: '{' }],
  ['alle gælder{', { kind: 'keyed', key: 'alle gælder', open: '{' }],
  ['Alle  gælder: {', { kind: 'keyed', key: 'Alle  gælder', colon: true, open: '{' }],
  ['skal  #id {', { kind: 'keyed', key: 'skal', id: '#id', open: '{' }],
  ['mindst to gælder {', { kind: 'keyed', key: 'mindst to gælder', open: '{' }],
  ['henvises til: #mas {', { kind: 'keyed', key: 'henvises til', colon: true, value: '#mas', open: '{' }],
  ['note: se punkt #4', { kind: 'keyed', key: 'note', colon: true, value: 'se punkt #4' }],
  ['note:', { kind: 'keyed', key: 'note', colon: true }],
  ['note: se https://sst.dk/a//b', { kind: 'keyed', key: 'note', colon: true, value: 'se https://sst.dk/a//b' }],
  ['kan: i forhold til: det', { kind: 'keyed', key: 'kan', colon: true, value: 'i forhold til: det' }],
  ['- Almen sygdomsfølelse', { kind: 'item', key: '-', value: 'Almen sygdomsfølelse' }],
  ['• Udtalt træthed  #træthed {', { kind: 'item', key: '•', value: 'Udtalt træthed', id: '#træthed', open: '{' }],
  ['–\tFeber', { kind: 'item', key: '–', value: 'Feber' }],
  ['- ikke #a', { kind: 'item', key: '-', value: 'ikke #a' }],
  ['- feber og ikke #a', { kind: 'item', key: '-', value: 'feber og ikke #a' }],
  ['- feber og  #a', { kind: 'item', key: '-', value: 'feber og', id: '#a' }],
  ['enhed: Feber og #a', { kind: 'keyed', key: 'enhed', colon: true, value: 'Feber og', id: '#a' }],
  ['- feber eller #a', { kind: 'item', key: '-', value: 'feber eller #a' }],
  ['- mindst 1 af #a', { kind: 'item', key: '-', value: 'mindst 1 af #a' }],
  ['- patienten ønsker det ikke #a', { kind: 'item', key: '-', value: 'patienten ønsker det ikke', id: '#a' }],
  ['undtagen når: #a {', { kind: 'keyed', key: 'undtagen når', colon: true, value: '#a', open: '{' }],
  ['undtagen når: ikke #a {', { kind: 'keyed', key: 'undtagen når', colon: true, value: 'ikke #a', open: '{' }],
  ['undtagen når: feber og #a  #b {', { kind: 'keyed', key: 'undtagen når', colon: true, value: 'feber og #a', id: '#b', open: '{' }],
  ['undtagen når: feber  #a {', { kind: 'keyed', key: 'undtagen når', colon: true, value: 'feber', id: '#a', open: '{' }],
  ['- #a', { kind: 'item', key: '-', id: '#a' }],
  ['-', { kind: 'item', key: '-' }],
  ['- :', { kind: 'item', key: '-', value: ':' }],
  ['> tekst med { og #id }', { kind: 'text', key: '>', value: 'tekst med { og #id }' }],
  ['>tekst {', { kind: 'text', key: '>', value: 'tekst {' }],
  ['>', { kind: 'text', key: '>' }],
  ['// note: {', { kind: 'comment' }],
  ['}', { kind: 'close', closes: 1 }],
  ['} }', { kind: 'close', closes: 2 }],
  ['- a }', { kind: 'item', key: '-', value: 'a', closes: 1 }],
  ['- a }}', { kind: 'item', key: '-', value: 'a', closes: 2 }],
  ['værdier { }', { kind: 'keyed', key: 'værdier', open: '{', closes: 1 }],
  ['', { kind: 'blank' }],
  ['\u00a0\t ', { kind: 'blank' }],
  ['https://sst.dk', { kind: 'unknown', value: 'https://sst.dk' }],
  ['ukendt: ord {', { kind: 'unknown', value: 'ukendt: ord', open: '{' }],
  ['-5 grader', { kind: 'unknown', value: '-5 grader' }],
  ['{', { kind: 'unknown', open: '{' }],
])('the parts of %j', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('spans are those of the file, whatever the line ends', () => {
  const text = '\ufeffafsnit: A {\r\n\tnummer: 1 \r\n}\r- x\n';
  const seen = readLines(text).map(({ number, start, end, indent, content }: SourceLine) => [
    number,
    start,
    end,
    indent,
    content.start,
    content.end,
  ]);
  expect(seen).toEqual([
    [0, 0, 12, 0, 1, 12],
    [1, 14, 25, 2, 15, 24],
    [2, 27, 28, 0, 27, 28],
    [3, 29, 32, 0, 29, 32],
    [4, 33, 33, 0, 33, 33],
  ]);
});

test('a key is found in either Unicode form', () => {
  expect(parts('ha\u030Andelse: x').kind).toBe('unknown');
  expect(parts('pa\u030Alagt'.replace('pa\u030Alagt', 'a\u030Arsag: x')).kind).toBe(parts('årsag: x').kind);
  expect(parts('gælder for: MAS\u00a0 ')).toEqual({ kind: 'keyed', key: 'gælder for', colon: true, value: 'MAS' });
});

test('columns count a tab as two and a space of any kind as one', () => {
  expect(readLines('\t \u00a0- x')[0]).toMatchObject({ indent: 4, content: { start: 3, end: 6 } });
});

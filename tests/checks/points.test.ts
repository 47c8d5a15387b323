import { expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const codes = (text: string): string[] => found(text).map((one) => one.split(' «')[0]!);
const points = (key: string, ...lines: string[]): string =>
  pathway(`${key} {`, `  > Der ${key} foretages følgende:`, ...lines.map((line) => `  ${line}`), '}');

test.each([
  ['PET-CT anvendes almindeligvis ikke', 'anvendes almindeligvis ikke', 'pligt: anvendes normalt ikke'],
  ['PET-CT bør ikke foretages', 'bør ikke', 'pligt: bør ikke'],
  ['PET-CT foretages ikke', 'foretages ikke', 'pligt: gælder'],
])('a point that says that something is not done (F722): %s', (words, said, suggestion) => {
  const text = `Her står «${said}», men pligtordet er «skal». Skriv «${suggestion}» i punktets blok, eller ret ordene.`;
  expect(texts(points('skal', `- ${words}`), 'F722')).toEqual([text]);
  expect(texts(points('kan', `- ${words} {`, '  pligt: skal', '}'), 'F722')).toEqual([text]);
  expect(codes(points('skal', `- ${words}`))).toEqual(['F722 5']);
  expect(codes(points('skal', `- ${words} {`, `  ${suggestion}`, '}'))).toEqual([]);
});

test.each([
  ['Symptomer, som ikke kan forklares'],
  ['Oplyses om, at det ikke er kræft'],
  ['Scanninger, der ikke kun omfatter brystkassen'],
  ['Tilstande, hvor der findes ikke anden årsag'],
  ['Evt. blodprøver'],
])('%s is no denial of the point', (words) => expect(codes(points('skal', `- ${words}`))).toEqual([]));

test('a pligt of which the words say another', () => {
  expect(texts(points('skal', '- Ultralyd kan foretages {', '  pligt: bør', '}'), 'F722')).toEqual([
    'Her står «kan», men pligtordet er «bør». Skriv «pligt: kan» i punktets blok, eller ret ordene.',
  ]);
  expect(codes(points('skal', '- Ultralyd kan foretages {', '  pligt: kan', '}'))).toEqual([]);
  expect(codes(points('skal', '- MR evt. med kontrast {', '  pligt: kan', '}'))).toEqual([]);
});

test('of two words that are said the one that says more comes first', () => {
  expect(texts(points('skal', '- Ultralyd kan overvejes {', '  pligt: bør', '}'), 'F722')).toEqual([
    'Her står «kan overvejes», men pligtordet er «bør». Skriv «pligt: kan overvejes» eller «pligt: kan» i punktets blok, eller ret ordene.',
  ]);
});

test.each([
  ['kan', 'Alle kommuner bør tilbyde samtaler', 'bør', 'kan'],
  ['kan', 'Der skal altid tages en blodprøve', 'skal', 'kan'],
  ['bør', 'Patienten må ikke vente', 'må ikke', 'bør'],
  ['skal', 'Egen læge bør, hvor det er muligt, ringe', 'bør', 'skal'],
])('a whole sentence with another word than the list (F722): %s: %s', (key, words, said, stated) => {
  expect(texts(points(key, `- ${words}`), 'F722')).toEqual([
    `Her står «${said}», men pligtordet er «${stated}». Skriv «pligt: ${said}» i punktets blok, eller ret ordene.`,
  ]);
  expect(codes(points(key, `- ${words}`))).toEqual(['F722 5']);
  expect(codes(points(key, `- ${words} {`, `  pligt: ${said}`, '}'))).toEqual([]);
});

test.each([
  'Undersøgelser, der skal belyse årsagen',
  'Vurdere, om patienten skal henvises',
  'Hvilken enhed patienten skal henvises til',
  'Når patienten skal opereres',
  'Alle kommuner kan, og større kommuner bør, tilbyde samtaler',
  'Bør overvejes',
])('no whole sentence with another word: %s', (words) => expect(codes(points('kan', `- ${words}`))).toEqual([]));

test('a duty on a list that is no rule', () => {
  const list = (...lines: string[]): string => pathway('liste: L {', '  listen er: lukket', ...lines.map((line) => `  ${line}`), '}');
  expect(texts(list('- Alle kommuner bør tilbyde samtaler'), 'F722')).toEqual([
    'Her står «bør», men listen har intet pligtord. Skriv «pligt: bør» i punktets blok, eller ret ordene.',
  ]);
  expect(codes(list('- Alle kommuner bør tilbyde samtaler {', '  pligt: bør', '}'))).toEqual([]);
  expect(codes(list('pligt: bør', '- Alle kommuner bør tilbyde samtaler'))).toEqual([]);
  expect(codes(list('- Patienten skal have haft feber', '- Feber'))).toEqual([]);
  expect(codes(list('bruges som: henvisningskriterium', '- Patienten skal henvises igen'))).toEqual([]);
});

test('what a patient has or does is no duty on a list', () => {
  const list = (title: string, ...lines: string[]): string =>
    pathway(`liste: ${title} {`, '  listen er: åben', ...lines.map((line) => `  ${line}`), '}');
  for (const point of ['Patienten skal op om natten', 'Patienter skal ofte lade vandet', 'Han skal presse', 'Pt. skal op om natten'])
    expect(codes(list('L', `- ${point}`))).toEqual([]);
  expect(codes(list('Symptomer på forstørret prostata (opdigtet)', '- Der skal presses ved vandladning'))).toEqual([]);
  expect(codes(list('L', '- Der skal tages blodprøver'))).toEqual(['F722 5']);
  // Where one point of the list has a duty, it is a list of what is done.
  expect(codes(list('L', '- Patienten skal henvises', '- Patienten bør ses {', '  pligt: bør', '}'))).toEqual(['F722 5']);
});

import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts, when, WHEN } from './findings.js';

const inStatement = (...lines: string[]): string =>
  pathway(FACTS, 'enhed: Egen læge', 'kan {', '  > Der kan ske noget.', ...lines.map((line) => `  ${line}`), '}');
const AT = FACTS_END + 4;

test('an id with spaces, after a key or a title (F115)', () => {
  const text = ['Der kan ikke være mellemrum i et id. Skriv «#min-lange-sætning» i stedet for «#min lange sætning».'];
  expect(texts(pathway('kan  #min lange sætning {', '  > Der kan ske noget.', '}'), 'F115')).toEqual(text);
  expect(texts(pathway('afsnit: A  #min lange sætning'), 'F115')).toEqual(text);
  expect(found(pathway('afsnit: A  #min lange sætning'))).toEqual(['F115 3 «#min lange sætning»']);
  expect(found(pathway('afsnit: Note #1 til 2'))).toEqual([]);
});

test('a word that only other obligation words have', () => {
  expect(texts(pathway('bør som minimum {', '  > Der bør ske noget.', '}'), 'F101')).toEqual([
    '«bør som minimum» er ikke et nøgleord her. Mente du «bør» eller «skal som minimum»?',
  ]);
});

test.each(['hvem = Egen læge', 'hvem - Egen læge', 'hvem -> Egen læge', 'hvem Egen læge'])('%s: the sign goes (F103)', (line) => {
  expect(texts(inStatement(line), 'F103')).toEqual(['Der mangler et kolon efter «hvem». Skriv: hvem: Egen læge']);
});

describe('a condition that cannot be read (F108)', () => {
  test.each([
    ['hovedpine (opdigtet)', '[hovedpine (opdigtet)]'],
    ['feber og ikke svær hovedpine (opdigtet)', '[svær hovedpine (opdigtet)]'],
    ['(feber eller hovedpine (opdigtet)) og vægttab', '[hovedpine (opdigtet)]'],
  ])('%s: brackets belong to the name', (condition, name) => {
    expect(texts(when(condition), 'F108')[0]).toContain(`Hører parentesen til navnet, så sæt hele navnet i kantede parenteser: ${name}.`);
  });

  test.each([
    ['alder mindst 40 år og højst 60 år', 'mindst 40 år og højst 60 år', 'alder mellem 40 år og 60 år'],
    ['alder over 40 år og under 60 år', 'over 40 år og under 60 år', 'alder over 40 år og alder under 60 år'],
    [
      'feber og (største diameter under 2 cm eller over 4 cm)',
      'under 2 cm eller over 4 cm',
      'største diameter under 2 cm eller største diameter over 4 cm',
    ],
  ])('%s: the name stands before each bound', (condition, place, suggestion) => {
    expect(found(when(condition))).toEqual([`F108 ${WHEN} «${place}»`]);
    expect(texts(when(condition), 'F108')[0]).toMatch(
      new RegExp(`^Efter «(og|eller)» skal navnet skrives igen foran den næste grænse\\. Skriv «${suggestion}»\\.$`),
    );
    expect(found(when(suggestion))).toEqual([]);
  });
});

test.each([
  ['med henblik på {', 'med henblik på'],
  ['begrundelse {', 'begrundelse'],
])('points after %s are told once: the line stands again', (head, key) => {
  const text = inStatement(head, '  - a', '  - b', '}');
  expect(found(text)).toEqual([`F210 ${AT + 1} «- a»`]);
  expect(texts(text, 'F210')).toEqual([
    `Et punkt med bindestreg kan ikke stå direkte i blokken «${key}». Skriv linjen «${key}: …» flere gange, én for hvert punkt.`,
  ]);
});

test('what a block lacks is said in a whole sentence (F211)', () => {
  expect(texts(pathway('tabel: T'), 'F211')).toEqual([
    'Linjen «vælg» mangler i blokken til «tabel». Skriv «vælg: …» med et af disse: «første række» eller «alle rækker».',
  ]);
});

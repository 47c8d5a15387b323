import { describe, expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const INVESTIGATIONS = [
  'undersøgelse: CT-skanning {',
  '  også kaldt: CT',
  '}',
  'undersøgelse: CT-TAB',
  'undersøgelse: Biopsi',
  'undersøgelse: MR',
  'undersøgelse: UL-vejledt biopsi',
  'undersøgelse: CT-vejledt biopsi',
];
const block = (key: string, sentence: string, ...lines: string[]): string[] => [
  `${key} {`,
  `  > ${sentence}`,
  ...lines.map((line) => `  ${line}`),
  '}',
];
const source = (...lines: string[]): string => pathway(FACTS, ...INVESTIGATIONS, 'enhed: A', 'enhed: B', ...lines);
const told = (...lines: string[]): string[] => found(source(...lines)).map((one) => one.replace(/ \d+ /u, ' '));
const list = (key: string, ...names: string[]): string[] => [`${key} {`, ...names.map((name) => `  - ${name}`), '}'];

describe('«og» and «eller» against the list (F728)', () => {
  test.each([
    ['Patienten skal have foretaget CT og biopsi.', list('undersøges med en af', 'CT-skanning', 'Biopsi'), 'undersøges med en af'],
    [
      'Patienten skal have foretaget CT, MR og biopsi.',
      list('undersøges med mindst én af', 'MR', 'CT-skanning', 'Biopsi'),
      'undersøges med mindst én af',
    ],
    ['Patienten skal have foretaget CT eller biopsi.', list('undersøges med alle', 'CT-skanning', 'Biopsi'), 'undersøges med alle'],
    ['Ved feber eller vægttab skal der foretages MR.', list('alle gælder', 'feber', 'vægttab'), 'alle gælder'],
    ['Ved feber eller vægttab skal der foretages MR.', ['når: feber og vægttab'], 'når'],
    ['Patienten skal have CT (af brystet) og biopsi.', list('undersøges med en af', 'CT-skanning', 'Biopsi'), 'undersøges med en af'],
    ['Patienten skal have MR eller diagnostisk CT-TAB.', list('undersøges med alle', 'MR', 'CT-TAB'), 'undersøges med alle'],
    ['Patienten skal henvises enten til A eller til B.', list('henvises til alle', 'A', 'B'), 'henvises til alle'],
    [
      'Processen skal biopteres UL- eller CT-vejledt.',
      list('undersøges med alle', 'UL-vejledt biopsi', 'CT-vejledt biopsi'),
      'undersøges med alle',
    ],
    [
      'Processen skal biopteres UL- og CT-vejledt.',
      list('undersøges med en af', 'CT-vejledt biopsi', 'UL-vejledt biopsi'),
      'undersøges med en af',
    ],
  ])('%s', (sentence, lines, key) => expect(told(...block('skal', sentence, ...lines))).toEqual([`F728 «${key}»`]));

  test.each([
    ['Patienten skal have foretaget en af følgende: CT og biopsi.', list('undersøges med en af', 'CT-skanning', 'Biopsi')],
    ['Der skal vælges mellem CT og biopsi.', list('undersøges med en af', 'CT-skanning', 'Biopsi')],
    ['Der skal hverken foretages CT eller biopsi.', list('undersøges med alle', 'CT-skanning', 'Biopsi')],
    ['Patienten skal have foretaget CT-TAB og biopsi.', list('undersøges med en af', 'CT-TAB', 'MR')],
    ['Patienter med feber og vægttab skal undersøges.', list('mindst én gælder', 'feber', 'vægttab')],
    ['Patienter med feber eller vægttab skal undersøges.', ['når: feber eller vægttab']],
    ['Processen skal biopteres UL- eller MR-vejledt.', list('undersøges med alle', 'UL-vejledt biopsi', 'CT-vejledt biopsi')],
    ['Processen skal biopteres UL- eller CT-vejledt.', list('undersøges med en af', 'UL-vejledt biopsi', 'CT-vejledt biopsi')],
  ])('%s is no other list', (sentence, lines) =>
    expect(told(...block('skal', sentence, ...lines)).filter((one) => /F728/u.test(one))).toEqual([]),
  );
});

test('«eller» of what is not done is no choice', () => {
  const lines = block('undlades', 'CT eller biopsi undlades.', ...list('undersøges med alle', 'CT-skanning', 'Biopsi'));
  expect(told(...lines)).toEqual([]);
});

describe('a member that the block lacks (F732)', () => {
  test('an investigation that the sentence joins to one of the block', () => {
    const lines = block('skal', 'Patienten skal have foretaget CT, MR og biopsi.', ...list('undersøges med alle', 'CT-skanning', 'MR'));
    expect(told(...lines)).toEqual(['F732 «MR»']);
    expect(texts(source(...lines), 'F732')).toEqual([
      'Sætningen nævner også «Biopsi», men det står ikke i blokken. Skriv det under «undersøges med alle», eller ret sætningen.',
    ]);
  });

  test.each([
    ['Patienten skal have foretaget CT og biopsi.', 'Biopsi', 'CT-skanning'],
    ['Patienten skal have foretaget MR, CT og biopsi.', 'CT-skanning', 'MR'],
    ['Hvis der ikke er fundet en tumor, skal der foretages CT og biopsi.', 'CT-skanning', 'Biopsi'],
    ['Hvis der ikke er fundet en tumor, skal der foretages CT og biopsi.', 'Biopsi', 'CT-skanning'],
    ['Der skal foretages CT (af hele kroppen) og biopsi.', 'CT-skanning', 'Biopsi'],
    ['Der skal foretages CT inkl. biopsi.', 'CT-skanning', 'Biopsi'],
  ])('%s with %s: %s', (sentence, name, left) => {
    const lines = block('skal', sentence, `når: ikke feber`, `undersøges med: ${name}`).filter(
      (line) => !line.includes('når') || /Hvis/u.test(sentence),
    );
    expect(told(...lines)).toEqual([`F732 «${name}»`]);
    expect(texts(source(...lines), 'F732')[0]).toContain(`«${left}»`);
  });

  test.each([
    'Der skal foretages CT, inden biopsi og MR vurderes.',
    'Der skal foretages CT. Biopsi og MR vurderes.',
    'Der skal foretages CT og andet.',
  ])('%s', (sentence) => expect(told(...block('skal', sentence, 'undersøges med: CT-skanning'))).toEqual([]));
});

describe('a member of another relation that the block lacks (F732)', () => {
  test.each([
    ['Patienten skal henvises til A eller til B.', 'henvises til: A', 'A', 'B'],
    ['Patienten skal henvises til A eller til B.', 'henvises til: B', 'B', 'A'],
    ['Her skal deltage A og B.', 'deltagere: B', 'B', 'A'],
    ['Det skal ske i samarbejde med A, B.', 'samarbejder med: A', 'A', 'B'],
  ])('%s %s', (sentence, line, name, left) => {
    const lines = block('skal', sentence, line);
    expect(told(...lines)).toEqual([`F732 «${name}»`]);
    expect(texts(source(...lines), 'F732')[0]).toContain(`«${left}»`);
  });

  test('a point of words between two others', () => {
    const sentence = 'Det er baseret på helbredstilstand, ressourcer, egenomsorgsevne og motivation.';
    const points = (...all: string[]): string[] => block('gælder', sentence, ...list('vurderer', ...all));
    expect(told(...points('helbredstilstand', 'ressourcer', 'motivation'))).toEqual(['F732 «ressourcer»']);
    expect(texts(source(...points('helbredstilstand', 'ressourcer', 'motivation')), 'F732')).toEqual([
      'Sætningen nævner også «egenomsorgsevne», men det står ikke i blokken. Skriv det under «vurderer», eller ret sætningen.',
    ]);
    expect(told(...points('helbredstilstand', 'ressourcer', 'egenomsorgsevne', 'motivation'))).toEqual([]);
    expect(told(...points('helbredstilstand', 'ressourcer', 'patientens egenomsorgsevne', 'motivation'))).toEqual([]);
  });

  test.each([
    ['Patienten skal henvises til A, der orienterer B.', 'henvises til: A'],
    ['Patienten skal henvises til A, hvis B ønsker det.', 'henvises til: A'],
    ['A og B skal henvise.', 'hvem: A'],
  ])('not %s', (sentence, line) => expect(told(...block('skal', sentence, line)).filter((one) => one.startsWith('F732'))).toEqual([]));
});

describe('another investigation than the sentence names (F727)', () => {
  test.each([
    ['undlades', 'Der undlades altså biopsi.', ['undersøges med: CT-TAB'], 'CT-TAB'],
    ['skal', 'Der skal foretages MR.', ['undersøges med: CT-TAB'], 'CT-TAB'],
    ['gælder', 'MR anvendes altid.', ['undersøges med: CT-TAB'], 'CT-TAB'],
    ['gælder', 'Ved fund på CT suppleres med biopsi.', list('undersøges med alle', 'CT-TAB', 'MR'), 'CT-TAB'],
  ])('%s %s', (key, sentence, lines, name) => expect(told(...block(key, sentence, ...lines))).toEqual([`F727 «${name}»`]));

  test('its message', () => {
    const lines = block('undlades', 'Der undlades altså biopsi.', 'undersøges med: CT-TAB');
    expect(texts(source(...lines), 'F727')).toEqual([
      'Sætningen nævner «Biopsi», men efter «undersøges med» står «CT-TAB». Ret den ene af dem.',
    ]);
  });

  test.each([
    ['gælder', 'Ved biopsi foretages skanning.', ['undersøges med: CT-TAB']],
    ['gælder', 'Efter biopsi foretages skanning.', ['undersøges med: CT-TAB']],
    ['gælder', 'Hvis biopsi foretages uden fund, foretages skanning.', ['skøn: uden fund', 'undersøges med: CT-TAB']],
    ['gælder', 'MR foretages efter CT-TAB.', ['undersøges med: CT-TAB']],
    ['gælder', 'MR foretages efter CT-TAB.', ['undersøges med: MR']],
    ['gælder', 'CT foretages af brystkassen.', ['undersøges med: CT af brystkassen']],
    ['gælder', 'MR og ultralydsundersøgelse af hals foretages.', ['undersøges med: Ultralyd af halsen']],
    ['gælder', 'Biopsi foretages.', ['undersøges med: Biopsitagning']],
    ['gælder', 'Biopsi foretages.', ['undersøges med: Vævsprøve']],
  ])('not %s %s %s', (key, sentence, lines) => {
    const more = ['undersøgelse: CT af brystkassen', 'undersøgelse: Ultralyd af halsen', 'undersøgelse: Biopsitagning'];
    const part = ['undersøgelse: Vævsprøve {', '  som led i: Biopsi', '}'];
    const all = told(...more, ...part, ...block(key, sentence, ...lines));
    expect(all.filter((one) => one.startsWith('F727'))).toEqual([]);
  });
});

describe('a line that says the opposite of a word of the sentence (F729)', () => {
  test.each([
    [['liste: L {', '  listen er: lukket', '  > Listen er ikke udtømmende:', '  - x', '  - y', '}'], 'listen er: lukket'],
    [['liste: L {', '  listen er: åben', '  > Listen er udtømmende:', '  - x', '  - y', '}'], 'listen er: åben'],
    [['undersøgelsespakke: Inspirationsliste {', '  pligt: kan', '  listen er: lukket', '}'], 'listen er: lukket'],
    [['undersøgelsespakke: Inspirationsliste {', '  pligt: skal', '  listen er: åben', '}'], 'pligt: skal'],
    [['liste: L {', '  listen er: lukket', '  > Listen giver eksempler:', '  - x', '  - y', '}'], 'listen er: lukket'],
    [['undersøgelse: Tryptase (obs mastocytose) {', '  med henblik på: obs tuberkulose', '}'], 'med henblik på: obs tuberkulose'],
    [block('bør', 'A bør spørges med henblik på biopsier.', 'med henblik på: skopi'), 'med henblik på: skopi'],
    [
      ['ansvar: R {', '  hvem: A', '  rolle: behandlingsansvarlig', '  > A har en rådgivende funktion.', '}'],
      'rolle: behandlingsansvarlig',
    ],
    [['ansvar: R {', '  hvem: A', '  rolle: tovholder', '  > A har en rådgivende funktion.', '}'], 'rolle: tovholder'],
    [block('bør', 'Patienten bør sideløbende henvises til A.', 'henvises til: A'), 'henvises til: A'],
    [
      block(
        'gælder',
        'Patienten henvises under henvisningsdiagnosen ”ukendt primær tumor” til A.',
        'henvises til: A',
        'henvises med diagnosen: kendt primær tumor',
      ),
      'henvises med diagnosen: kendt primær tumor',
    ],
  ])('%j', (lines, line) => expect(told(...lines)).toEqual([`F729 «${line}»`]));

  test.each([
    [['liste: L {', '  listen er: åben', '  > Listen er ikke udtømmende:', '  - x', '  - y', '}']],
    [['ansvar: R {', '  hvem: A', '  rolle: tovholder', '  > A er tovholder og rådgiver.', '}']],
    [['undersøgelsespakke: Inspirationsliste {', '  pligt: kan', '  listen er: åben', '}']],
    [['undersøgelse: Tryptase (obs mastocytose) {', '  med henblik på: mistanke om mastocytose', '}']],
    [['undersøgelse: Quantiferon {', '  med henblik på: obs tuberkulose', '}']],
    [block('bør', 'Patienten bør sideløbende henvises til A.', 'henvises sideløbende til: A')],
    [
      block(
        'gælder',
        'Patienten henvises under henvisningsdiagnosen «Ukendt tumor».',
        'henvises til: A',
        'henvises med diagnosen: ukendt tumor',
      ),
    ],
  ])('%j agrees', (lines) => expect(told(...lines)).toEqual([]));
});

describe('opposite duties (F730)', () => {
  const biopsy = (key: string, ...lines: string[]): string[] =>
    block(key, `Biopsi ${key} efter lokal aftale.`, 'undersøges med: Biopsi', ...lines);

  test('the same action, the same condition', () => {
    expect(told(...biopsy('skal', 'når: feber'), ...biopsy('undlades', 'når: feber'))).toEqual(['F730 «undlades»']);
    expect(told(...biopsy('bør ikke', 'når: feber'), ...biopsy('bør', 'når: feber', 'hvem: A'))).toEqual(['F730 «bør»']);
  });

  test.each([
    [biopsy('skal', 'når: feber'), biopsy('undlades', 'når: vægttab')],
    [biopsy('skal', 'når: feber'), biopsy('bør sjældent', 'når: feber')],
    [biopsy('kan', 'når: feber'), biopsy('undlades', 'når: feber')],
    [biopsy('skal', 'når: feber'), biopsy('bør', 'når: feber')],
    [biopsy('skal'), biopsy('undlades')],
  ])('%j %j', (one, other) => expect(told(...one, ...other)).toEqual([]));
});

describe('an «ikke» in the condition that the sentence has not (F731)', () => {
  test('the denied fact is named', () => {
    expect(told(...block('bør', 'Har patienten feber, bør der tages blodprøver.', 'når: ikke feber'))).toEqual(['F731 «feber»']);
    expect(told(...block('bør', 'Ved feber bør der tages blodprøver.', 'når: vægttab og ikke feber'))).toEqual(['F731 «feber»']);
  });

  test.each([
    ['Uden feber bør der tages blodprøver.', 'når: ikke feber'],
    ['Efter endt feber bør der tages blodprøver.', 'når: ikke feber'],
    ['Ved vægttab bør der tages blodprøver.', 'når: vægttab og ikke feber'],
    ['Ved feber bør der tages blodprøver.', 'når: feber'],
    ['Ved feberkramper bør der tages blodprøver.', 'når: ikke feber'],
  ])('%s %s', (sentence, line) => expect(told(...block('bør', sentence, line))).toEqual([]));
});

describe('numbers of a row', () => {
  const row = (title: string, ...lines: string[]): string[] => [
    'tabel: T {',
    '  vælg: første række',
    `  række: ${title} {`,
    ...lines.map((line) => `    ${line}`),
    '    henvises til: A',
    '  }',
    '}',
  ];

  test('the same number with another unit (F708)', () => {
    const lines = row('Patienter over 40 år', 'når: alder over 40 måneder');
    expect(told(...lines)).toEqual(['F708 «alder over 40 måneder»']);
    expect(texts(source(...lines), 'F708')).toEqual(['Sætningen siger «40 år», men i blokken står 40 måneder. Ret den ene af dem.']);
    expect(told(...block('gælder', 'Svar gives efter 2 uger.', 'højst: 2 kalenderdage'))).toEqual(['F708 «2 kalenderdage»']);
    expect(told(...block('gælder', 'Svar gives efter 2 uger.', 'højst: 14 kalenderdage'))).toEqual([]);
    expect(told(...row('Tumorer på 2 cm set efter 40 uger', 'når: alder over 40 år'))).toEqual(['F708 «alder over 40 år»']);
    expect(told(...row('Tumorer på 40 cm', 'når: alder over 40 år'))).toEqual([]);
  });

  test('what is printed otherwise says nothing of the unit, unless its reason does', () => {
    const printed = (reason: string): string[] => [
      'når: største diameter over 1,5-2 mm',
      'trykt som: 1.5-2.0 cm {',
      `  begrundelse: ${reason}`,
      '}',
    ];
    expect(told(...row('Lymfeknude over 1.5-2.0 cm', ...printed('Trykt med punktum.'))).filter((one) => one.startsWith('F708'))).toEqual([
      'F708 «største diameter over 1,5-2 mm»',
    ]);
    expect(told(...row('Lymfeknude over 1.5-2.0 cm', ...printed('Der menes mm.')))).toEqual([]);
  });

  test('what is denied in another clause turns no bound round (F717)', () => {
    expect(told(...row('Patienter ældre end 40 år, som ikke ryger', 'når: alder under 40 år'))).toEqual(['F717 «alder under 40 år»']);
    expect(told(...row('Patienter, der ikke er ældre end 40 år', 'når: alder under 40 år'))).toEqual([]);
  });

  test('a number is told in the words of the sentence', () => {
    expect(texts(source(...block('gælder', 'Svar gives inden for fire kalenderdage.', 'højst: 14 kalenderdage')), 'F708')).toEqual([
      'Sætningen siger «fire kalenderdage», men i blokken står 14 kalenderdage. Ret den ene af dem.',
    ]);
  });
});

describe('order (F714)', () => {
  test('what waits comes after', () => {
    expect(told(...block('bør', 'Bestilling af biopsi bør afvente CT.', 'undersøges med: Biopsi', 'inden: CT-skanning'))).toEqual([
      'F714 «inden»',
    ]);
    expect(told(...block('bør', 'Bestilling af biopsi bør afvente CT.', 'undersøges med: Biopsi', 'efter: CT-skanning'))).toEqual([]);
  });
});

test('names with Greek letters are names, too', () => {
  const text = (line: string): string =>
    pathway('undersøgelse: CT', 'undersøgelse: β-hCG', 'gælder {', '  > Der foretages β-hCG.', `  undersøges med: ${line}`, '}');
  expect(found(text('β-hCG'))).toEqual([]);
  expect(found(text('CT')).map((one) => one.slice(0, 4))).toEqual(['F727']);
});

test('µg is another unit than g', () => {
  const text = (unit: string): string =>
    pathway(
      'oplysning: ferritin {',
      '  type: måling',
      '  måles i: g/L',
      '}',
      'gælder {',
      '  > Prøven tages ved ferritin under 30 µg/L.',
      `  når: ferritin under 30 g/L {`,
      `    trykt som: 30 µg/L {`,
      `      begrundelse: Grænsen er trykt i ${unit}.`,
      '    }',
      '  }',
      '}',
    );
  expect(found(text('g/L')).map((one) => one.slice(0, 4))).toEqual([]);
  expect(found(text('µg/L')).map((one) => one.slice(0, 4))).toEqual(['F708']);
});

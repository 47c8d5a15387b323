import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, foundIn, pathway, texts } from './findings.js';

describe('tables (F702, F703, F704, F706)', () => {
  const table = (...rows: string[]): string =>
    pathway(FACTS, 'enhed: Afdeling A', 'enhed: Afdeling B', 'tabel: T {', '  vælg: første række', ...rows.map((row) => `  ${row}`), '}');
  const line = (row: number): number => FACTS_END + 4 + row;

  test('a row needs a condition, and something that then happens', () => {
    const text = table('række: R1 {', '  henvises til: Afdeling A', '}', 'række: R2 {', '  når: feber', '}', 'række: R3');
    expect(found(text)).toEqual([`F702 ${line(1)} «R1»`, `F703 ${line(4)} «R2»`, `F702 ${line(7)} «R3»`]);
    expect(texts(text, 'F703')).toEqual(['Rækken «R2» siger ikke, hvad der så sker. Skriv fx «henvises til: …».']);
  });

  test.each([['når: feber'], ['skøn: lægen finder det rigtigst'], ['alle gælder {', '  - feber', '  - vægttab', '}']])(
    '%s is a condition',
    (...condition) => {
      expect(found(table('række: R {', ...condition.map((part) => `  ${part}`), '  henvises til: Afdeling A', '}'))).toEqual([]);
    },
  );

  test.each([
    ['henvises til en af {', '  - Afdeling A', '  - Afdeling B', '}'],
    ['skal: Patienten skal ringes op'],
    ['bliver hos: Afdeling A'],
    ['rådfører sig med: Afdeling A'],
    ['underretter: Afdeling A'],
  ])('%s is something that happens', (...lines) =>
    expect(found(table('række: R {', '  når: feber', ...lines.map((part) => `  ${part}`), '}'))).toEqual([]),
  );

  test('otherwise needs no condition, but something that happens', () => {
    expect(found(table('ellers: Resten {', '  henvises til: Afdeling A', '}'))).toEqual([]);
    expect(found(table('ellers: Resten'))).toEqual([`F703 ${line(1)} «Resten»`]);
  });

  test('a table says whether the first row counts or all, in words that exist', () => {
    expect(found(pathway('tabel: T'))).toEqual(['F211 3 «tabel»']);
    expect(found(pathway('tabel: T {', '  vælg: baglæns', '}'))).toEqual(['F401 4 «baglæns»']);
    expect(texts(pathway('tabel: T {', '  vælg: baglæns', '}'), 'F401')).toEqual([
      'Efter «vælg» kan der ikke stå «baglæns». Skriv et af disse: «første række» eller «alle rækker».',
    ]);
  });

  test('two targets in one row', () => {
    const row = (...lines: string[]): string => table('række: R {', '  når: feber', ...lines.map((part) => `  ${part}`), '}');
    expect(found(row('henvises til: Afdeling A', 'henvises til: Afdeling B'))).toEqual([`F208 ${line(4)} «henvises til»`]);
    const both = row('henvises til: Afdeling A', 'henvises til en af {', '  - Afdeling A', '  - Afdeling B', '}');
    expect(found(both)).toEqual([`F704 ${line(4)} «henvises til en af»`]);
    expect(texts(both, 'F704')).toEqual([
      'Her står både «henvises til» og «henvises til en af», så det er uklart, hvad der gælder. Saml det i én liste, fx «henvises til en af {» eller «henvises til alle {».',
    ]);
    expect(found(row('henvises først til: Afdeling A', 'derefter til: Afdeling B', 'henvises sideløbende til: Afdeling B'))).toEqual([]);
  });

  test('a test patient expects rows of the table that it exercises', () => {
    const rows = ['række: A  #række-a {', '  når: feber', '  henvises til: Afdeling A', '}'];
    const patient = (...expected: string[]): string =>
      table(
        ...rows,
        '}',
        'tabel: U {',
        'vælg: alle rækker',
        'række: B  #række-b {',
        '  når: feber',
        '  henvises til: Afdeling B',
        '}',
        '}',
        'prøvepatient: Opdigtet {',
        'givet {',
        '  - feber',
        '}',
        'prøver: U',
        ...expected,
        '}',
        'patientgruppe: G {',
      );
    const own = (text: string): string[] => found(text).filter((finding) => finding.startsWith('F7'));
    expect(own(patient('forventer række: #række-b'))).toEqual([]);
    expect(own(patient('forventer række {', '  - #række-b', '  - #række-a', '}'))).toEqual([`F706 ${line(20)} «#række-a»`]);
  });
});

describe('time (F501-F504)', () => {
  const span = (...lines: string[]): string =>
    pathway(
      'hændelse: A',
      'hændelse: B',
      'forløbstid: T {',
      '  grundlag: lov',
      '  monitoreret: nej',
      ...lines.map((part) => `  ${part}`),
      '}',
    );

  test.each([
    [['højst: 8 kalenderdage', 'fra: A', 'til: B'], []],
    [['mindst: 24 timer', 'fra: A', 'til: B'], []],
    [['afvigende højst: 10 hverdage', 'fra: A', 'til: B'], []],
    [['højst: 8 kalenderdage', 'fra: A'], ['F501 5 «T»']],
    [['højst: 8 kalenderdage'], ['F501 5 «T»']],
    [['fra: A', 'til: B'], ['F502 5 «T»']],
    [['højst: 8 kalenderdage', 'fra: A', 'til: A'], ['F504 10 «A»']],
    [['højst: 8', 'fra: A', 'til: B'], ['F503 8 «8»']],
    [['højst: 8 cm', 'fra: A', 'til: B'], ['F503 8 «8 cm»']],
    [['højst: 8 kalnderdage', 'fra: A', 'til: B'], ['F403 8 «8 kalnderdage»']],
    [['højst: otte dage', 'fra: A', 'til: B'], ['F402 8 «otte dage»']],
  ])('%j', (lines, findings) => expect(found(span(...lines))).toEqual(findings));

  test('what is missing is said', () => {
    expect(texts(span('højst: 8 dage'), 'F501')).toEqual([
      'Forløbstiden «T» mangler «fra» og «til». En tid går altid fra én hændelse til en anden.',
    ]);
    expect(texts(span('højst: 8 dage', 'til: B'), 'F501')).toEqual([
      'Forløbstiden «T» mangler «fra». En tid går altid fra én hændelse til en anden.',
    ]);
    expect(texts(span('højst: 8', 'fra: A', 'til: B'), 'F503')).toEqual([
      'Der mangler en tidsenhed. Skriv kalenderdage, hverdage, dage, timer, uger eller måneder.',
    ]);
  });
});

describe('registration (F601-F604)', () => {
  const series = (id: string, ...codes: string[]): string =>
    pathway(`registrering: Serie${id}  {`, ...codes.map((code) => `  kode: ${code}`), '}');

  test.each([
    ['  #ZZZ01', ['Start  #ZZZ01B'], []],
    ['', ['Start  #ZZZ01B'], ['F603 3 «Serie»']],
    ['  #ZZZ01', ['Start'], ['F603 4 «Start»']],
    ['  #ZZZ01', ['Start  #YYY01B'], ['F602 4 «#YYY01B»']],
    ['  #ZZZ01', ['Start  #zzz01b'], ['F601 4 «#zzz01b»']],
    ['  #ZZZ01', ['Start  #ZZZ01BCDEF1'], ['F601 4 «#ZZZ01BCDEF1»']],
    ['  #ZØZ01', ['Start  #ZØZ01B'], ['F601 3 «#ZØZ01»', 'F601 4 «#ZØZ01B»']],
  ])('series%s, codes %j', (id, codes, findings) => expect(found(series(id, ...codes))).toEqual(findings));

  test('a code of another series is told with the likely one', () => {
    expect(texts(series('  #AFD01', 'Slut, anden årsag  #AFA01X9'), 'F602')).toEqual([
      'Koden «AFA01X9» begynder ikke med «AFD01» som resten. Mente du «AFD01X9»?',
    ]);
  });

  test('editions of one pathway share their codes, others may not', () => {
    const coded = (name: string, year: number): string =>
      `pakkeforløb: ${name}  #${name} {\n  udgave: ${year}\n  registrering: Serie  #ZZZ01 {\n    kode: Start  #ZZZ01B\n  }\n}\n`;
    expect(foundIn({ 'a.forloeb': coded('A', 1), 'b.forloeb': coded('A', 2) })).toEqual([]);
    expect(foundIn({ 'a.forloeb': coded('A', 1), 'b.forloeb': coded('B', 1) })).toEqual(['b.forloeb F604 4 «#ZZZ01B»']);
  });
});

describe('obligation words (F701, F705)', () => {
  test.each([
    ['skal: Patienten skal oplyses.', undefined],
    ['skal: Lægen er ansvarlig for opfølgning.', undefined],
    ['skal: Patienten bør oplyses.', 'Skal linjen begynde med «bør»?'],
    ['skal: Patienten oplyses.', 'Er det en sætning i almindelig nutid, så begynd linjen med «gælder».'],
    ['gælder: Patienten oplyses.', undefined],
    ['gælder: Patienten skal oplyses.', 'Skal linjen begynde med «skal»?'],
    ['gælder: Patienten kan oplyses.', undefined],
    ['bør: Der udføres skalering og børneundersøgelse.', 'Er det en sætning i almindelig nutid, så begynd linjen med «gælder».'],
    ['skal ikke: Patienten skal således ikke undersøges igen.', undefined],
    ['skal ikke: Patienten skal undersøges igen.', 'Skal linjen begynde med «skal»?'],
    ['tilstræbes: Det tilstræbes, at udredningen skal være afsluttet.', undefined],
    ['skal: Patienten skal ikke henvises.', 'Skal linjen begynde med «skal ikke»?'],
    [
      'skal: I de tilfælde skal der således ikke foretages biopsi.',
      'Sætningen siger «skal der således ikke». Skal linjen begynde med «skal ikke»?',
    ],
    [
      'skal: Der skal således - i de fleste tilfælde - ikke foretages biopsi.',
      'Sætningen siger «skal således - i de fleste tilfælde - ikke». Skal linjen begynde med «skal ikke»?',
    ],
    [
      'bør: Patienten bør (af hensyn til ventetiden) ikke henvises.',
      'Sætningen siger «bør (af hensyn til ventetiden) ikke». Skal linjen begynde med «bør ikke»?',
    ],
    ['skal: Patienten skal (hvis ikke andet er aftalt) henvises.', undefined],
    ['skal: Prøver, der ikke er taget - eller ikke besvaret - skal tages.', undefined],
    [
      'anbefales: Svaret indeholder en vurdering og anbefaling om henvisning.',
      'Sætningen nævner «anbefaling», men anbefaler ikke selv noget. Er den i almindelig nutid, så begynd linjen med «gælder».',
    ],
    ['skal: Patienten må ikke henvises.', 'Skal linjen begynde med «må ikke»?'],
    ['skal: Patienten skal henvises, fordi årsagen ikke er fundet.', undefined],
    ['skal: Patienten skal ikke kun ses af en læge.', undefined],
    ['skal: Lægen skal henvise til ikke-kirurgisk behandling.', undefined],
    ['skal: Patienten skal ikke vente, og lægen skal ringe op.', undefined],
    ['må ikke: Patienten må ikke henvises.', undefined],
    ['må: Patienten må ikke henvises.', 'Skal linjen begynde med «må ikke»?'],
    ['bør: Patienten bør ikke henvises.', 'Skal linjen begynde med «bør ikke»?'],
    ['kan: Patienten kan ikke henvises.', 'Er det en sætning i almindelig nutid, så begynd linjen med «gælder».'],
    ['kan: Patienten kan henvises, selv om prøven ikke er taget.', undefined],
    ['vigtigt ikke: Det er afgørende, at prøven ikke gentages.', undefined],
    ['anvendes normalt ikke: FDG-PET-CT anvendes almindeligvis ikke.', undefined],
    ['kan: Kommunen bør adviseres med henblik på at kunne integrere rehabilitering.', 'Skal linjen begynde med «bør»?'],
    ['kan: Kommuner bør have ensartede tilbud og mulighed for individuelle forløb.', 'Skal linjen begynde med «bør»?'],
    ['skal: Udredningsenheden bør vurdere, om patienten skal henvises.', 'Skal linjen begynde med «bør»?'],
    ['bør: Udredningsenheden skal vurdere, hvad der bør gøres.', 'Skal linjen begynde med «skal»?'],
    ['skal: Det tilstræbes, at udredningen skal være afsluttet.', 'Skal linjen begynde med «tilstræbes»?'],
    ['skal: Det er afgørende, at patienten skal informeres.', undefined],
    ['skal: Da prøven bør tages om, skal patienten informeres.', undefined],
    ['kan: Det kan være nødvendigt, at lægen kan henvise, hvis det bør ske.', undefined],
    ['kan: Der er mulighed for at afvige.', undefined],
    ['kan: Lægen kan henvise. Patienten skal informeres.', undefined],
  ])('%s', (line, suggestion) => {
    const key = line.split(':')[0];
    expect(found(pathway(line))).toEqual(suggestion ? [`F701 3 «${key}»`] : []);
    expect(texts(pathway(line), 'F701')).toEqual(suggestion ? [`Pligtordet «${key}» passer ikke til sætningen. ${suggestion}`] : []);
  });

  test('the sentence may stand on text lines; without it and without points it is missing', () => {
    expect(found(pathway('skal {', '  > Patienten skal', '  > oplyses.', '}'))).toEqual([]);
    expect(found(pathway('skal {', '  - oplyses', '}'))).toEqual([]);
    expect(found(pathway('skal  #id'))).toEqual(['F705 3 «skal»']);
    expect(found(pathway('skal:'))).toEqual(['F705 3 «skal»']);
    expect(found(pathway('skal  #id {', '  >', '}'))).toEqual(['F705 3 «skal»']);
  });
});

describe('data elements and values (F401-F405, F412, F413)', () => {
  const element = (...lines: string[]): string => pathway('oplysning: x {', ...lines.map((line) => `  ${line}`), '}');
  const values = ['værdier {', '  - a', '}'];

  test.each([
    [['type: ja/nej'], []],
    [[], ['F211 3 «oplysning»']],
    [['type: farve'], ['F401 4 «farve»']],
    [['type: én værdi'], ['F412 3 «x»']],
    [['type: flere værdier', ...values], []],
    [['type: måling'], ['F412 3 «x»']],
    [['type: måling', 'måles i: cm'], []],
    [['type: måling', 'måles i: μg/L'], []],
    [['type: måling', 'måles i: favne'], ['F403 5 «favne»']],
    [['type: ja/nej', ...values], ['F413 3 «x»']],
    [['type: antal', 'måles i: cm'], ['F413 3 «x»']],
    [['type: måling', 'måles i: cm', ...values], ['F413 3 «x»']],
  ])('%j', (lines, findings) => expect(found(element(...lines))).toEqual(findings));

  test.each([
    ['gyldig fra: 1. juli 2022', []],
    ['gyldig fra: juli 2022', []],
    ['gyldig fra: 29. februar 2024', []],
    ['gyldig fra: 29. februar 2023', ['F404 3 «29. februar 2023»']],
    ['gyldig fra: 2022-13-01', ['F404 3 «2022-13-01»']],
    ['gyldig fra: 1/7 2022', ['F404 3 «1/7 2022»']],
    ['gyldig fra: 0. juli 2022', ['F404 3 «0. juli 2022»']],
    ['gyldig fra: 2022-00-01', ['F404 3 «2022-00-01»']],
    ['gyldig fra: 2022-07-00', ['F404 3 «2022-07-00»']],
    ['status: i kraftt', ['F401 3 «i kraftt»']],
  ])('%s', (line, findings) => expect(found(pathway(line))).toEqual(findings));
});

describe('local variants (F801, F802)', () => {
  const local = (openness: string, ...filling: string[]): string =>
    `${pathway('variationspunkt: V {', ...openness.split('\n').map((line) => `  ${line}`), '}')}lokal tilpasning: L (opdigtet) {\n  tilpasser: P (opdigtet)\n  udfylder: V {\n${filling.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

  test('open points may be filled, closed ones not, restricted ones with an answer', () => {
    expect(found(local('variation: åben'))).toEqual([]);
    expect(found(local('variation: lukket'))).toEqual(['F801 9 «V»']);
    expect(found(local('variation: begrænset\nvilkår: hurtig besked'))).toEqual(['F802 10 «V»']);
    expect(texts(local('variation: begrænset\nvilkår: hurtig besked'), 'F802')).toEqual([
      'Svaret på vilkåret for «V» mangler. Skriv i blokken, hvordan det er opfyldt: «svar på vilkår: …». Vilkåret er: «hurtig besked».',
    ]);
    expect(found(local('variation: begrænset\nvilkår: hurtig besked', 'svar på vilkår: Patienten ringes op.'))).toEqual([]);
    expect(found(local('variation: lukket', 'svar på vilkår: Vi gør det alligevel.'))).toEqual(['F801 9 «V»']);
  });
});

describe('allowances and printed forms (F901-F904)', () => {
  const allow = (code: string, ...lines: string[]): string[] => [`tillad: ${code} {`, '  begrundelse: Opdigtet.', '}', ...lines];
  const wrong = 'skal: Patienten oplyses.';

  test('an allowance reaches its owner and the lines directly in the block', () => {
    expect(found(pathway(`${wrong} {`, ...allow('F701').map((line) => `  ${line}`), '}'))).toEqual([]);
    expect(found(pathway(...allow('f701', wrong)))).toEqual([]);
    expect(found(pathway(...allow('F701'), 'afsnit: A {', `  ${wrong}`, '}'))).toEqual(['F903 3 «F701»', 'F701 7 «skal»']);
  });

  test('what is allowed elsewhere is not allowed here', () => {
    const block = [`${wrong} {`, ...allow('F701').map((line) => `  ${line}`), '}'];
    expect(found(pathway(...block, 'skal: Patienten spørges.'))).toEqual(['F701 8 «skal»']);
  });

  test('allowances that name nothing, an error, or nothing that is here', () => {
    expect(found(pathway(...allow('F999')))).toEqual(['F901 3 «F999»']);
    expect(found(pathway(...allow('F301')))).toEqual(['F902 3 «F301»']);
    expect(found(pathway(...allow('F416')))).toEqual(['F903 3 «F416»']);
    expect(texts(pathway(...allow('F416')), 'F903')).toEqual([
      'Her er ikke noget, der giver F416, så tilladelsen er ikke nødvendig. Slet «tillad».',
    ]);
  });

  test('an error stays though it is allowed', () => {
    expect(
      found(pathway('kan: Patienten kan henvises {', '  henvises til: Ukendt', ...allow('F301').map((line) => `  ${line}`), '}')),
    ).toEqual(['F301 4 «Ukendt»', 'F902 5 «F301»']);
  });

  test('both need a reason', () => {
    expect(found(pathway(`${wrong} {`, '  tillad: F701', '}'))).toEqual(['F904 4 «tillad»']);
    expect(found(pathway('aktør: A {', '  trykt som: B', '}'))).toEqual(['F904 4 «trykt som»']);
    expect(found(pathway('aktør: A {', '  trykt som: B {', '    begrundelse: Opdigtet.', '  }', '}'))).toEqual([]);
  });
});

describe('version of the language (F905)', () => {
  test.each([
    ['0.1', undefined],
    ['0.0', 'Skriv «sprogversion: 0.1».'],
    ['0.2', 'Brug en nyere udgave af værktøjet.'],
    ['0.10', 'Brug en nyere udgave af værktøjet.'],
    ['1.0', 'Brug en nyere udgave af værktøjet.'],
    ['ny', 'Skriv «sprogversion: 0.1».'],
  ])('%s', (version, advice) => {
    const text = `sprogversion: ${version}\n`;
    expect(found(text)).toEqual(advice ? [`F905 1 «${version}»`] : []);
    expect(texts(text, 'F905')).toEqual(
      advice ? [`Filen er skrevet i sprogversion ${version}, men dette værktøj læser 0.1. ${advice}`] : [],
    );
  });
});

describe('values that say nothing or the opposite', () => {
  const span = (...lines: string[]): string[] =>
    found(
      pathway(
        'hændelse: A',
        'hændelse: B',
        'forløbstid: T {',
        '  fra: A',
        '  til: B',
        '  monitoreret: nej',
        '  grundlag: standardforløbstid',
        ...lines.map((line) => `  ${line}`),
        '}',
      ),
    );

  test('a range the wrong way round (F414) and a bound in a bound (F402)', () => {
    expect(span('højst: 10-5 uger')).toEqual(['F414 10 «10-5 uger»']);
    expect(span('mindst: højst 3 uger')).toEqual(['F402 10 «højst 3 uger»']);
    expect(span('højst: 5-10 uger')).toEqual([]);
  });

  test.each(['constructor', 'toString', '__proto__'])('%s is no choice, unit or number', (word) => {
    expect(found(pathway('oplysning: x {', `  type: ${word}`, '}'))).toEqual([`F401 4 «${word}»`]);
    expect(span(`højst: 3 ${word}`)).toEqual([`F403 10 «3 ${word}»`]);
    const item = ['liste: L {', '  listen er: lukket', '  - a {', `    tæller kun sammen med mindst: ${word}`, '  }', '}'];
    expect(found(pathway(...item))).toEqual([`F405 6 «${word}»`]);
  });

  test('a point that counts with at least one other cannot ask for at most', () => {
    const item = (count: string): string[] =>
      found(pathway('liste: L {', '  listen er: lukket', '  - a {', `    tæller kun sammen med mindst: ${count}`, '  }', '}'));
    expect(item('højst 2')).toEqual(['F405 6 «højst 2»']);
    expect(item('1')).toEqual([]);
  });
});

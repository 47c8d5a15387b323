import { check, messageText } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { describe, expect, test } from 'vitest';
import { found, foundIn, pathway, texts } from './findings.js';

const refers = (name: string, ...lines: string[]): string =>
  pathway(...lines, 'kan: Patienten kan henvises {', `  henvises til: ${name}`, '}');

describe('unknown names (F301)', () => {
  test.each([
    ['Udredningsened', 'Mente du «Udredningsenhed»?'],
    ['Sarkomcenter', 'Er det noget nyt, så skriv det først, fx «enhed: Sarkomcenter».'],
    ['Pakkeforløb for lungekræft', 'Er det noget nyt, så skriv det først, fx «eksternt pakkeforløb: Pakkeforløb for lungekræft».'],
  ])('%s', (name, suggestion) => {
    const text = refers(name, 'enhed: Udredningsenhed');
    expect(found(text)).toEqual([`F301 5 «${name}»`]);
    expect(texts(text, 'F301')).toEqual([`«${name}» findes ikke her. ${suggestion}`]);
  });

  test.each([
    ['Endoskopi', ['Koloskopi'], undefined],
    ['Palpation af mammae', ['Palpation af hals'], undefined],
    ['Gynækologisk undersøgelse', ['Neurologisk undersøgelse'], undefined],
    ['Koloscopi', ['Koloskopi'], 'Koloskopi'],
    ['Palpation af halz', ['Palpation af hals'], 'Palpation af hals'],
    ['Palpasjon af hals', ['Palpation af hals'], 'Palpation af hals'],
    ['Ultralydsundersøg', ['Ultralydsundersøgelse', 'Ultralyd'], 'Ultralydsundersøgelse'],
    ['Ultralydss', ['Ultralydsskanning af hals', 'Ultralydsskanning af bryst'], undefined],
  ])('%s beside %j', (name, declared, meant) => {
    const text = pathway(
      ...declared.map((one) => `undersøgelse: ${one}`),
      'kan {',
      '  > Patienten kan ses.',
      `  undersøges med: ${name}`,
      '}',
    );
    expect(texts(text, 'F301')).toEqual([
      `«${name}» findes ikke her. ${meant ? `Mente du «${meant}»?` : `Er det noget nyt, så skriv det først, fx «undersøgelse: ${name}».`}`,
    ]);
  });

  test('a pathway of which the end was cut off', () => {
    const text = refers('Pakkeforløb for bry', 'eksternt pakkeforløb: Pakkeforløb for brystkræft');
    expect(texts(text, 'F301')[0]).toContain('Mente du «Pakkeforløb for brystkræft»?');
  });

  test('words of a condition that may be one name are told to stand in brackets', () => {
    const text = pathway('kan {', '  > Patienten kan ses.', '  når: kun skanning er foretaget forinden', '}');
    expect(texts(text, 'F301')).toEqual([
      '«kun skanning» findes ikke her. Er det noget nyt, så skriv det først, fx «oplysning: kun skanning». Er det hele ét navn, så sæt det i kantede parenteser: [kun skanning er foretaget forinden].',
    ]);
  });

  test('a name that is missing in several places is told once', () => {
    const text = pathway('kan: Patienten kan henvises {', '  henvises til en af {', '    - Ukendt', '    - ukendt.', '  }', '}');
    expect(found(text)).toEqual(['F301 5 «Ukendt»']);
  });

  test('case, full stop, other names and ids do not matter', () => {
    for (const name of ['Udredningsenhed', 'UDREDNINGSENHED.', 'diagnostisk center', '#enhed-1'])
      expect(found(refers(name, 'enhed: Udredningsenhed  #enhed-1 {', '  også kaldt: diagnostisk center', '}'))).toEqual([]);
  });
});

describe('what is missing in two places (F301, F308)', () => {
  const element = (name: string): string[] => [
    `oplysning: ${name} {`,
    '  type: én værdi',
    '  værdier {',
    `    - ${name}-værdi`,
    '  }',
    '}',
  ];
  const use = (...names: string[]): string[] => names.flatMap((name) => [`kriterium: K ${name} {`, `  når: ${name} er ukendt`, '}']);

  test('a value that two data elements lack is told of each', () => {
    expect(found(pathway(...element('a'), ...element('b'), ...use('a', 'b')))).toEqual(['F308 16 «ukendt»', 'F308 19 «ukendt»']);
  });

  test('a value that two pathways lack is told of each', () => {
    const own = pathway(...element('a'), ...use('a'));
    expect(foundIn({ 'a.forloeb': own, 'b.forloeb': own.replace('P (', 'Q (') })).toEqual([
      'a.forloeb F308 10 «ukendt»',
      'b.forloeb F308 10 «ukendt»',
    ]);
  });

  test('a thousand unknown names do not take long', { timeout: 100_000 }, () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Afdeling nummer ${index}`);
    const lines = names.flatMap((name, index) => [
      `enhed: ${name}`,
      `kan: Patienten kan ${index} {`,
      `  henvises til: ${name} x${index}`,
      '}',
    ]);
    const told = found(pathway(...lines)).map((finding) => finding.slice(0, 4));
    // The first hundred, and how many more there are.
    expect(told).toEqual([...Array.from({ length: 100 }, () => 'F301'), 'F906']);
  });

  test('a local variant that says of what it is one is told of that alone', () => {
    const variant = 'lokal tilpasning: L (opdigtet) {\n  kan: Patienten kan henvises {\n    henvises til: Udredningsenhed\n  }\n}\n';
    expect(foundIn({ 'a.forloeb': variant, 'p.forloeb': pathway('enhed: Udredningsenhed') })).toEqual([
      'a.forloeb F211 1 «lokal tilpasning»',
    ]);
  });
});

describe('wrong kind (F302)', () => {
  test('a role is no place to be sent to', () => {
    const text = refers('Visitator', 'aktør: Visitator');
    expect(found(text)).toEqual(['F302 5 «Visitator»']);
    expect(texts(text, 'F302')).toEqual([
      '«Visitator» er en aktør. Efter «henvises til» skal der stå et pakkeforløb, et eksternt pakkeforløb, en enhed eller en destination.',
    ]);
    expect(texts(text, 'F302', 'en')).toEqual([
      '"Visitator" is an actor (aktør). After "henvises til" there must be a pathway (pakkeforløb), an external pathway (eksternt pakkeforløb), a unit (enhed) or a destination (destination).',
    ]);
  });

  test('a destination does nothing', () => {
    const text = pathway('destination: Palliativ behandling', 'skal: Patienten skal ringes op {', '  hvem: Palliativ behandling', '}');
    expect(found(text)).toEqual(['F302 5 «Palliativ behandling»']);
    expect(texts(text, 'F302')).toEqual([
      '«Palliativ behandling» er en destination. Efter «hvem» skal der stå en aktør, en enhed eller en konference.',
    ]);
  });

  test('a list in a condition: how it is asked for', () => {
    const list = (title: string): string =>
      pathway(
        `liste: ${title} {`,
        '  listen er: lukket',
        '  - Feber',
        '  - Træthed',
        '}',
        'gælder: Patienten ses {',
        `  når: [${title}]`,
        '}',
      );
    expect(found(list('Symptomer'))).toEqual(['F302 9 «[Symptomer]»']);
    const kinds = 'en oplysning, et kriterium, et punkt på en liste, et skøn, en hændelse eller et udfald';
    expect(texts(list('Symptomer'), 'F302')).toEqual([
      `«Symptomer» er en liste. Efter «når» skal der stå ${kinds}. Er det nok, at ét punkt er opfyldt, så skriv «mindst 1 af Symptomer»; skal de alle være det, «alle af Symptomer».`,
    ]);
    expect(texts(list('Tegn og symptomer'), 'F302')[0]).toContain('så skriv «mindst 1 af [Tegn og symptomer]»');
    expect(texts(list('Symptomer'), 'F302', 'en')[0]).toContain(
      'If one item is enough, write "mindst 1 af Symptomer"; if all are needed, "alle af Symptomer".',
    );
  });

  test('a sentence with points can be asked for by its id', () => {
    const text = (condition: string): string =>
      pathway(
        'skal  #punkter {',
        '  > Lægen skal se efter:',
        '  - Rødme',
        '  - Hævelse',
        '}',
        'gælder: Patienten ses {',
        `  når: ${condition}`,
        '}',
      );
    expect(found(text('mindst 1 af #punkter'))).toEqual([]);
    expect(texts(text('#punkter'), 'F302')[0]).toContain('så skriv «mindst 1 af #punkter»');
  });

  test('a long list of kinds is cut', () => {
    const text = pathway('tabel: T {', '  vælg: første række', '}', 'skal: Det skal ske {', '  inden: T', '}');
    expect(texts(text, 'F302')).toEqual([
      '«T» er en tabel. Efter «inden» skal der stå en hændelse, en fase, en undersøgelse, en undersøgelsespakke, en behandling eller andet.',
    ]);
  });
});

describe('several meanings (F303) and editions', () => {
  const edition = (year: number): string => `pakkeforløb: P (opdigtet)  #P {\n  udgave: ${year}\n}\n`;

  test('a part of one of several editions says which', () => {
    const part = (line: string): string => `del af: P (opdigtet) {\n${line}  aktør: Læge\n}\n`;
    expect(foundIn({ 'a.forloeb': edition(2016), 'b.forloeb': edition(2022), 'c.forloeb': part('  udgave: 2022\n') })).toEqual([]);
    const files = { 'a.forloeb': edition(2016), 'b.forloeb': edition(2022), 'c.forloeb': part('') };
    expect(foundIn(files)).toEqual(['c.forloeb F303 1 «P (opdigtet)»']);
    const [finding] = check(openWorkspace(Object.entries(files).map(([uri, text]) => ({ uri, text }))));
    expect(messageText('F303', finding!.parameters, 'da')).toMatch(
      /\. Skriv i blokken, hvilken udgave du mener, fx «udgave: 2022»\. Det kan være /,
    );
    expect(messageText('F303', finding!.parameters, 'en')).toMatch(
      /\. Say in the block which edition you mean, e\.g\. "udgave: 2022"\. It can be /,
    );
  });

  test('a member of a list says its edition too', () => {
    const user = 'pakkeforløb: Q (opdigtet) {\n  udgave: 1\n  bruger {\n    - P (opdigtet) {\n      udgave: 2016\n    }\n  }\n}\n';
    expect(foundIn({ 'a.forloeb': edition(2016), 'b.forloeb': edition(2022), 'c.forloeb': user })).toEqual([]);
  });

  test('two pathways of one name and edition (F304)', () => {
    expect(foundIn({ 'a.forloeb': edition(2022), 'b.forloeb': edition(2022) })).toEqual(['b.forloeb F304 1 «P (opdigtet)»']);
  });

  test('points of two lists may have one name; who refers to it says which', () => {
    const lists = [
      'liste: A {',
      '  listen er: åben',
      '  - feber  #feber-a',
      '}',
      'liste: B {',
      '  listen er: åben',
      '  - feber  #feber-b',
      '}',
    ];
    const condition = (name: string): string => pathway(...lists, 'kan: Patienten kan undersøges {', `  når: ${name}`, '}');
    expect(found(condition('feber'))).toEqual(['F303 12 «feber»']);
    expect(texts(condition('feber'), 'F303')).toEqual([
      '«feber» kan betyde flere ting. Skriv id’et på det, du mener, i stedet for navnet. Det kan være «feber» i a.forloeb, linje 5 (#feber-a) eller «feber» i a.forloeb, linje 9 (#feber-b).',
    ]);
    expect(found(condition('[#feber-b]'))).toEqual([]);
  });
});

describe('duplicates (F304, F305)', () => {
  test('one name, told once however alike', () => {
    const text = pathway('enhed: Afdeling A', 'aktør: afdeling a.', 'enhed: Afdeling A');
    expect(found(text)).toEqual(['F304 4 «afdeling a.»', 'F304 5 «Afdeling A»']);
    expect(texts(text, 'F304')[0]).toBe(
      'Navnet «afdeling a.» er allerede brugt (a.forloeb, linje 3). Giv det ene et andet navn, eller slet det.',
    );
  });

  test('a file is called by its name, whatever signs are in it', () => {
    const files = ['50 % a.forloeb', 'mappe/100%25.forloeb', '%E0%A4%A.forloeb'];
    for (const name of files) {
      const [finding] = check(openWorkspace([{ uri: name, text: pathway('enhed: A', 'enhed: A') }]));
      expect(messageText('F304', finding!.parameters, 'da')).toContain(`(${name.split('/').at(-1)}, linje 3)`);
    }
  });

  test('another name of one is the title of the other', () => {
    expect(found(pathway('aktør: Almen praksis {', '  også kaldt: egen læge', '}', 'aktør: Egen læge'))).toEqual(['F304 6 «Egen læge»']);
  });

  test('ids clash though titles do not', () => {
    const text = pathway('aktør: A  #x', 'aktør: B  #X');
    expect(found(text)).toEqual(['F305 4 «#X»']);
    expect(texts(text, 'F305', 'en')).toEqual(['The id "X" is used already (a.forloeb, line 3). Choose another id.']);
  });

  test('a duplicate is told where it is declared, not again where it is used', () => {
    const text = pathway('enhed: Afdeling A', 'enhed: afdeling A', 'kan: Patienten kan henvises {', '  henvises til: Afdeling A', '}');
    expect(found(text)).toEqual(['F304 4 «afdeling A»']);
    const ids = pathway('enhed: A  #x', 'enhed: B  #x', 'kan: Patienten kan henvises {', '  henvises til: #x', '}');
    expect(found(ids)).toEqual(['F305 4 «#x»']);
  });

  test('two values of one data element', () => {
    const element = (...values: string[]): string =>
      pathway('oplysning: køn {', '  type: én værdi', '  værdier {', ...values.map((value) => `    - ${value}`), '  }', '}');
    expect(found(element('kvinde', 'mand', 'Kvinde.'))).toEqual(['F304 8 «Kvinde.»']);
    expect(found(element('kvinde', 'mand'))).toEqual([]);
  });

  test('unlike titles that make one id are told, and which of them got a number (F310)', () => {
    const text = pathway('enhed: Radiologi (vagt)', 'enhed: Radiologi, vagt');
    expect(found(text)).toEqual(['F310 4 «Radiologi, vagt»']);
    expect(texts(text, 'F310')).toEqual([
      '«Radiologi, vagt» og «Radiologi (vagt)» (a.forloeb, linje 3) giver samme id, så den ene har fået et tal bagefter: #radiologi-vagt-2. Skriv selv et id, så det ikke ændrer sig.',
    ]);
    expect(found(text.replace(', vagt', ', vagt  #vagt'))).toEqual([]);
    expect(found(pathway('kriterium: HER2+ {', '  skøn: +', '}', 'kriterium: HER2- {', '  skøn: -', '}'))).toEqual([]);
  });

  test('a written id and one made of a title never clash', () => {
    const text = pathway('enhed: A  #MAS', 'enhed: MAS', 'kan: Patienten kan henvises {', '  henvises til: #mas', '}');
    expect(found(text)).toEqual([]);
  });

  test('two pathways may use the same names', () => {
    const own = (name: string): string =>
      `pakkeforløb: ${name} (opdigtet) {\n  udgave: 1\n  liste: Symptomer  #symptomer {\n    listen er: åben\n    - feber\n  }\n}\n`;
    expect(foundIn({ 'a.forloeb': own('A'), 'b.forloeb': own('B') })).toEqual([]);
  });

  test('the second is told whatever the order of the files', () => {
    const files = { 'a.forloeb': pathway('aktør: Læge'), 'b.forloeb': 'del af: P (opdigtet) {\n  aktør: læge\n}\n' };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(foundIn(files)).toEqual(['b.forloeb F304 2 «læge»']);
    expect(foundIn(reversed)).toEqual(foundIn(files));
  });
});

describe('what can be seen (F306, F307)', () => {
  const catalogue = 'katalog: Fælles (opdigtet) {\n  enhed: Udredningsenhed\n}\n';

  test('names of a catalogue are seen where it is used', () => {
    expect(foundIn({ 'a.forloeb': refers('Udredningsenhed'), 'k.forloeb': catalogue })).toEqual(['a.forloeb F306 4 «Udredningsenhed»']);
    expect(foundIn({ 'a.forloeb': refers('Udredningsenhed', 'bruger: Fælles (opdigtet)'), 'k.forloeb': catalogue })).toEqual([]);
  });

  test('what the used one uses is not seen', () => {
    const middle = 'katalog: Midt (opdigtet) {\n  bruger: Fælles (opdigtet)\n}\n';
    expect(
      foundIn({ 'a.forloeb': refers('Udredningsenhed', 'bruger: Midt (opdigtet)'), 'k.forloeb': catalogue, 'm.forloeb': middle }),
    ).toEqual(['a.forloeb F306 5 «Udredningsenhed»']);
  });

  test('what several name that use one catalogue is told once, though another catalogue that none of them uses has it too', () => {
    const files = (...lines: string[]): Record<string, string> => ({
      'a.forloeb': refers('Udredningsenhed', ...lines).replace('P (', 'A ('),
      'b.forloeb': refers('Udredningsenhed', ...lines).replace('P (', 'B ('),
      'k.forloeb': catalogue,
      'l.forloeb': 'katalog: Løst (opdigtet) {\n  enhed: Løs enhed\n}\n',
    });
    expect(foundIn(files('bruger: Løst (opdigtet)'))).toEqual(['a.forloeb F306 5 «Udredningsenhed»']);
    expect(foundIn(files())).toEqual(['a.forloeb F306 4 «Udredningsenhed»', 'b.forloeb F306 4 «Udredningsenhed»']);
  });

  test('own names come first', () => {
    const own = refers('Udredningsenhed', 'bruger: Fælles (opdigtet)', 'enhed: Udredningsenhed');
    expect(foundIn({ 'a.forloeb': own, 'k.forloeb': catalogue })).toEqual([]);
  });

  test('a long chain is no circle and no crash', () => {
    const chain = Array.from({ length: 6000 }, (_, index) => `modul: M${index} {\n  bruger: M${index + 1}\n}\n`).join('');
    expect(found(`${chain}modul: M6000\n`)).toEqual([]);
  });

  test('a circle of three is told once, with the whole circle', () => {
    const module = (name: string, used: string): string => `modul: ${name} {\n  bruger: ${used}\n}\n`;
    const text = module('A', 'B') + module('B', 'C') + module('C', 'A');
    expect(found(text)).toEqual(['F307 8 «A»']);
    expect(texts(text, 'F307')).toEqual([
      'De bruger hinanden i ring: «A» → «B» → «C» → «A». Slet en af linjerne med «bruger», «følger» eller «fortsætter».',
    ]);
    expect(found('modul: A {\n  bruger: A\n}\n')).toEqual(['F307 2 «A»']);
    expect(found(module('A', 'C') + module('B', 'C') + 'modul: C\n')).toEqual([]);
  });
});

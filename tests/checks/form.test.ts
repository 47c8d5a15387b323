import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

describe('ids where nothing is declared (F109)', () => {
  test.each([
    [['enhed: A', 'kan: Patienten kan vente {', '  hvem: A  #a', '}'], ['F109 5 «#a»']],
    [['enhed: A', 'kan: Patienten kan vente {', '  hvem en af {', '    - A  #a', '  }', '}'], ['F109 6 «#a»']],
    [['enhed: A  #a', 'kan: Patienten kan vente {', '  hvem: #a', '}'], []],
    [['enhed: A  #a', 'kan: Patienten kan vente  #venter {', '  hvem en af {', '    - #a', '  }', '}'], []],
    [['kan: Patienten kan vente {', '  alle gælder {', '    - skøn: det er bedst  #bedst', '    - skøn: det haster', '  }', '}'], []],
  ])('%j', (lines, findings) => expect(found(pathway(...lines))).toEqual(findings));
});

describe('merge conflicts (F111)', () => {
  const conflict = (mine: string, yours: string): string =>
    `pakkeforløb: P (opdigtet) {\n  udgave: 1\n<<<<<<< min\n${mine}\n=======\n${yours}\n>>>>>>> din\n}\n`;

  test('one conflict is one finding, whatever stands in it', () => {
    expect(found(conflict('  status: udgivet', '  status: kladde'))).toEqual(['F111 3 «<<<<<<< min»']);
    expect(found(conflict('  aktør: A\n  hvem: Ukendt', '  aktør: A\n  aktør: A'))).toEqual(['F111 3 «<<<<<<< min»']);
  });

  test('two conflicts are two; a marker alone is one; what stands elsewhere is told', () => {
    const two = `pakkeforløb: P (opdigtet) {\n  udgave: 1\n<<<<<<< a\n=======\n>>>>>>> b\n  status: nok\n<<<<<<< a\n=======\n>>>>>>> b\n}\n`;
    expect(found(two)).toEqual(['F111 3 «<<<<<<< a»', 'F401 6 «nok»', 'F111 7 «<<<<<<< a»']);
    expect(found('pakkeforløb: P (opdigtet) {\n  udgave: 1\n=======\n}\n')).toEqual(['F111 3 «=======»']);
  });
});

describe('what stands where (F207, F210, F211)', () => {
  test('the place is said and where it belongs', () => {
    const text = pathway('liste: L {', '  listen er: lukket', '  - a {', '    måles i: cm', '  }', '}');
    expect(found(text)).toEqual(['F207 6 «måles i»']);
    expect(texts(text, 'F207')).toEqual(['«måles i» kan ikke stå i blokken til et punkt på en liste. Den hører hjemme i «oplysning».']);
    expect(texts('aktør: A\n', 'F207')[0]).toMatch(
      /^«aktør» kan ikke stå øverst i filen, uden for alle blokke\. Den hører hjemme i «pakkeforløb», /,
    );
    expect(texts('aktør: A\n', 'F207', 'en')[0]).toMatch(
      /^"aktør" cannot stand at the top of the file, outside all blocks\. It belongs in "pakkeforløb", /,
    );
  });

  test('a list needs a head; where none can stand that is said', () => {
    expect(texts(pathway('aktør: A {', '  kilde: x', '  - b', '}'), 'F210')).toEqual([
      'Et punkt med bindestreg kan ikke stå direkte i blokken «aktør». Her kan der ikke stå en liste.',
    ]);
  });

  test('English says what is missing by an example', () => {
    expect(texts(pathway('oplysning: x'), 'F211', 'en')).toEqual([
      'The line "type" is missing in the block of "oplysning". Write "type: …" with one of these: "ja/nej", "én værdi", "flere værdier", "antal", "måling" or "dato".',
    ]);
  });
});

describe('how often (F208, F209, F704)', () => {
  test('a relation twice, with one quantifier or two', () => {
    const twice = (first: string, second: string): string =>
      pathway(
        'undersøgelse: U',
        'kan: Patienten kan undersøges {',
        `  ${first} {`,
        '    - U',
        '  }',
        `  ${second} {`,
        '    - U',
        '  }',
        '}',
      );
    expect(found(twice('undersøges med alle', 'undersøges med alle'))).toEqual(['F208 8 «undersøges med alle»']);
    expect(found(twice('undersøges med alle', 'undersøges med en af'))).toEqual(['F704 8 «undersøges med en af»']);
  });

  test('a relation that means all of them, and the same with a quantifier', () => {
    const text = pathway('kan: Patienten kan drøftes {', '  samarbejder med: A', '  samarbejder med en af: A', '}', 'enhed: A');
    expect(found(text)).toEqual(['F704 5 «samarbejder med en af»']);
  });

  test('two conditions in a block, three levels deep', () => {
    const text = pathway(
      FACTS,
      'afsnit: A {',
      '  afsnit: B {',
      '    kan: Patienten kan undersøges {',
      '      når: feber',
      '      skøn: lægen er i tvivl',
      '    }',
      '  }',
      '}',
    );
    expect(found(text)).toEqual([`F209 ${FACTS_END + 5} «skøn»`]);
    expect(texts(text, 'F209')).toEqual([
      `Der står to betingelser i samme blok: «skøn» her og «når» i linje ${FACTS_END + 4}. Saml dem under «alle gælder {» eller «mindst én gælder {».`,
    ]);
  });
});

test('a named list without points (F215)', () => {
  expect(found(pathway('liste: L {', '  listen er: åben', '}'))).toEqual(['F215 3 «liste»']);
  expect(found(pathway('liste: L {', '  listen er: åben', '  - a', '}'))).toEqual([]);
});

test('how long before or after, and an exception to an exception', () => {
  const text = pathway(
    'hændelse: H',
    'kriterium: A {',
    '  skøn: a',
    '}',
    'kriterium: B {',
    '  skøn: b',
    '}',
    'kan: Patienten kan undersøges {',
    '  inden: H {',
    '    højst: 2 uger',
    '  }',
    '  undtagen når: A {',
    '    kan: Patienten kan ringes op {',
    '      undtagen når: B {',
    '        kan: Patienten kan vente',
    '      }',
    '    }',
    '    undtagen når: B {',
    '      kan: Patienten kan vente',
    '    }',
    '  }',
    '}',
  );
  expect(found(text)).toEqual([]);
});

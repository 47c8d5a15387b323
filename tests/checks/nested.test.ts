import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, foundIn, pathway, texts } from './findings.js';

const section = (outer: string, ...inner: string[]): string =>
  pathway(FACTS, 'afsnit: A  #a {', `  ${outer}`, '  kan: Patienten kan undersøges {', ...inner.map((line) => `    ${line}`), '  }', '}');
/** The line that the first inner line of {@link section} stands in. */
const INNER = FACTS_END + 4;

describe('conditions of nested blocks (F415, F419)', () => {
  test.each([
    ['når: køn er mand', 'når: køn er kvinde', ['F415 «kvinde»']],
    ['når: køn er mand', 'når: køn er mand', []],
    ['når: køn er mand', 'når: køn er kvinde eller feber', []],
    ['når: køn er mand eller feber', 'når: køn er kvinde', []],
    ['når: sted er hals', 'når: sted er armhule', []],
    ['når: køn er mand', 'når: køn er ikke mand', ['F419 «mand»']],
    ['når: køn er hverken mand eller kvinde', 'når: køn er kvinde', ['F419 «kvinde»']],
    ['når: ikke feber', 'når: feber', ['F419 «feber»']],
    ['når: feber', 'medmindre: feber', ['F419 «feber»']],
    ['når: feber', 'medmindre: feber og vægttab', []],
    ['når: feber', 'medmindre: feber eller vægttab', ['F419 «feber»']],
    ['når: feber', 'forudsat at: ikke feber', ['F419 «feber»']],
    ['når: feber', 'vejledende: ikke feber', []],
    ['når: ikke (feber og vægttab)', 'når: feber', []],
    ['når: ikke (feber eller vægttab)', 'når: feber', ['F419 «feber»']],
    ['så længe: feber', 'når: ikke feber', ['F419 «feber»']],
    ['skøn: patienten er syg', 'når: feber', []],
  ])('%s, and in it %s', (outer, inner, expected) => {
    const shown = expected.map((one) => one.replace(' ', ` ${INNER} `));
    expect(found(section(outer, inner))).toEqual(shown);
  });

  test('a list of conditions, in a block two levels up', () => {
    const text = pathway(
      FACTS,
      'afsnit: A  #a {',
      '  alle gælder {',
      '    - køn er mand',
      '    - feber',
      '  }',
      '  afsnit: B  #b {',
      '    kan: Patienten kan undersøges {',
      '      ingen gælder {',
      '        - vægttab',
      '        - feber',
      '      }',
      '    }',
      '  }',
      '}',
    );
    expect(found(text)).toEqual([`F419 ${FACTS_END + 10} «feber»`]);
    expect(texts(text, 'F419')).toEqual([
      `«feber» skal både være opfyldt og ikke være opfyldt, så det kan aldrig ske. Den anden betingelse (linje ${FACTS_END + 4}) gælder også her. Ret den ene, eller flyt linjerne et andet sted hen.`,
    ]);
    expect(texts(text, 'F419', 'en')).toEqual([
      `"feber" has to hold and not to hold, so this can never be. The other condition (line ${FACTS_END + 4}) holds here too. Mend one of them, or move the lines elsewhere.`,
    ]);
  });

  test('an exception goes before the condition that it stands under, but not before that of the block', () => {
    const exception = (...head: string[]): string => section('når: vægttab', ...head, '  kan: Patienten kan vente', '}');
    expect(found(exception('når: feber', 'undtagen når: ikke feber {'))).toEqual([]);
    expect(found(exception('når: feber', 'undtagen når: ikke vægttab {'))).toEqual([`F419 ${INNER + 1} «vægttab»`]);
  });

  test('a criterion asks for what its condition asks for; where it stands means nothing', () => {
    const criterion = ['kriterium: Syg mand {', '  når: køn er mand og feber', '}'];
    const text = pathway(
      FACTS,
      ...criterion,
      'afsnit: A  #a {',
      '  når: køn er kvinde',
      '  kan: X kan Y {',
      '    når: Syg mand',
      '  }',
      '}',
    );
    expect(found(text)).toEqual([`F415 ${FACTS_END + 7} «Syg mand»`]);
    expect(found(pathway(FACTS, 'afsnit: A  #a {', '  når: køn er kvinde', ...criterion.map((line) => `  ${line}`), '}'))).toEqual([]);
  });

  test('the condition of the one patient group, which may stand in another file', () => {
    const group = 'patientgruppe: Mænd {\n  når: køn er mand\n}\npatientgruppe: Andre';
    const statement = (...lines: string[]): string =>
      `del af: P (opdigtet) {\n  kan: Patienten kan undersøges {\n    når: køn er kvinde\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;
    const files = (...lines: string[]): string[] => foundIn({ 'a.forloeb': pathway(FACTS, group), 'b.forloeb': statement(...lines) });
    expect(files('gælder for: Mænd')).toEqual(['b.forloeb F415 3 «kvinde»']);
    expect(files('gælder for: Andre')).toEqual([]);
    expect(files('gælder for {', '  - Mænd', '  - Andre', '}')).toEqual([]);
  });

  test('a condition on a line of the block', () => {
    const span = [
      'hændelse: A',
      'hændelse: B',
      'forløbstid: T {',
      '  når: køn er mand',
      '  afvigende højst: 10 hverdage {',
      '    når: køn er kvinde',
    ];
    const rest = ['  }', '  fra: A', '  til: B', '  grundlag: lov', '  monitoreret: ja', '}'];
    expect(found(pathway(FACTS, ...span, ...rest))).toEqual([`F415 ${FACTS_END + 6} «kvinde»`]);
  });

  test('where it is not clear how far «ikke» reaches, that alone is told', () => {
    expect(found(section('når: vægttab', 'når: ikke feber og feber'))).toEqual([`F410 ${INNER} «ikke feber»`]);
  });
});

describe('groups of nested blocks (F712)', () => {
  const groups = ['patientgruppe: M', 'patientgruppe: N {', '  patientgruppe: O', '}'];
  const inside = (outer: string, inner: string): string =>
    pathway(
      ...groups,
      'afsnit: A  #a {',
      `  gælder for: ${outer}`,
      '  kan: Patienten kan undersøges {',
      `    gælder for: ${inner}`,
      '  }',
      '}',
    );

  test.each([
    ['M', 'M', []],
    ['N', 'O', []],
    ['O', 'N', []],
    ['M', 'N', ['F712 10 «N»']],
    ['M', 'O', ['F712 10 «O»']],
    // A group that is not found may have been the one.
    ['Kirurgisk', 'N', ['F301 8 «Kirurgisk»']],
  ])('%s, and in it %s', (outer, inner, expected) => expect(found(inside(outer, inner))).toEqual(expected));

  test('says what the block holds for', () => {
    expect(texts(inside('M', 'O'), 'F712')).toEqual([
      '«O» kan ikke gælde i en blok, der kun gælder for «M» (linje 7). Ret gruppen, eller flyt linjerne.',
    ]);
    expect(found(pathway('patientgruppe: M {', '  kan: X kan Y {', '    gælder for: N', '  }', '}', 'patientgruppe: N'))).toEqual([
      'F712 5 «N»',
    ]);
  });
});

describe('what decides nothing and leads nowhere (F420, F710, F711)', () => {
  test.each([
    [['kriterium: K'], ['F420 3 «K»']],
    [['kriterium: K {', '  taler for: noget', '}'], ['F420 3 «K»']],
    [['kriterium: K {', '  skøn: lægen finder det', '}'], []],
    [['kriterium: K {', '  svarer til: L', '}', 'kriterium: L {', '  skøn: lægen finder det', '}'], []],
    [['kriterium: K {', '  når:', '}'], ['F104 4 «når»']],
    [['kriterium: K {', '  tillad: F420 {', '    begrundelse: Der står ikke mere.', '  }', '}'], []],
  ])('%j', (lines, expected) => expect(found(pathway(...lines))).toEqual(expected));

  const exception = (...lines: string[]): string =>
    pathway(FACTS, 'enhed: E', 'kan: Patienten kan vente {', '  undtagen når: feber {', ...lines.map((line) => `    ${line}`), '  }', '}');
  test.each([
    [['> Så går patienten hjem.'], [`F710 ${FACTS_END + 3} «undtagen når»`]],
    [['begrundelse: noget'], [`F710 ${FACTS_END + 3} «undtagen når»`]],
    [['henvises til: E'], []],
    [['skal: Patienten skal ringe'], []],
  ])('an exception with %j', (lines, expected) => expect(found(exception(...lines))).toEqual(expected));

  const points = (...lines: string[][]): string =>
    pathway('enhed: E', 'skal  #s {', '  > Patienten skal henvises:', ...lines.flat().map((line) => `  ${line}`), '}');
  const leading = (title: string): string[] => [`- ${title} {`, '  henvises til: E', '}'];
  test('one point that leads nowhere where all others do', () => {
    expect(found(points(leading('a'), ['- b'], leading('c')))).toEqual(['F711 9 «b»']);
    expect(texts(points(leading('a'), ['- b'], leading('c')), 'F711')).toEqual([
      'Punktet siger ikke, hvad der så sker, men det gør alle de andre punkter (2). Mangler der fx «henvises til: …»?',
    ]);
    expect(found(points(leading('a'), ['- b']))).toEqual([]);
    expect(found(points(leading('a'), ['- b'], ['- c'], leading('d')))).toEqual([]);
    expect(found(points(leading('a'), ['- b {', '  bliver hos: E', '}'], leading('c')))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluator, type FactProblem, type FactReason, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { UNITS } from '../../packages/language/src/model/units.js';
import { NEVER_NEGATIVE } from '../../packages/model/src/evaluator/units.js';
import { documentOf, documentsIn, pathway } from './pathway.js';

const document = documentOf(`oplysning: sted  #sted {\ntype: én værdi\nværdier {\n- hals  #hals\n- lysken  #lysken\n}\n}
  oplysning: fund  #fund {\ntype: flere værdier\nværdier {\n- knude  #knude\n- sår  #sår\n}\n}
  oplysning: diameter  #diameter {\ntype: måling\nmåles i: cm\n}
  oplysning: varighed  #varighed {\ntype: måling\nmåles i: uger\n}
  oplysning: ventet  #ventet {\ntype: måling\nmåles i: hverdage\n}
  oplysning: vægtændring  #vægtændring {\ntype: måling\nmåles i: %\n}
  oplysning: overskud  #overskud {\ntype: måling\nmåles i: mmol/L\n}
  oplysning: antal knuder  #antal {\ntype: antal\n}
  oplysning: set første gang  #set {\ntype: dato\n}
  kriterium: K  #k {\nnår: feber\n}
  patientgruppe: Voksne  #voksne {
patientgruppe: Ældre  #ældre {
patientgruppe: Meget gamle  #gamle
}
}
  tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: diameter over 3 cm eller varighed over 6 uger\nhenvises til: A\n}\n}
  enhed: A  #a`);
const ask = evaluator([document]);

/** The only problem with the only fact. */
function problemWith(key: string, fact: unknown): FactProblem | undefined {
  const problems = ask.factProblems({ [key]: fact } as Patient);
  expect(problems.length).toBeLessThan(2);
  return problems[0];
}

/** Holds itself. */
const CIRCULAR: { value?: unknown } = {};
CIRCULAR.value = CIRCULAR;

const UNUSABLE: readonly [key: string, fact: unknown, reason: FactReason, element?: string][] = [
  ['udslet', true, 'unknown-key'],
  ['andet#feber', true, 'unknown-key'],
  ['hals', true, 'value-as-key', 'sted'],
  [`${document.id}#hals`, true, 'value-as-key', 'sted'],
  ['t', true, 'takes-no-fact', 't'],
  ['r', true, 'takes-no-fact', 'r'],
  ['a', true, 'takes-no-fact', 'a'],
  ['set', '2022-01-01', 'takes-no-fact', 'set'],
  ['feber', 'ja', 'wrong-type', 'feber'],
  ['feber', 'true', 'wrong-type', 'feber'],
  ['feber', 1, 'wrong-type', 'feber'],
  ['k', { is: ['feber'] }, 'wrong-type', 'k'],
  ['voksne', 'ja', 'wrong-type', 'voksne'],
  ['sted', true, 'wrong-type', 'sted'],
  ['sted', 3, 'wrong-type', 'sted'],
  ['sted', { isnot: ['hals'] }, 'wrong-type', 'sted'],
  ['sted', { oneOf: 'hals' }, 'wrong-type', 'sted'],
  ['sted', { oneOf: ['hals'], is: ['lysken'] }, 'wrong-type', 'sted'],
  ['sted', [1], 'wrong-type', 'sted'],
  ['fund', { oneOf: ['knude', 'sår'] }, 'wrong-type', 'fund'],
  ['sted', 'Hals', 'not-a-value', 'sted'],
  ['sted', 'knude', 'not-a-value', 'sted'],
  ['fund', { is: ['knude'], isNot: ['hals'] }, 'not-a-value', 'fund'],
  ['fund', { is: ['knude'], isNot: ['knude'] }, 'contradiction', 'fund'],
  ['sted', { isNot: ['hals', 'lysken'] }, 'contradiction', 'sted'],
  ['sted', { oneOf: ['hals'], isNot: ['hals'] }, 'contradiction', 'sted'],
  ['diameter', 'stor', 'wrong-type', 'diameter'],
  ['diameter', { value: '3', unit: 'cm' }, 'wrong-type', 'diameter'],
  ['diameter', { value: 3, unit: 'cm', aprox: true }, 'wrong-type', 'diameter'],
  ['diameter', new Map([['value', 3]]), 'wrong-type', 'diameter'],
  ['sted', new Set(['hals']), 'wrong-type', 'sted'],
  ['fund', new Map(), 'wrong-type', 'fund'],
  ['feber', new Date(0), 'wrong-type', 'feber'],
  ['antal', 5n, 'wrong-type', 'antal'],
  ['sted', Symbol('hals'), 'wrong-type', 'sted'],
  ['sted', CIRCULAR, 'wrong-type', 'sted'],
  ['diameter', CIRCULAR, 'wrong-type', 'diameter'],
  ['diameter', { value: Infinity, unit: 'cm' }, 'wrong-type', 'diameter'],
  ['diameter', 3, 'missing-unit', 'diameter'],
  ['diameter', { value: 3 }, 'missing-unit', 'diameter'],
  ['diameter', { value: 3, unit: 'tommer' }, 'unknown-unit', 'diameter'],
  ['diameter', { value: 3, unit: 'CM' }, 'unknown-unit', 'diameter'],
  ['diameter', { value: 3, unit: 'uger' }, 'different-units', 'diameter'],
  ['varighed', { value: 3, unit: 'hverdage' }, 'different-units', 'varighed'],
  ['ventet', { value: 3, unit: 'kalenderdage' }, 'different-units', 'ventet'],
  ['diameter', { value: -3, unit: 'mm' }, 'negative-amount', 'diameter'],
  ['diameter', { atLeast: -1, unit: 'cm' }, 'negative-amount', 'diameter'],
  ['antal', -1, 'negative-amount', 'antal'],
  ['antal', { value: 2, unit: 'cm' }, 'wrong-type', 'antal'],
  ['antal', 2.5, 'wrong-type', 'antal'],
  ['diameter', { atLeast: 3, under: 2, unit: 'cm' }, 'contradiction', 'diameter'],
];

describe('a fact that cannot be used is told', () => {
  test.each(UNUSABLE)('%s: %s', (key, fact, reason, element) => {
    expect(problemWith(key, fact)).toEqual({ key, reason, ...(element !== undefined && { element }) });
  });

  test.each<[key: string, fact: unknown]>([
    ['feber', false],
    ['k', true],
    ['voksne', true],
    ['sted', 'hals'],
    ['sted', ['hals', 'lysken']],
    ['sted', { isNot: ['hals'] }],
    ['fund', { is: ['knude'], isNot: ['sår'] }],
    ['fund', { isNot: ['knude', 'sår'] }],
    ['diameter', { value: 3, unit: 'mm' }],
    ['diameter', { atLeast: 0, under: 2, unit: 'cm', approximate: true }],
    ['varighed', { value: 3, unit: 'kalenderdage' }],
    ['varighed', { value: 43, unit: 'd' }],
    ['vægtændring', { value: -5, unit: '%' }],
    ['overskud', { value: -5, unit: 'mmol/L' }],
    ['antal', 2],
    ['antal', { over: 2 }],
    ['feber', null],
    ['sted', undefined],
    ['sted', []],
    ['diameter', {}],
    ['diameter', { value: null, unit: 'cm' }],
    ['diameter', { unit: 'cm' }],
    ['diameter', ''],
    ['sted', ''],
  ])('%s: %j can be used', (key, fact) => {
    expect(problemWith(key, fact)).toBeUndefined();
  });

  test.each<[string, unknown, unknown]>([
    ['sted', 'hals', ['hals']],
    ['sted', 'hals', { oneOf: ['hals'] }],
    ['sted', { isNot: ['hals'] }, { isNot: ['hals', 'hals'] }],
    ['fund', { is: ['knude', 'sår'] }, { is: ['sår', 'knude'] }],
    ['diameter', { value: 18, unit: 'mm' }, { value: 1.8, unit: 'cm' }],
    ['diameter', { value: 3, unit: 'cm' }, { atLeast: 3, atMost: 3, unit: 'cm' }],
    ['varighed', { over: 1, unit: 'uger' }, { unit: 'kalenderdage', over: 7 }],
  ])('two keys that say the same of %s in other ways are no contradiction', (key, one, other) => {
    const told = (second: unknown) => ask.factProblems({ [key]: one, [`${document.id}#${key}`]: second } as Patient);
    expect(told(other)).toEqual([]);
  });

  test.each<[string, unknown, unknown]>([
    ['sted', 'hals', 'lysken'],
    ['sted', 'hals', { isNot: ['lysken'] }],
    ['fund', 'knude', { is: ['knude', 'sår'] }],
    ['diameter', { value: 18, unit: 'mm' }, { value: 1.9, unit: 'cm' }],
    ['diameter', { over: 1, unit: 'cm' }, { atLeast: 1, unit: 'cm' }],
    ['diameter', { value: 1, unit: 'cm' }, { value: 1, unit: 'cm', approximate: true }],
    ['diameter', { value: 1, unit: 'cm' }, 5n],
  ])('two keys that say different things of %s are', (key, one, other) => {
    const [first, second] = ask.factProblems({ [key]: one, [`${document.id}#${key}`]: other } as Patient);
    expect(first).toEqual({ key, reason: 'contradiction', element: key });
    expect(second?.reason).toMatch(/^contradiction$|^wrong-type$/u);
  });

  test('events that are the same, of which one has happened and another not, are told', () => {
    const { factProblems, holds } = pathway('hændelse: A  #a1\nhændelse: B  #b1 {\nsvarer til: A\n}');
    expect(factProblems({ a1: true, b1: false }).map(({ key, reason }) => `${key}: ${reason}`)).toEqual([
      'a1: contradiction',
      'b1: contradiction',
    ]);
    expect(holds('a1', { a1: true, b1: false })).toMatchObject({ result: 'unknown', cause: 'contradiction' });
    expect(factProblems({ a1: true, b1: true })).toEqual([]);
  });

  test('a group within one that the patient is not in is a contradiction, and neither is used', () => {
    const told = (facts: Patient) => ask.factProblems(facts).map(({ key, reason, element }) => `${key}: ${reason}, ${element}`);
    expect(told({ gamle: true, voksne: false })).toEqual(['gamle: contradiction, gamle', 'voksne: contradiction, voksne']);
    expect(told({ voksne: false, ældre: false, gamle: true })).toEqual([
      'voksne: contradiction, voksne',
      'ældre: contradiction, ældre',
      'gamle: contradiction, gamle',
    ]);
    expect(ask.holds('voksne', { voksne: false, gamle: true })).toMatchObject({ result: 'unknown', cause: 'contradiction' });
    expect(ask.holds('ældre', { voksne: false, gamle: true }).result).toBe('unknown');
    for (const facts of [
      { voksne: true, gamle: true },
      { voksne: false, gamle: false },
      { voksne: true, gamle: false },
    ] as Patient[])
      expect(told(facts)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['a Map', new Map([['feber', true]])],
    ['a list', ['feber']],
    ['a list of pairs', [['feber', true]]],
    ['a text', 'feber'],
    ['a date', new Date(0)],
    ['nothing', undefined],
    ['null', null],
  ])('%s is no facts', (_, facts) => {
    const message = 'Facts are an object with ids as keys: { fever: true }; where nothing is known, {}.';
    for (const question of [() => ask.factProblems(facts as Patient), () => ask.holds('k', facts as Patient)]) {
      expect(question).toThrow(TypeError);
      expect(question).toThrow(message);
    }
  });

  test('an object without a prototype, and one of a class, are facts', () => {
    class Row {
      feber = true;
    }
    const bare = Object.assign(Object.create(null) as Record<string, boolean>, { feber: true });
    for (const facts of [bare, { ...new Row() }, new Row() as unknown as Patient]) expect(ask.holds('k', facts).result).toBe('true');
  });

  test('two keys that say different things of the same element are both told, and neither is used', () => {
    const named = `${document.id}#feber`;
    const problems = [
      { key: 'feber', reason: 'contradiction', element: 'feber' },
      { key: named, reason: 'contradiction', element: 'feber' },
    ];
    expect(ask.holds('k', { feber: true, [named]: false })).toMatchObject({
      result: 'unknown',
      missing: ['feber'],
      factProblems: problems,
    });
    expect(ask.holds('feber', { feber: true, [named]: false })).toMatchObject({ cause: 'contradiction' });
    expect(ask.holds('k', { feber: true, [named]: true })).toMatchObject({ result: 'true' });
    const size = (unit: string, value: number): object => ({ value, unit });
    const twice = (one: object, other: object) =>
      ask.factProblems({ diameter: one, [`${document.id}@1#diameter`]: other } as Patient).map(({ reason }) => reason);
    expect(twice(size('cm', 3), { unit: 'cm', value: 3 })).toEqual([]);
    expect(twice(size('cm', 3), size('cm', 4))).toEqual(['contradiction', 'contradiction']);
    expect(twice(size('cm', 3), size('uger', 3))).toEqual(['contradiction', 'different-units']);
  });
});

test('every answer tells, in the order in which the facts were given; without a problem there is no list', () => {
  const [asked] = documentsIn(`pakkeforløb: P (opdigtet) {
    udgave: 1
    opdigtet: ja
    oplysning: feber  #feber {\ntype: ja/nej\n}
    enhed: A  #a
    gælder  #s {\n> Noget gøres.\nhenvises til: A\n}
    tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: feber\nhenvises til: A\n}\n}
    }\n`);
  const evaluate = evaluator([asked!]);
  const patient: Patient = { feber: 'ja', udslet: true };
  const factProblems = [
    { key: 'feber', reason: 'wrong-type', element: 'feber' },
    { key: 'udslet', reason: 'unknown-key' },
  ];
  for (const answered of [
    evaluate.decision('s', patient),
    evaluate.applies('s', patient),
    evaluate.triggered('s', patient),
    evaluate.table('t', patient),
    evaluate.holds('feber', patient),
  ])
    expect(answered).toMatchObject({ factProblems });
  expect(evaluate.table('t', { feber: true })).not.toHaveProperty('factProblems');
});

test('less than nothing is refused of dimensions that there are', () => {
  const dimensions = new Set(Object.values(UNITS).map(({ dimension }) => dimension));
  expect([...NEVER_NEGATIVE].filter((dimension) => !dimensions.has(dimension))).toEqual([]);
});

test('a fact may be in the unit of the catalogue that declares it, and in that of the document that asks', () => {
  const documents = documentsIn(
    'katalog: Fælles (opdigtet)  #fælles {\n  oplysning: varighed  #varighed {\n    type: måling\n    måles i: måneder\n  }\n}\n',
    'pakkeforløb: Prøve (opdigtet)  #prøve {\n  udgave: 1\n  opdigtet: ja\n  bruger: Fælles (opdigtet)\n  kriterium: K  #k {\n    når: varighed over 3 uger\n  }\n}\n',
  );
  const [own, catalogue] = [documents.find(({ id }) => id === 'prøve')!, documents.find(({ id }) => id === 'fælles')!];
  const both = evaluator([own, catalogue]);
  expect(both.holds('k', { 'fælles#varighed': { value: 5, unit: 'uger' } })).toMatchObject({ result: 'true' });
  expect(both.holds('k', { 'fælles#varighed': { value: 5, unit: 'måneder' } })).toMatchObject({ result: 'true' });
  expect(both.factProblems({ 'fælles#varighed': { value: 5, unit: 'måneder' } })).toEqual([]);
});

test('docs/json.md tells every reason', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/json.md'), 'utf8');
  const [, section = ''] = /^### Facts that cannot be used\r?\n([^]*?)^```js/mu.exec(page) ?? [];
  const told = [...section.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, reason]) => reason!);
  expect(told.toSorted()).toEqual([...new Set(UNUSABLE.map(([, , reason]) => reason))].toSorted());
});

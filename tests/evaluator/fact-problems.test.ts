import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluator, type FactProblem, type FactReason, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { UNITS } from '../../packages/language/src/model/units.js';
import { NEVER_NEGATIVE } from '../../packages/model/src/evaluator/units.js';
import { documentOf, documentsIn } from './pathway.js';

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
  patientgruppe: Voksne  #voksne
  tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: diameter over 3 cm eller varighed over 6 uger\nhenvises til: A\n}\n}
  enhed: A  #a`);
const ask = evaluator([document]);

/** The only problem with the only fact. */
function problemWith(key: string, fact: unknown): FactProblem | undefined {
  const problems = ask.factProblems({ [key]: fact } as Patient);
  expect(problems.length).toBeLessThan(2);
  return problems[0];
}

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
  ['diameter', 'stor', 'wrong-type', 'diameter'],
  ['diameter', { value: '3', unit: 'cm' }, 'wrong-type', 'diameter'],
  ['diameter', { value: 3, unit: 'cm', aprox: true }, 'wrong-type', 'diameter'],
  ['diameter', { value: null, unit: 'cm' }, 'wrong-type', 'diameter'],
  ['diameter', { unit: 'cm' }, 'wrong-type', 'diameter'],
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
  test.each(UNUSABLE)('%s: %j', (key, fact, reason, element) => {
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
  ])('%s: %j can be used', (key, fact) => {
    expect(problemWith(key, fact)).toBeUndefined();
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

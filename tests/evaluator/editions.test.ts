import { ENTRIES } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEditions as inLanguage, inForceFirst as firstInLanguage } from '../../packages/language/src/names/editions.js';
import { compareEditions as inModel, inForceFirst as firstInModel } from '../../packages/model/src/evaluator/editions.js';

// The rule stands in two packages that know nothing of each other: a tool and a reader of the JSON must not find different editions in force.
const edition = fc.oneof(
  fc.constantFrom('1', '2', '10', '1.9', '1.10', '2016', '2022', '2022-01', '2022-07-01', 'juli 2022', '1. juli 2022', 'kladde', 'X'),
  fc.constantFrom('revideret, forelagt Task Force 28. januar 2019', 'revideret 2023', 'forelagt 31. januar 2022', '1 (opdigtet)'),
  fc.string({ maxLength: 12 }),
);
const { choices } = ENTRIES.find(({ key }) => key === 'status')!;

test('the language and the evaluator order editions alike', () => {
  fc.assert(
    fc.property(edition, edition, (a, b) => {
      expect(Math.sign(inModel(a, b))).toBe(Math.sign(inLanguage(a, b)));
    }),
  );
  expect(inModel('revideret, forelagt Task Force 28. januar 2019', '2022')).toBeLessThan(0);
});

test('and agree which status is in force before which', () => {
  const words = Object.keys(choices);
  const pathway = (status: string, title: string): string => `pakkeforløb: ${title} {\n  udgave: 1\n  status: ${status}\n}\n`;
  for (const a of words)
    for (const b of words) {
      const { namespaces } = openWorkspace([{ uri: 'a', text: pathway(a, 'A') + pathway(b, 'B') }]).resolution;
      const [first, second] = ['A', 'B'].map((title) => namespaces.find(({ element }) => element.title === title)!.element);
      const expected = Math.sign(firstInLanguage(first!, second!));
      expect([a, b, Math.sign(firstInModel({ edition: '1', status: choices[a] }, { edition: '1', status: choices[b] }))]).toEqual([
        a,
        b,
        expected,
      ]);
    }
});

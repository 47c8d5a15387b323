import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf } from '@pakkeforloeb/compiler';
import { ENTRIES } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { evaluator, type PathwayDocument } from '@pakkeforloeb/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEditions, inForceFirst, STATUSES } from '../../packages/model/src/generated/edition-order.js';

const edition = fc.oneof(
  fc.constantFrom('1', '2', '10', '1.9', '1.10', '2016', '2022', '2022-01', '2022-07-01', 'juli 2022', '1. juli 2022', 'kladde', 'X'),
  fc.constantFrom('revideret, forelagt Task Force 28. januar 2019', 'revideret 2023', 'forelagt 31. januar 2022', '1 (opdigtet)'),
  fc.string({ maxLength: 12 }),
);
const { choices } = ENTRIES.find(({ key }) => key === 'status')!;

test('the evaluator has the rule of the language word for word', () => {
  const read = (file: string): string =>
    readFileSync(path.resolve(import.meta.dirname, '../../packages', file), 'utf8')
      .replaceAll('\r\n', '\n')
      .replace(/^(\/\/.*\n)+/, '');
  expect(read('model/src/generated/edition-order.ts')).toBe(read('language/src/names/edition-order.ts'));
});

test('every status of the language has its place in the order', () => {
  expect([...STATUSES].sort()).toEqual(Object.values(choices).sort());
});

test('editions have one order', () => {
  fc.assert(
    fc.property(edition, edition, edition, (a, b, c) => {
      expect(Math.sign(compareEditions(a, b)) + Math.sign(compareEditions(b, a))).toBe(0);
      if (compareEditions(a, b) <= 0 && compareEditions(b, c) <= 0) expect(compareEditions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
  expect(compareEditions('revideret, forelagt Task Force 28. januar 2019', '2022')).toBeLessThan(0);
});

test.each(Object.entries(choices))(
  'an edition that is %s is in force or not, for the language and for the evaluator alike',
  (word, status) => {
    const pathway = (year: string, said: string): string =>
      `pakkeforløb: A #a {\n  udgave: ${year}\n  ${said}\n  afsnit: S #s-${year} {\n    nummer: 1\n  }\n}\n`;
    const asking =
      'pakkeforløb: B #b {\n  udgave: 1\n  bruger: A\n  kan #k {\n    > Patienten kan henvises.\n    henvises til: A\n  }\n}\n';
    for (const other of [undefined, ...Object.keys(choices)]) {
      const workspace = openWorkspace([
        { uri: 'a', text: pathway('2022', other === undefined ? '' : `status: ${other}`) },
        { uri: 'b', text: pathway('2025', `status: ${word}`) },
        { uri: 'c', text: asking },
      ]);
      const [, , using] = workspace.resolution.namespaces.toSorted((a, b) => (a.element.id < b.element.id ? -1 : 1));
      const named = using!.element.elements[0]!.facts.find(({ definition }) => definition.english === 'referTo')!.value;
      const chosen = named?.type === 'reference' ? named.reference.target : undefined;
      const inLanguage = workspace.resolution.namespaces.find(({ element }) => element === chosen)!.edition;

      const documents = documentsOf(workspace).map(({ json }) => json as unknown as PathwayDocument);
      const asked = documents.find(({ id }) => id === 'b')!;
      const ids = ['s-2022', 's-2025'].filter((id) => isFound(id, [asked, ...documents]));
      expect([other, `s-${inLanguage}`]).toEqual([other, ...ids]);

      const statusOf = (one: string | undefined): string | undefined => (one === undefined ? undefined : choices[one]);
      const newerFirst = inForceFirst({ edition: '2025', status }, { edition: '2022', status: statusOf(other) }) < 0;
      expect([other, inLanguage]).toEqual([other, newerFirst ? '2025' : '2022']);
    }
  },
);

/** Whether the edition of `a` that a reference without an edition means holds this element. */
function isFound(id: string, documents: readonly [PathwayDocument, ...PathwayDocument[]]): boolean {
  const { cause } = evaluator(documents).condition({ type: 'holds', subject: { id, document: 'a' } }, {});
  return cause !== 'not-found';
}

test('work that has been put off puts no edition in force', () => {
  expect(inForceFirst({ edition: '2025', status: 'paused' }, { edition: '2022', status: 'in-force' })).toBeGreaterThan(0);
  expect(inForceFirst({ edition: '2025', status: 'paused' }, { edition: '2022' })).toBeGreaterThan(0);
  expect(inForceFirst({ edition: '2025', status: 'paused' }, { edition: '2022', status: 'superseded' })).toBeGreaterThan(0);
});

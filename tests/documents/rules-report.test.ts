import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Agreement, agreementOf, type Label } from './agreement.js';
import { elementsOfTheExample } from './dp-elements.js';
import { withFigures } from './rules-report.js';
import type { Entry, Rule } from './rules.js';

const file = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const read = <T>(name: string): T => JSON.parse(file(name)) as T;
const entries = read<readonly Entry[]>('004-regler.json');
const before = read<readonly Entry[]>('004-regler-foer-sammenligning.json');
const labels = read<readonly Label[]>('004-regler-anden-laeser.json');
/** Its figures are written by `UPDATE_GOLDEN=1`; read what changed in it. */
const reportFile = path.join(import.meta.dirname, '../../docs/maalinger/regler-i-json.md');
const report = readFileSync(reportFile, 'utf8').replaceAll('\r\n', '\n');
const elements = elementsOfTheExample();

test('the report tells the figures of the list, all that is only in the text, and how far two readers agree', () => {
  const expected = withFigures(report, {
    entries,
    before: agreementOf(before, labels, elements),
    after: agreementOf(entries, labels, elements),
  });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(reportFile, expected);
  else expect(report).toBe(expected);
});

test('the other reader labelled a hundred units of the list', () => {
  const name = ({ line, text }: Pick<Label, 'line' | 'text'>): string => `${line}: ${text}`;
  expect(new Set(labels.map(name)).size).toBe(100);
  expect(entries.map(name)).toEqual(expect.arrayContaining(labels.map(name)));
  expect(before.map(name)).toEqual(labels.map(name));
});

test('two readers agree where they say the same, however the fields are written', () => {
  const entry: Rule = {
    line: 1,
    text: 'x',
    element: 'fortsat-ct-tab',
    fields: ['parent', 'when', 'investigatedWith.items.0', { element: 'undersøgelser-i-fortsat-udredning', field: 'obligation' }],
  };
  const label = { line: 1, text: 'x', rule: true, element: 'fortsat-ct-tab' };
  const agreement = (fields: readonly string[], onlyInText: readonly string[] = []): Agreement =>
    agreementOf([entry], [{ ...label, fields, onlyInText }], elements);
  const same = { units: 1, sameRule: 1, bothRules: 1, sameElement: 1, sameWholeness: 1, sameProperties: 1 };
  expect(agreement(['title', 'when', 'investigatedWith->ct-tab (fælles)', 'parent.obligation'])).toEqual({
    ...same,
    places: { list: 3, other: 3, both: 3 },
  });
  expect(agreement(['when', 'parent.completeness'], ['hvem'])).toEqual({
    ...same,
    sameWholeness: 0,
    sameProperties: 0,
    places: { list: 3, other: 2, both: 1 },
  });
  expect(agreementOf([entry], [{ ...label, rule: false }], elements)).toMatchObject({ sameRule: 0, bothRules: 0 });
});

import path from 'node:path';
import { expect, test } from 'vitest';
import golden from '../faults/golden.json' with { type: 'json' };
import { figuresOf } from '../faults/measure.js';
import { kindsNamed, measureExamples, TESTED } from '../faults/run.js';

// `node scripts/measure-faults.mjs` writes the figures again, when the examples or the language have changed for the better.
test('author faults in the examples are told no worse than measured', { timeout: 1_500_000 }, () => {
  const root = path.join(import.meta.dirname, '..', '..');
  const figures = measureExamples(root, TESTED, kindsNamed(root)).map((drawn) => figuresOf(drawn, TESTED));
  expect(figures.map(({ kind }) => kind)).toEqual(golden.map(({ kind }) => kind));
  for (const { kind, outcomes } of figures) {
    const measured = golden.find((known) => known.kind === kind)!.outcomes;
    expect(outcomes.silent, `${kind}: silent`).toBeLessThanOrEqual(measured.silent);
    expect(outcomes['told more'], `${kind}: told more than once`).toBeLessThanOrEqual(measured['told more']);
  }
});

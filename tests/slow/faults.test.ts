import path from 'node:path';
import { expect, test } from 'vitest';
import golden from '../faults/golden.json' with { type: 'json' };
import { measureExamples } from '../faults/run.js';

// When the examples or the language change for the better, `node scripts/measure-faults.mjs` writes the figures again.
test('author faults in the examples are told as measured', { timeout: 1_500_000 }, () => {
  expect(measureExamples(path.join(import.meta.dirname, '..', '..'))).toEqual(golden);
});

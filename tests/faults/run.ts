import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultKinds } from './kinds/index.js';
import { measureFaults, type Figures, type Measured } from './measure.js';
import { readExamples } from './workspace.js';

/** At so many places a kind the test makes the fault where there are more: it is to be done in some minutes. */
export const SAMPLE = 40;
/** At so many places the page tells of. */
export const PAGE_SAMPLE = 150;

/** Measures every kind of fault (or those whose name begins so) on the examples of the repository. */
export function measureExamples(root: string, most = SAMPLE, only = '', see?: (fault: Measured) => void): Figures[] {
  const document = readFileSync(path.join(root, 'tests', 'documents', '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
  const kinds = faultKinds(document).filter(({ name }) => name.startsWith(only));
  return measureFaults(readExamples(path.join(root, 'examples')), kinds, most, see);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultKinds } from './kinds/index.js';
import { measureFaults, type Figures, type Measured } from './measure.js';
import { readExamples } from './workspace.js';

/** At so many places a kind the test makes the fault where there are more: it is to be done in some minutes. */
export const SAMPLE = 40;
/** At so many places the kinds are looked at closely that were below the aim when they were measured before. */
export const CLOSE_SAMPLE = 150;
const CLOSELY: ReadonlySet<string> = new Set([
  'bøjning af et navn',
  'halv linje',
  'to linjer slået sammen',
  'linje delt',
  'afsnit fra PDF indsat',
  'blok flyttet nogle linjer',
  'blok revet over',
  'bloks første linje tabt',
]);

/** Measures every kind of fault (or those whose name begins so) on the examples of the repository. */
export function measureExamples(root: string, most = SAMPLE, only = '', see?: (fault: Measured) => void): Figures[] {
  const document = readFileSync(path.join(root, 'tests', 'documents', '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
  const kinds = faultKinds(document).filter(({ name }) => name.startsWith(only));
  return measureFaults(readExamples(path.join(root, 'examples')), kinds, most, see);
}

/** The figures of the page: those of the test, and for the kinds that are looked at closely those of more places. */
export function closerFigures(root: string, figures: readonly Figures[]): Figures[] {
  return figures.map((figure) => (CLOSELY.has(figure.kind) ? measureExamples(root, CLOSE_SAMPLE, figure.kind)[0]! : figure));
}

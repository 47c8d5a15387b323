import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultKind } from './fault.js';
import { faultKinds } from './kinds/index.js';
import { measureFaults, type Drawn } from './measure.js';
import { readExamples } from './workspace.js';

/** At so many places a kind the fault is made for the page, where there are more. */
export const SAMPLE = 150;
/** At so many of them, the first that are drawn, the test makes it again: it is to be done in some minutes. */
export const TESTED = 40;

/** The kinds whose names begin so, slips of form first. */
export function kindsNamed(root: string, only = ''): FaultKind[] {
  const document = readFileSync(path.join(root, 'tests', 'documents', '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
  return faultKinds(document).filter(({ name }) => name.startsWith(only));
}

/** Makes faults of the kinds in the examples of the repository. */
export function measureExamples(root: string, most: number, kinds: readonly FaultKind[]): Drawn[] {
  return measureFaults(readExamples(path.join(root, 'examples')), kinds, most);
}

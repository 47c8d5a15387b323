import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf, messageText } from '@pakkeforloeb/language';
import type { Measured } from './measure.js';
import { reportOf } from './report.js';
import { measureExamples, SAMPLE } from './run.js';

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: String(SAMPLE) },
    all: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const figures = measureExamples(
  root,
  values.all ? Number.POSITIVE_INFINITY : Number(values.most),
  values.kind,
  values.show ? show : undefined,
);
if (values.kind === '' && !values.all && Number(values.most) === SAMPLE) {
  const page = path.join(root, 'docs', 'maalinger', 'forfatterfejl.md');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, reportOf(figures));
  writeFileSync(path.join(root, 'tests', 'faults', 'golden.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
}
console.log(reportOf(figures));

/** Prints a fault that is silent or told more than once. */
function show({ kind, outcome, file, line, findings }: Measured): void {
  if (outcome !== 'silent' && outcome !== 'told more') return;
  console.log(`${kind}: ${outcome}, ${file.uri}:${line + 1}`);
  for (const { code, parameters, place } of findings)
    console.log(`  ${place.file.uri}:${lineOf(place.file, place.start)} ${code} ${messageText(code, parameters, 'da')}`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf, messageText } from '@pakkeforloeb/language';
import type { Measured } from './measure.js';
import { reportOf } from './report.js';
import { closerFigures, measureExamples, SAMPLE } from './run.js';

/** So many lines before and after a fault are shown. */
const AROUND = 8;

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: String(SAMPLE) },
    all: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const most = values.all ? Number.POSITIVE_INFINITY : Number(values.most);
const figures = measureExamples(root, most, values.kind, values.show ? show : undefined);
if (values.kind !== '' || most !== SAMPLE) console.log(reportOf(figures));
else {
  const page = path.join(root, 'docs', 'maalinger', 'forfatterfejl.md');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, reportOf(closerFigures(root, figures)));
  writeFileSync(path.join(root, 'tests', 'faults', 'golden.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
}

/** Prints a fault that is silent or told more than once. */
function show({ kind, outcome, file, line, text, findings }: Measured): void {
  if (outcome !== 'silent' && outcome !== 'told more') return;
  console.log(`${kind}: ${outcome}, ${file.uri}:${line + 1}`);
  const first = Math.max(0, line - AROUND);
  for (const [at, words] of text
    .split('\n')
    .slice(first, line + AROUND)
    .entries())
    console.log(`    ${first + at + 1} | ${words}`);
  for (const { code, parameters, place } of findings)
    console.log(`  ${place.file.uri}:${lineOf(place.file, place.start)} ${code} ${messageText(code, parameters, 'da')}`);
}

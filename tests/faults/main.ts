import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf, messageText } from '@pakkeforloeb/language';
import { figuresOf, type Figures, type Measured } from './measure.js';
import { reportOf } from './report.js';
import { kindsNamed, measureExamples, SAMPLE, TESTED } from './run.js';

/** So many lines before and after a fault are shown. */
const AROUND = 8;

/** What one process measured: the figures of the page and those that the test compares with. */
interface Part {
  readonly page: readonly Figures[];
  readonly golden: readonly Figures[];
}

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: String(SAMPLE) },
    all: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    // One of the processes that share the kinds: the how manieth of how many, and where it writes what it measured.
    part: { type: 'string' },
    parts: { type: 'string', default: '1' },
    out: { type: 'string' },
    // What the processes wrote: the page is made of it.
    merge: { type: 'string', multiple: true },
  },
});
const root = process.cwd();
if (values.merge) writePage(values.merge.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Part));
else {
  const most = values.all ? Number.POSITIVE_INFINITY : Number(values.most);
  const kinds = kindsNamed(root, values.kind).filter(
    (_, at) => values.part === undefined || at % Number(values.parts) === Number(values.part),
  );
  const drawn = measureExamples(root, most, kinds);
  if (values.show) for (const fault of drawn.flatMap(({ faults }) => faults)) show(fault);
  const page = drawn.map((one) => figuresOf(one, most));
  if (values.out) writeFileSync(values.out, JSON.stringify({ page, golden: drawn.map((one) => figuresOf(one, TESTED)) } satisfies Part));
  else console.log(reportOf(page));
}

function writePage(parts: readonly Part[]): void {
  const order = kindsNamed(root).map(({ name }) => name);
  const inOrder = (figures: readonly Figures[]): Figures[] => figures.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const page = path.join(root, 'docs', 'maalinger', 'forfatterfejl.md');
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, reportOf(inOrder(parts.flatMap((part) => part.page))));
  const golden = inOrder(parts.flatMap((part) => part.golden));
  writeFileSync(path.join(root, 'tests', 'faults', 'golden.json'), `${JSON.stringify(golden, undefined, 2)}\n`);
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

/**
 * Speed in one table: Node's own start, the floor, and every other subject with its ratio to the floor.
 * `npm run bench -- [--runs 5] [--runs-large 3] [--sizes 1,10,100,500,2000]`; large is 2,000 pathways and more.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { floor, subjects } from './subjects.mjs';

const large = 2000;
const options = readOptions();
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = path.join(root, '.bench');
mkdirSync(scratch, { recursive: true });

const nodeStart = measure(() => ['-e', '0'], options.runs, scratch);
const rows = [];
for (const subject of subjects) {
  await subject.prepare();
  for (const size of options.sizes) rows.push(...measureSize(subject, size));
}
const slopes = slopesOf(rows);
print();
save();

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      'runs-large': { type: 'string', default: '3' },
      sizes: { type: 'string', default: '1,10,100,500,2000' },
    },
  });
  const positive = (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) throw new Error(`Not a whole number above 0: ${text}`);
    return number;
  };
  return { runs: positive(values.runs), runsLarge: positive(values['runs-large']), sizes: values.sizes.split(',').map(positive) };
}

function measureSize(subject, size) {
  const runs = size >= large ? options.runsLarge : options.runs;
  const input = path.join(scratch, subject.name, String(size));
  const outputs = path.join(scratch, subject.name, 'output');
  subject.generate(input, size);
  const check = measure(() => subject.check(input), runs, scratch);
  // A new folder each run, so that every run makes its files afresh and no removal stands between two runs.
  const build = measure((run) => subject.build(input, path.join(outputs, String(run))), runs, scratch);
  rmSync(outputs, { recursive: true, force: true });
  return [
    { subject: subject.name, command: 'check', size, ...check },
    { subject: subject.name, command: 'build', size, ...build },
  ];
}

/** How the time grows from 500 to 2,000 pathways once the time for one is taken off both; 4 is in step with the size. */
function slopesOf(measured) {
  const one = measured.filter((row) => row.size === 1);
  return one.flatMap(({ subject, command, wall, processor }) => {
    const at = (size) => measured.find((row) => row.subject === subject && row.command === command && row.size === size);
    const [small, big] = [at(500), at(2000)];
    if (!small || !big) return [];
    const growth = (key, start) => (big[key] - start) / (small[key] - start);
    return [{ subject, command, wall: growth('wall', wall), processor: growth('processor', processor) }];
  });
}

function print() {
  console.log(
    `Node ${process.version}, ${os.availableParallelism()} cores, ${os.platform()}; medians, and the best run for a machine that is not quiet\n`,
  );
  const header = ['subject', 'command', 'pathways', 'wall s', 'best s', 'processor s', 'peak MB', 'x node', 'x floor', 'runs'];
  const start = { subject: 'node -e 0', command: '', size: '', ...nodeStart };
  printTable(header, [
    cells(start, ''),
    ...rows.map((row) => {
      const base = rows.find((other) => other.subject === floor.name && other.command === row.command && other.size === row.size);
      return cells(row, (row.wall / base.wall).toFixed(2));
    }),
  ]);
  if (slopes.length === 0) return;
  console.log('\nGrowth from 500 to 2,000 pathways, the time for one taken off (4.00 is in step)\n');
  printTable(
    ['subject', 'command', 'wall', 'processor'],
    slopes.map((slope) => [slope.subject, slope.command, slope.wall.toFixed(2), slope.processor.toFixed(2)]),
  );
}

function cells(row, toFloor) {
  const times = [
    row.wall.toFixed(3),
    row.best.toFixed(3),
    row.processor.toFixed(3),
    row.memory.toFixed(0),
    (row.wall / nodeStart.wall).toFixed(1),
  ];
  return [row.subject, row.command, String(row.size), ...times, toFloor, String(row.runs)];
}

function printTable(header, lines) {
  const widths = header.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column].length)));
  // Words stand to the left, numbers to the right.
  const align = (text, column) => (column < 2 ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  for (const line of [header, ...lines]) console.log(line.map(align).join('  ').trimEnd());
}

function save() {
  const folder = path.join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, platform: os.platform(), cores: os.availableParallelism() };
  const result = { measured: new Date().toISOString(), machine, nodeStart, rows, slopes };
  writeFileSync(path.join(folder, 'latest.json'), `${JSON.stringify(result, null, 2)}\n`);
}

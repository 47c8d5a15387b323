/**
 * Speed in one table: Node's own start, the floor, and every other subject with its ratio to the floor.
 * `npm run bench -- [--runs 5] [--runs-large 3] [--sizes 1,10,100,500,2000] [--only check]`; large is 2,000 pathways and more.
 * `--sizes ''` leaves the generated pathways out, `--only-pathways` the other cases; `--others` measures other tools too (bench/others).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { otherCases, pathways } from './cases.mjs';
import { countContent } from './count.mjs';
import { measureInTurns } from './measure.mjs';
import { floor, subjectsFor } from './subjects.mjs';

const large = 2000;
const options = readOptions();
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = path.join(root, '.bench');
mkdirSync(scratch, { recursive: true });

const subjects = subjectsFor(options);
for (const subject of subjects) await subject.prepare?.();
const content = countContent(path.join(scratch, 'count'));
const [nodeStart] = measureInTurns([() => ['-e', '0']], 2 * options.runs, scratch);
const cases = [...options.sizes.map(pathways), ...(options.onlyPathways ? [] : otherCases)];
const rows = cases.flatMap(measureCase);
const slopes = slopesOf(rows);
print();
save();

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      'runs-large': { type: 'string', default: '3' },
      sizes: { type: 'string', default: '1,10,100,500,2000' },
      only: { type: 'string' },
      'only-pathways': { type: 'boolean', default: false },
      others: { type: 'boolean', default: false },
    },
  });
  const positive = (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) throw new Error(`Not a whole number above 0: ${text}`);
    return number;
  };
  return {
    runs: positive(values.runs),
    runsLarge: positive(values['runs-large']),
    sizes: values.sizes.split(',').filter(Boolean).map(positive),
    commands: values.only ? [values.only] : ['check', 'build'],
    onlyPathways: values['only-pathways'],
    others: values.others,
  };
}

function measureCase({ name, size, write, large: isLarge = size >= large }) {
  const runs = isLarge ? options.runsLarge : options.runs;
  const folder = (subject, last) => path.join(scratch, subject.name, last);
  const input = (subject) => folder(subject, name.replaceAll(/[^a-z0-9]+/g, '-'));
  const able = subjects.filter((subject) => write[subject.name]);
  for (const subject of able) write[subject.name](input(subject));
  return options.commands.flatMap((command) => {
    const measured = able.filter((subject) => subject[command]);
    // A new folder each run, so that every run makes its files afresh and no removal stands between two runs.
    const programs = measured.map(
      (subject) => (run) => subject[command](input(subject), folder(subject, path.join('output', String(run)))),
    );
    const results = measureInTurns(programs, runs, scratch);
    for (const subject of measured) rmSync(folder(subject, 'output'), { recursive: true, force: true });
    return measured.map((subject, index) => ({ subject: subject.name, command, case: name, size, ...results[index] }));
  });
}

/** How the time grows from 500 to 2,000 pathways once the time for one is taken off both; 1 is in step with the size. */
function slopesOf(measured) {
  const one = measured.filter((row) => row.size === 1);
  return one.flatMap(({ subject, command, wall, processor }) => {
    const at = (size) => measured.find((row) => row.subject === subject && row.command === command && row.size === size);
    const [small, big] = [at(500), at(2000)];
    if (!small || !big) return [];
    const growth = (key, start) => (big[key] - start) / (small[key] - start) / 4;
    return [{ subject, command, wall: growth('wall', wall), processor: growth('processor', processor) }];
  });
}

function print() {
  console.log(`One generated pathway\n`);
  printTable(
    ['subject', 'declarations', 'references', 'bytes', 'lines'],
    content.map((row) => [row.subject, ...[row.declarations, row.references, row.bytes, row.lines].map(String)]),
    1,
  );
  console.log(
    `\nNode ${process.version}, ${os.availableParallelism()} cores, ${os.platform()}; medians, and the best run for a machine that is not quiet\n`,
  );
  const header = [
    'subject',
    'command',
    'case',
    'wall s',
    'best s',
    'processor s',
    'peak MB',
    'over node s',
    'x floor',
    'x floor MB',
    'runs',
  ];
  const start = { subject: 'node -e 0', command: '', case: '', ...nodeStart };
  printTable(header, [cells(start, undefined), ...rows.map((row) => cells(row, floorOf(row)))], 3);
  if (slopes.length === 0) return;
  console.log('\nGrowth from 500 to 2,000 pathways, the time for one taken off (1.00 is in step)\n');
  printTable(
    ['subject', 'command', 'wall', 'processor'],
    slopes.map((slope) => [slope.subject, slope.command, slope.wall.toFixed(2), slope.processor.toFixed(2)]),
    2,
  );
}

function floorOf(row) {
  return rows.find((other) => other.subject === floor.name && other.command === row.command && other.case === row.case);
}

/** Ratios to the floor are of processor time and of memory. */
function cells(row, base) {
  return [
    row.subject,
    row.command,
    row.case,
    row.wall.toFixed(3),
    row.best.toFixed(3),
    row.processor.toFixed(3),
    row.memory.toFixed(0),
    (row.wall - nodeStart.wall).toFixed(3),
    base ? (row.processor / base.processor).toFixed(2) : '',
    base ? (row.memory / base.memory).toFixed(2) : '',
    String(row.runs),
  ];
}

/** Words stand to the left, numbers to the right. */
function printTable(header, lines, words) {
  const widths = header.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column].length)));
  const align = (text, column) => (column < words ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  for (const line of [header, ...lines]) console.log(line.map(align).join('  ').trimEnd());
}

function save() {
  const folder = path.join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, platform: os.platform(), cores: os.availableParallelism() };
  const result = { measured: new Date().toISOString(), machine, content, nodeStart, rows, slopes };
  writeFileSync(path.join(folder, 'latest.json'), `${JSON.stringify(result, null, 2)}\n`);
}

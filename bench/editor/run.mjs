/**
 * How an editor feels it: from a key to what is told of it, and how long questions take; our server beside Langium's own (the floor).
 * `npm run bench:editor -- [--sizes 100,1000] [--keys 200] [--only ours]`
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleFloor } from '../floor/bundle.mjs';
import { Client } from './client.mjs';
import { floor, ours } from './subjects.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = path.join(root, '.bench', 'editor');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    keys: { type: 'string', default: '200' },
    only: { type: 'string' },
  },
});
const keys = Number(values.keys);
await bundleFloor();
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });

const rows = [];
for (const size of values.sizes.split(',').map(Number))
  for (const subject of [floor, ours])
    if (!values.only || values.only === subject.name)
      rows.push({ subject: subject.name, files: size + 1, ...(await measure(subject, size)) });
print();
writeFileSync(path.join(root, 'bench', 'results', 'editor.json'), `${JSON.stringify({ machine: machine(), rows }, undefined, 2)}\n`);

async function measure(subject, size) {
  const folder = path.join(scratch, `${subject.name}-${size}`);
  subject.write(folder, size);
  const client = new Client(subject.args, folder);
  const result = { answered: await client.initialize() };

  const large = await client.open(path.join(folder, subject.large), subject.language);
  await client.until(large, () => true).then((moment) => (result.firstTold = moment - client.begun));

  // One letter more makes the name stand for nothing; taken away, all is well again.
  const at = subject.reference(client.text(large));
  const told = [];
  for (let key = 0; key < keys; key++) {
    const wrong = key % 2 === 0;
    const start = performance.now();
    const change = client.until(large, (diagnostics) => diagnostics.length > 0 === wrong);
    await client.type(large, at, wrong ? 'q' : '', wrong ? 0 : 1);
    told.push((await change) - start);
    await pause(30);
  }
  Object.assign(result, spread('key', told));

  // Forty keys as fast as a hand can, then nothing: how long after the last. One time says little: of five the middle one.
  const afterForty = [];
  for (let turn = 0; turn < 5; turn++) {
    const word = 'q'.repeat(40);
    for (const letter of word.slice(1)) {
      await client.type(large, at, letter);
      await pause(15);
    }
    const start = performance.now();
    const last = client.until(large, (diagnostics) => diagnostics.some(({ message }) => message.includes(word)));
    await client.type(large, at, 'q');
    afterForty.push((await last) - start);
    const well = client.until(large, (diagnostics) => diagnostics.length === 0);
    await client.type(large, at, '', word.length);
    await well;
    await pause(60);
  }
  result.afterForty = afterForty.toSorted((a, b) => a - b)[2];

  const place = (offset) => ({ textDocument: { uri: large }, position: client.position(large, offset) });
  const ask = async (name, method, parameters, afterKey = false) => {
    const times = [];
    for (let turn = 0; turn < 40; turn++) {
      // Suggestions are asked for while somebody types: what was worked out for the text before is of no use.
      if (afterKey) await client.type(large, client.text(large).length, '\n');
      const { time, answer } = await client.ask(method, parameters);
      // Langium's own server explains what a comment explains, and here there is none.
      if (answer === null && (subject !== floor || name !== 'hover')) throw new Error(`${subject.name}: ${method} answered nothing`);
      times.push(time);
      await pause(60);
    }
    Object.assign(result, spread(name, times));
  };
  await ask('completion', 'textDocument/completion', place(at - 1), true);
  await ask('hover', 'textDocument/hover', place(at - 1));
  await ask('definition', 'textDocument/definition', place(at - 1));
  await ask('rename', 'textDocument/rename', { ...place(at - 1), newName: 'ny' });

  if (subject.brace) {
    Object.assign(result, spread('fixes', await fixesOfLostBraces(subject, client, large)));
    result.fixAll = await fixAll(subject, client, large);
  }
  Object.assign(result, spread('other', await fromFileToFile(subject, client, folder)));
  result.memory = client.peakMemory();
  await client.end();
  return result;
}

/** How long it takes to say how a lost `}` is mended, at its place. */
async function fixesOfLostBraces({ brace }, client, large) {
  const braces = [...client.text(large).matchAll(brace)];
  const times = [];
  for (let turn = 1; turn <= 20; turn++) {
    const { index, 0: lost } = braces[Math.floor((braces.length * turn) / 21)];
    const wrong = client.until(large, (diagnostics) => diagnostics.length > 0);
    await client.type(large, index, '', lost.length);
    await wrong;
    const [diagnostic] = client.told(large);
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    const { time, answer } = await client.ask('textDocument/codeAction', {
      textDocument: { uri: large },
      range: diagnostic.range,
      context,
    });
    if (!answer?.length) throw new Error('a lost brace: nothing is offered');
    times.push(time);
    const well = client.until(large, (diagnostics) => diagnostics.length === 0);
    await client.type(large, index, lost);
    await well;
  }
  return times;
}

/** How long it takes to mend a file in which sixty keys are misspelt. */
async function fixAll({ key, misspelt }, client, large) {
  const before = client.text(large);
  const [from, to] = [0, before.length];
  let left = 60;
  const wrong = client.until(large, (diagnostics) => diagnostics.length >= 60);
  await client.type(
    large,
    from,
    before.replace(key, (word) => (left-- > 0 ? misspelt : word)),
    to,
  );
  await wrong;
  const range = { start: client.position(large, 0), end: client.position(large, 0) };
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const { time, answer } = await client.ask('textDocument/codeAction', { textDocument: { uri: large }, range, context });
  if (!answer?.length) throw new Error('misspelt keys: nothing is mended');
  const well = client.until(large, (diagnostics) => diagnostics.length === 0);
  await client.type(large, 0, before, client.text(large).length);
  await well;
  return time;
}

/** A pathway's name is changed in one file: how long until the file that names it says so. */
async function fromFileToFile(subject, client, folder) {
  const [named, naming] = pair(subject, folder);
  const from = await client.open(named, subject.language);
  const to = await client.open(naming, subject.language);
  await pause(1000);
  const at = subject.title(client.text(from));
  const times = [];
  for (let key = 0; key < Math.min(keys, 30); key++) {
    const wrong = key % 2 === 0;
    const start = performance.now();
    const change = client.until(to, (diagnostics) => diagnostics.length > 0 === wrong);
    await client.type(from, at, wrong ? 'q' : '', wrong ? 0 : 1);
    times.push((await change) - start);
    await pause(60);
  }
  return times;
}

/** A file whose pathway one other names, and that file. */
function pair(subject, folder) {
  const files = readdirSync(folder).filter((file) => file !== subject.large);
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  for (const [index, text] of texts.entries()) {
    // The large file's pathway is called as the first one is.
    if (index === 0) continue;
    const pattern = subject.naming(text);
    const naming = texts.findIndex((other, at) => at !== index && pattern.test(other));
    if (naming >= 0) return [path.join(folder, files[index]), path.join(folder, files[naming])];
  }
  throw new Error(`${subject.name}: no pathway names another`);
}

function spread(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { [`${name}50`]: at(0.5), [`${name}95`]: at(0.95) };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function machine() {
  return { node: process.version, processors: os.cpus().length, load: os.loadavg()[0] };
}

function print() {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
  for (const row of cells) console.log(row.map((cell, index) => cell.padStart(widths[index])).join('  '));
  console.log(`milliseconds; memory in MB; Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`);
}

function shown(value) {
  return typeof value === 'number' ? (value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)) : String(value ?? '-');
}

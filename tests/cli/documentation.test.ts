import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, forloeb } from './process.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8');
const blocks = [...page.matchAll(/^```(console|forloeb|text)(?: (?:in )?(\S+))?\n([^]*?)^```$/gm)].map(([, kind, name, text]) => ({
  kind,
  name,
  text: text!,
}));

/** A command of a console block with all that is printed after it. */
interface Example {
  readonly command: string;
  readonly expected: string;
}

function examplesIn(text: string): Example[] {
  return text
    .split(/^\$ forloeb /m)
    .slice(1)
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), expected: part.slice(part.indexOf('\n') + 1) }));
}

/** What is printed, standard error after standard output, and the exit code in brackets where it is not 0. */
function run(command: string, folder: string): string {
  const [words = '', input] = command.split(' < ');
  const result = forloeb(words.split(' '), folder, input === undefined ? '' : readFileSync(path.join(folder, input)));
  return result.stdout + result.stderr + (result.code === 0 ? '' : `[${result.code}]\n`);
}

/** What is printed, with `…` in the place of the lines that the page leaves out. */
function shortenedAs(expected: string, printed: string): string {
  const [start = '', end] = expected.split('…\n');
  const fits = end !== undefined && printed.startsWith(start) && printed.endsWith(end) && printed.length > start.length + end.length;
  return fits ? expected : printed;
}

test('every command has an example', () => {
  const commands = blocks
    .filter(({ kind }) => kind === 'console')
    .flatMap(({ text }) => examplesIn(text).map(({ command }) => command.split(' ')[0]));
  expect([...new Set(commands)].sort()).toEqual(['build', 'check', 'explain', 'format', 'ids', 'init', 'paste', 'schema', 'test']);
});

test('the examples print what docs/cli.md says', { timeout: 60_000 }, () => {
  const folder = folderWith({});
  for (const { kind, name, text } of blocks) {
    if (kind !== 'console') writeFileSync(path.join(folder, name!), text);
    else
      for (const { command, expected } of examplesIn(text))
        expect({ command, printed: shortenedAs(expected, run(command, path.join(folder, name ?? ''))) }).toEqual({
          command,
          printed: expected,
        });
  }
});

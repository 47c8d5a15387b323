import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, LAUNCHER, plainEnvironment } from './process.js';
import { CLEAN, UNKNOWN_NAME } from './sources.js';

test('build --watch builds again when a file is saved, and keeps what it has while there are errors', { timeout: 30_000 }, async () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  const child = spawn(process.execPath, [LAUNCHER, 'build', '--watch'], { cwd: folder, env: plainEnvironment() });
  onTestFinished(() => void child.kill());
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const seen = (part: RegExp): Promise<void> => expect.poll(() => output, { timeout: 8000, interval: 20 }).toMatch(part);
  const title = (): unknown =>
    (JSON.parse(readFileSync(path.join(folder, 'build', 'pathway-forloeb-1.json'), 'utf8')) as { title: string }).title;
  const save = (text: string): void => {
    output = '';
    writeFileSync(path.join(folder, 'a.forloeb'), text);
  };

  await seen(/^Bygget kl\. \d\d:\d\d:\d\d\n\nIngen fejl [^]*\n1 dokument i «build»: 4 filer skrevet[^]*Venter på, at en fil gemmes\./);
  // The files are watched from a moment after the first report on.
  await new Promise((resolve) => setTimeout(resolve, 500));
  save(UNKNOWN_NAME.replace('Opdigtet forløb', 'Med fejl'));
  await seen(/^Bygget kl\. [^]*a\.forloeb:10:10: fejl F301:[^]*Der er fejl, så intet er skrevet\.\n\nVenter/);
  expect(title()).toBe('Opdigtet forløb');
  save(CLEAN.replace('Opdigtet forløb', 'Nyt navn'));
  await seen(/^Bygget kl\. [^]*\n1 dokument i «build»: 3 filer skrevet[^]*Venter/);
  expect(title()).toBe('Nyt navn');
  // What was written itself starts nothing.
  output = '';
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(output).toBe('');
});

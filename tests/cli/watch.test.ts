import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, LAUNCHER, plainEnvironment } from './process.js';
import { CLEAN, UNKNOWN_NAME } from './sources.js';

test('--watch checks again when a file or the settings are saved, and tells the time', { timeout: 20_000 }, async () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  const child = spawn(process.execPath, [LAUNCHER, 'check', '--watch'], { cwd: folder, env: plainEnvironment() });
  onTestFinished(() => void child.kill());
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const seen = (part: RegExp): Promise<void> => expect.poll(() => output, { timeout: 6000, interval: 20 }).toMatch(part);

  await seen(
    /^Kontrolleret kl\. \d\d:\d\d:\d\d\n\nIngen fejl eller advarsler i 1 fil\.\n\nVenter på, at en fil gemmes\. Stop med Ctrl\+C\.\n/,
  );
  // The files are watched from a moment after the first report on.
  await new Promise((resolve) => setTimeout(resolve, 500));
  output = '';
  writeFileSync(path.join(folder, 'a.forloeb'), UNKNOWN_NAME);
  await seen(/^Kontrolleret kl\. [^]*a\.forloeb:10:10: fejl F301:[^]*1 fejl i 1 af 1 fil\n\nVenter/);
  output = '';
  writeFileSync(path.join(folder, 'forloeb.config.json'), '{ "lang": "en" }');
  await seen(/^Checked at [^]*1 error in 1 of 1 file\n/);
});

import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, LAUNCHER } from '../../cli/process.js';
import { LspClient } from '../../clients/lsp-client.js';
import { until } from '../../clients/until.js';
import { checked, told } from './findings.js';

const WRONG = 'katalog: Forkert {\n  findes ikke: x\n}\n';
const RIGHT = 'katalog: Rigtigt {\n}\n';

async function start(folder: string): Promise<LspClient> {
  const client = await LspClient.start(folder);
  onTestFinished(() => void client.process.kill());
  await client.ready();
  return client;
}

test('a huge file, links in circles and to nothing, and a folder called as a file: the server finds what `forloeb check` finds, and lives', async () => {
  const line = '  kan: Patienten kan henvises til udredning hos egen læge\n';
  const folder = folderWith({
    'stor.forloeb': `pakkeforløb: Stort {\n${line.repeat(5_000_000 / line.length)}}\n`,
    'mappe.forloeb/under/a.forloeb': WRONG,
  });
  symlinkSync('.', path.join(folder, 'igen'));
  symlinkSync(path.join('..', '..'), path.join(folder, 'mappe.forloeb', 'under', 'op'));
  symlinkSync('findes-ikke', path.join(folder, 'uden.forloeb'));
  const client = await start(folder);
  const expected = checked(folder);
  expect(expected.map((line) => /F\d{3}/.exec(line)![0])).toEqual(['F101', 'F219']);
  expect(told(client.published.values())).toEqual(expected);
  const uri = pathToFileURL(path.join(folder, 'mappe.forloeb', 'under', 'a.forloeb')).href;
  await client.open(uri, RIGHT);
  await client.ready();
  expect(client.published.get(uri)!.diagnostics).toEqual([]);
  expect(await client.shutdown()).toEqual({ code: 0 });
});

test('two servers and `forloeb check --watch` on one folder see the same changes', async () => {
  const folder = folderWith({ 'a.forloeb': RIGHT });
  const clients = [await start(folder), await start(folder)];
  const watching = spawn(process.execPath, [LAUNCHER, 'check', '--watch'], { cwd: folder });
  onTestFinished(() => void watching.kill());
  let report = '';
  watching.stdout.on('data', (data: Buffer) => (report += data.toString()));
  await until('the first report', () => report.includes('Ingen fejl'));
  for (const [name, text, count] of [
    ['a.forloeb', WRONG, 1],
    ['b.forloeb', WRONG.replace('Forkert', 'Også forkert'), 2],
    ['a.forloeb', RIGHT, 1],
  ] as const) {
    report = '';
    writeFileSync(path.join(folder, name), text);
    const expected = checked(folder);
    expect(expected).toHaveLength(count);
    for (const client of clients)
      await until('what `forloeb check` finds', () => JSON.stringify(told(client.published.values())) === JSON.stringify(expected), 10_000);
    await until('the next report', () => report.includes(`${count} fejl i ${count} `), 10_000);
  }
  for (const client of clients) expect(await client.shutdown()).toEqual({ code: 0 });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPage, picture } from '../../clients/browser.js';
import { root, VSCODE_VERSIONS } from '../../clients/install.js';
import { packageExtension } from '../../clients/package.js';
import { until } from '../../clients/until.js';
import { VSCodeServer } from '../../clients/vscode-server.js';
import { Workbench } from '../../clients/workbench.js';

let vsix: string;
beforeAll(() => {
  vsix = packageExtension();
});

describe.each(VSCODE_VERSIONS)('VS Code $name, by keyboard, in the whole of Diagnostisk pakkeforløb', (version) => {
  let server: VSCodeServer;
  let browser: Browser;
  let page: Page;
  let workbench: Workbench;
  const onDisk = (name: string): string => readFileSync(path.join(server.folder, name), 'utf8');
  const shot = (name: string): Promise<void> => picture(page, `vscode-${version.name}-${name}`);

  beforeAll(async () => {
    server = await VSCodeServer.start(version, {
      vsix,
      copyOf: path.join(root, 'examples', 'diagnostisk-pakkeforloeb'),
      files: { 'læsmig.md': 'Et stykke:\n\n```forloeb\nbør ikke {\n}\n```\n' },
    });
    ({ page, browser } = await openPage());
    workbench = new Workbench(page);
    await page.goto(server.url);
    await workbench.ready();
    await workbench.openFile('trin-1.forloeb');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${task.name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40)}`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the status bar tells that the real pathway has no errors', async () => {
    await until('the status', async () => (await workbench.status()).includes('ingen fejl'));
    await shot('clean');
    expect(await workbench.problems()).toEqual([]);
    await shot('x');
  });
});

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage, picture } from '../../clients/browser.js';
import { VSCODE_VERSIONS } from '../../clients/install.js';
import { packageExtension } from '../../clients/package.js';
import { until } from '../../clients/until.js';
import { VSCodeServer } from '../../clients/vscode-server.js';
import { Workbench } from '../../clients/workbench.js';

const CATALOGUE = 'katalog: Fælles {\n  oplysning: Hoste {\n    type: ja/nej\n  }\n}\n';
const PATHWAY = 'pakkeforløb: Opdigtet {\n  udgave: 1\n  opdigtet: ja\n  bruger: Fælles\n  kriterium: Indgang {\n    når: Hoste\n  }\n}\n';
const WRONG = 'katalog: Andet {\n  findes ikke: x\n}\n';
const NEWEST = VSCODE_VERSIONS.at(-1)!;

let server: VSCodeServer;
let browser: Browser;
let page: Page;
let workbench: Workbench;

const at = (name: string): string => path.join(server.folder, name);
const hasStatus = (words: string): Promise<unknown> =>
  until(`«${words}» in the status bar`, async () => (await workbench.status()).endsWith(words));
const notices = async (): Promise<string> => (await page.locator('.notification-toast').allInnerTexts()).join('\n');
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function start(asksForTrust: boolean): Promise<void> {
  const files = {
    'fælles.forloeb': CATALOGUE,
    'a.forloeb': PATHWAY,
    'to.code-workspace': '{ "folders": [{ "path": "." }, { "path": "../to" }] }',
  };
  server = await VSCodeServer.start(NEWEST, { vsix: packageExtension(), files, asksForTrust });
  ({ page, browser } = await openPage());
  workbench = new Workbench(page);
}

async function open(url: string): Promise<void> {
  await page.goto(url);
  await workbench.ready();
}

beforeEach(() => press('Escape', 'Escape'));
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `trouble-failed-${task.name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40)}`);
});

async function close(): Promise<void> {
  await browser?.close();
  await server?.close();
}

describe(`VS Code ${NEWEST.name} when things happen beside it`, () => {
  beforeAll(async () => {
    await start(false);
    await open(server.url);
    await workbench.openFile('a.forloeb');
    await hasStatus('ingen fejl');
  });
  afterAll(close);

  test('files that others write, remove and rename are seen, in whole folders too', async () => {
    writeFileSync(at('ny.forloeb'), WRONG);
    await hasStatus('1 fejl');
    rmSync(at('ny.forloeb'));
    await hasStatus('ingen fejl');
    mkdirSync(at('under'));
    writeFileSync(at('under/ny.forloeb'), WRONG);
    await hasStatus('1 fejl');
    renameSync(at('under'), at('over'));
    await until('the new name of the folder', async () => (await workbench.problems()).some((row) => /ny\.forloeb.*over/.test(row)));
    await hasStatus('1 fejl');
    renameSync(at('over'), at('../over'));
    await hasStatus('ingen fejl');
    renameSync(at('fælles.forloeb'), at('fælles.txt'));
    await hasStatus('2 fejl');
    renameSync(at('fælles.txt'), at('andet navn.forloeb'));
    await hasStatus('ingen fejl');
  });

  test('a file with changes that are not saved keeps its findings under a new name', async () => {
    await workbench.gotoAfter('når: Hoste', PATHWAY);
    await page.keyboard.type('x');
    await hasStatus('1 fejl');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.forloeb' }).click();
    await press('F2');
    await page.locator('.explorer-folders-view .monaco-inputbox input:focus').waitFor();
    await press('Control+A');
    await page.keyboard.type('første.forloeb');
    await press('Enter');
    await until('the finding under its new name', async () => (await workbench.problems()).some((row) => row.includes('første.forloeb')));
    expect((await workbench.problems()).filter((row) => row.includes('F301'))).toHaveLength(1);
    await workbench.openFile('første.forloeb');
    await workbench.gotoAfter('når: Hostex', PATHWAY.replace('Hoste', 'Hostex'));
    await press('Backspace');
    await hasStatus('ingen fejl');
  });

  test('the page on a finding is reached by keyboard, too', async () => {
    await workbench.gotoAfter('når: Hoste', PATHWAY);
    await page.keyboard.type('x');
    await hasStatus('1 fejl');
    await workbench.hover();
    // Again, and the keys go to what is shown.
    await press('Control+K', 'Control+I');
    const link = page.locator('a.code-link:focus');
    await until('the code', async () => {
      await press('Tab');
      return link.count();
    });
    await press('Enter');
    const frames = () => page.frames().map((frame) => frame.locator('h1', { hasText: 'F301 Ukendt navn' }).count());
    await until('the explanation', async () => (await Promise.all(frames())).some((count) => count > 0));
    await workbench.openFile('første.forloeb');
  });

  test('a setting holds at once, and so does its being taken away', async () => {
    mkdirSync(at('.vscode'));
    writeFileSync(at('.vscode/settings.json'), '{ "forloeb.language": "en" }');
    await hasStatus('1 error');
    const inEnglish = '"Hostex" exists neither in this pathway nor in what it uses. Did you mean "Hoste"?';
    await until('the finding in English', async () => (await workbench.problems()).some((row) => row.startsWith(inEnglish)));
    await workbench.gotoAfter('når: Ho', PATHWAY);
    expect((await workbench.quickFixes())[0]).toBe('Change to "Hoste"');
    await press('Escape');
    await workbench.gotoAfter('udga', PATHWAY);
    expect(await workbench.hover()).toContain('The language explains its words in Danish only.');
    await press('Escape');
    writeFileSync(at('.vscode/settings.json'), '{}');
    await hasStatus('1 fejl');
  });

  test('a server that is killed is started again and finds the same; one that ends again and again is not, and that is said', async () => {
    for (let time = 1; time <= 5; time++) {
      const [running] = await until('a server', () => {
        const all = server.languageServers();
        return all.length === 1 ? all : undefined;
      });
      await hasStatus('1 fejl');
      process.kill(running!, 'SIGKILL');
      await until('its end', () => !server.languageServers().includes(running!));
    }
    await hasStatus('virker ikke');
    expect(await notices()).toContain(
      'Kontrollen af pakkeforløb er stoppet flere gange og er ikke startet igen. Indtil den startes, vises ingen fejl',
    );
    await picture(page, 'trouble-server-gone');
    await page.locator('.notification-toast .monaco-button', { hasText: 'Start igen' }).click();
    await hasStatus('1 fejl');
    await until('the finding', async () => (await workbench.problems()).some((row) => row.includes('F301')));
  });
});

describe(`VS Code ${NEWEST.name} where it asks for trust`, () => {
  beforeAll(() => start(true));
  afterAll(close);

  test('a folder that nobody has said to trust is checked, and its Danish letters are not marked as dangerous', async () => {
    // At its very first start VS Code may show a file before it knows what the extension wants for it.
    for (let time = 0; time < 2; time++) {
      await open(server.url);
      await workbench.openFile('a.forloeb');
      await hasStatus('ingen fejl');
    }
    await workbench.gotoAfter('når: Hoste', PATHWAY);
    await page.keyboard.type('x');
    await hasStatus('1 fejl');
    await until('«Restricted Mode»', async () => (await page.locator('.statusbar').innerText()).includes('Restricted Mode'));
    expect(await page.locator('.unicode-highlight').count()).toBe(0);
    await picture(page, 'trouble-untrusted');
    await workbench.command('File: Revert File');
    await hasStatus('ingen fejl');
  });

  test('of two folders each is read by itself', async () => {
    mkdirSync(at('../to'));
    writeFileSync(at('../to/b.forloeb'), PATHWAY);
    await open(server.urlOfWorkspace('to.code-workspace'));
    await hasStatus('2 fejl');
    expect((await workbench.problems())[0]).toMatch(/^b\.forloeb\s*to/);
  });

  test('a file without a folder is read with those beside it, as they come and go', async () => {
    await open(server.emptyUrl);
    await workbench.command('File: Open File');
    const box = page.locator('.quick-input-widget:visible input.input');
    const anyway = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Open$/ });
    await until('the file', async () => {
      // The box reads folders while one writes, and may write something else; then there is the question for trust.
      if (await anyway.count()) await anyway.click();
      else if (await box.count()) {
        await box.fill(at('../to/b.forloeb'));
        await page.waitForTimeout(500);
        await box.press('Enter');
      }
      await page.waitForTimeout(1000);
      return page.locator('.tab.active[data-resource-name="b.forloeb"]').count();
    });
    await hasStatus('2 fejl');
    writeFileSync(at('../to/fælles.forloeb'), CATALOGUE);
    await hasStatus('ingen fejl');
    rmSync(at('../to/fælles.forloeb'));
    await hasStatus('2 fejl');
  });
});

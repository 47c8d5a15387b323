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
const hasProblems = (what: string, holds: (rows: readonly string[]) => boolean): Promise<unknown> =>
  until(what, async () => {
    const rows = await workbench.problems();
    if (!holds(rows)) throw new Error(rows.join('\n'));
    return true;
  });
/** VS Code begins to watch a folder some time after it has shown it: a file that it did not see come is written again. */
const seenAs = (words: string, write: () => void): Promise<unknown> =>
  until(`«${words}» in the status bar after a file was written`, () => {
    write();
    return until('it', async () => (await workbench.status()).endsWith(words), 5000);
  });
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
    await seenAs('1 fejl', () => writeFileSync(at('ny.forloeb'), WRONG));
    rmSync(at('ny.forloeb'));
    await hasStatus('ingen fejl');
    mkdirSync(at('under'));
    writeFileSync(at('under/ny.forloeb'), WRONG);
    await hasStatus('1 fejl');
    renameSync(at('under'), at('over'));
    await hasProblems('the new name of the folder', (rows) => rows.some((row) => /ny\.forloeb.*over/.test(row)));
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
    const box = page.locator('.explorer-folders-view .monaco-inputbox input:focus');
    await until('the box for the new name', async () => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.forloeb' }).click();
      await page.locator('.explorer-folders-view .monaco-list:focus-within').waitFor();
      await press('F2');
      return until('the box', () => box.count(), 5000);
    });
    await press('Control+A');
    await page.keyboard.type('første.forloeb');
    await press('Enter');
    await hasProblems(
      'the finding, once, under its new name',
      (rows) => rows.some((row) => row.startsWith('første.forloeb')) && rows.filter((row) => row.includes('F301')).length === 1,
    );
    await workbench.openFile('første.forloeb');
    await workbench.gotoAfter('når: Hostex', PATHWAY.replace('Hoste', 'Hostex'));
    await press('Backspace');
    await hasStatus('ingen fejl');
  });

  test('the page on a finding is reached by keyboard, too', async () => {
    await workbench.gotoAfter('når: Hoste', PATHWAY);
    await page.keyboard.type('x');
    await hasStatus('1 fejl');
    await workbench.hover('F301');
    await workbench.focusHover();
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
    const inEnglish = '"Hostex" does not exist here. Did you mean "Hoste"?';
    await hasProblems('the finding in English', (rows) => rows.some((row) => row.startsWith(inEnglish)));
    await workbench.gotoAfter('når: Ho', PATHWAY);
    expect((await workbench.quickFixes('Change to "Hoste"'))[0]).toBe('Change to "Hoste"');
    await press('Escape');
    await workbench.gotoAfter('udga', PATHWAY);
    await workbench.hover('The language explains its words in Danish only.');
    await press('Escape');
    writeFileSync(at('.vscode/settings.json'), '{}');
    await hasStatus('1 fejl');
  });

  test('a server that is killed is started again and finds what came meanwhile; one that ends again and again is not, and that is said', async () => {
    for (let time = 1; time <= 5; time++) {
      // What only the server that runs now can have found, so that no earlier answer is taken for its own.
      await hasStatus(`${time} fejl`);
      const [running] = await until('a server', () => {
        const all = server.languageServers();
        return all.length === 1 ? all : undefined;
      });
      process.kill(running!, 'SIGKILL');
      await until('its end', () => !server.languageServers().includes(running!));
      writeFileSync(at(`wrong-${time}.forloeb`), WRONG.replace('Andet', `Nummer ${time}`));
    }
    await hasStatus('virker ikke');
    const notice = page.locator('.notification-toast', {
      hasText: 'Kontrollen af pakkeforløb er stoppet flere gange og er ikke startet igen. Indtil den startes, vises ingen fejl',
    });
    await notice.waitFor();
    await picture(page, 'trouble-server-gone');
    await notice.locator('.monaco-button', { hasText: 'Start igen' }).click();
    await hasStatus('6 fejl');
    await hasProblems('the finding in the file that is not saved', (rows) => rows.some((row) => row.includes('«Hostex» findes ikke her.')));
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
    // What cannot be seen is marked, and that alone: so it is known that VS Code has looked.
    await workbench.goto(PATHWAY.split('\n').length);
    await page.keyboard.insertText('// Øre\u200bpine');
    await until('the mark of what cannot be seen, and no other', async () => (await page.locator('.unicode-highlight').count()) === 1);
    await picture(page, 'trouble-untrusted');
    await workbench.command('File: Revert File');
    await hasStatus('ingen fejl');
  });

  test('of two folders each is read by itself', async () => {
    mkdirSync(at('../to'));
    writeFileSync(at('../to/b.forloeb'), PATHWAY);
    await until('the two folders', async () => {
      // Where the page is quicker than the server, VS Code takes the file for an empty one and stays with that.
      await open(server.urlOfWorkspace('to.code-workspace'));
      return until('both', async () => (await page.locator('.explorer-folders-view .monaco-list-row').count()) >= 2, 20_000);
    });
    await hasStatus('2 fejl');
    await hasProblems('the file in its folder', ([first]) => /^b\.forloeb\s*to/.test(first ?? ''));
  });

  test('a file without a folder is read with those beside it, as they come and go', async () => {
    await open(server.emptyUrl);
    await workbench.command('File: Open File');
    const box = page.locator('.quick-input-widget:visible input.input');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'b.forloeb' });
    const anyway = page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Open$/ });
    const tab = page.locator('.tab.active[data-resource-name="b.forloeb"]');
    await until('the file', async () => {
      // The box reads folders while one writes, and may write something else: then the folder is written again.
      await box.fill(at('../to/'), { timeout: 5000 });
      await row.click({ timeout: 5000 });
      return until('it, or the question for trust', async () => (await tab.count()) + (await anyway.count()), 5000);
    });
    await until('the file after the question for trust', async () => {
      if (await anyway.count()) await anyway.click({ timeout: 5000 });
      return tab.count();
    });
    await hasStatus('2 fejl');
    await seenAs('ingen fejl', () => writeFileSync(at('../to/fælles.forloeb'), CATALOGUE));
    rmSync(at('../to/fælles.forloeb'));
    await hasStatus('2 fejl');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage, picture } from '../../clients/browser.js';
import { root, VSCODE_VERSIONS } from '../../clients/install.js';
import { packageExtension } from '../../clients/package.js';
import { until } from '../../clients/until.js';
import { VSCodeServer } from '../../clients/vscode-server.js';
import { COLOUR, IS_LOADED, Workbench } from '../../clients/workbench.js';

const EXAMPLE = path.join(root, 'examples', 'diagnostisk-pakkeforloeb');
/** As it comes from a PDF: broken lines, a divided word, bullets. */
const FROM_A_PDF = 'Patienter med uspeci-\nfikke symptomer bør henvi-\nses til udredning.\n• Vægttab\n• Feber\n';

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
  const hasStatus = (words: string): Promise<unknown> =>
    until(`«${words}» in the status bar`, async () => (await workbench.status()).includes(words));
  const activeLine = async (words: string): Promise<unknown> =>
    until(`the line «${words}»`, async () => (await workbench.lines()).some((line) => line.includes(words)));
  const colourOf = (words: Locator): Promise<unknown> => words.first().evaluate(COLOUR);

  beforeAll(async () => {
    server = await VSCodeServer.start(version, {
      vsix,
      copyOf: EXAMPLE,
      files: { 'læsmig.md': 'Et stykke:\n\n```forloeb\nbør ikke {\n  > Tekst\n}\n```\n' },
    });
    ({ page, browser } = await openPage());
    workbench = new Workbench(page);
    await page.goto(server.url);
    await workbench.ready();
  });

  beforeEach(async () => {
    for (let time = 0; time < 2; time++) await page.keyboard.press('Escape');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${task.name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40)}`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the real pathway has no errors, and the status bar says so', async () => {
    await workbench.openFile('trin-1.forloeb');
    await hasStatus('ingen fejl');
    await shot('clean');
  });

  test('keys, names and texts have each their colour', async () => {
    const word = (words: string): Locator => page.locator('.view-line span span', { hasText: new RegExp(`^\\s*${words}`) });
    const colours = await Promise.all([
      colourOf(word('ansvar')),
      colourOf(word('gælder$')),
      colourOf(word('Mistanke')),
      colourOf(word('Ved.mistanke')),
    ]);
    expect(new Set(colours).size).toBe(4);
  });

  test('a name that does not exist is told while it is typed, with the nearest one', async () => {
    await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', onDisk('trin-1.forloeb'));
    await page.keyboard.type('x');
    await hasStatus('1 fejl');
    const problems = await until('a problem', async () => (await workbench.problems()).find((row) => row.includes('F301')));
    expect(problems).toContain('«Basal blodprøvepakkex» findes ikke her. Mente du «Basal blodprøvepakke»?');
    expect(await workbench.squiggles('error')).toBe(1);
    await shot('problems');
  });

  test('the code of a finding leads to its explanation', async () => {
    await page.locator('.markers-panel-container a', { hasText: 'F301' }).first().click();
    const frames = () => page.frames().map((frame) => frame.locator('h1', { hasText: 'F301 Ukendt navn' }).count());
    await until('the explanation', async () => (await Promise.all(frames())).some((count) => count > 0));
    await shot('explanation');
    await workbench.openFile('trin-1.forloeb');
  });

  test('a quick fix puts the right name in its place', async () => {
    await workbench.gotoAfter('undersøges med: Basal', onDisk('trin-1.forloeb'));
    await workbench.quickFixes('Basal blodprøvepakke');
    await shot('quick-fix');
    await page.keyboard.press('Enter');
    await hasStatus('ingen fejl');
    await activeLine('undersøges med: Basal blodprøvepakke');
  });

  test('suggestions are whole phrases', async () => {
    await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', onDisk('trin-1.forloeb'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('hen', { delay: 30 });
    const labels = await workbench.completions();
    expect(labels).toContain('henvises til');
    expect(labels).toContain('henvises først til');
    await shot('suggestions');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Shift+K');
    await hasStatus('ingen fejl');
  });

  test('names are offered behind a key that was put in, and Enter behind a whole name is a line end', async () => {
    await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', onDisk('trin-1.forloeb'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('inform', { delay: 30 });
    const row = (label: string): Locator => page.locator('.suggest-widget.visible .monaco-list-row .label-name', { hasText: label });
    await row('informerer').first().waitFor();
    await page.keyboard.press('Enter');
    await row('Patienten').first().waitFor();
    await shot('names-behind-a-key');
    await page.keyboard.type('Patienten', { delay: 150 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('// Ny linje');
    await activeLine('informerer: Patienten');
    await activeLine('// Ny linje');
    expect((await workbench.lines()).find((line) => line.includes('informerer: Patienten'))?.trim()).toBe('informerer: Patienten');
    await workbench.command('File: Revert File');
    await hasStatus('ingen fejl');
  });

  test.each([
    ['a name that is there', 'Patienten', 'at once'],
    ['a name that nothing is like', 'Qwertz', 'at once'],
    ['a name that is a word of others', 'læge', 'at once'],
    ['a name that is there', 'Patienten', 'after a while'],
    ['a name that nothing is like', 'Qwertz', 'after a while'],
    ['a name that is a word of others', 'læge', 'after a while'],
  ])('Enter behind what was typed into a list that was asked for leaves it as it is: %s (%s), %s', async (_, name, when) => {
    await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', onDisk('trin-1.forloeb'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('informerer: ', { delay: 30 });
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    // The list that came by itself goes first: what is tried is the one that is asked for.
    await until('the list to be gone', async () => {
      await page.keyboard.press('Escape');
      return (await list.count()) === 0;
    });
    await workbench.completions();
    await page.keyboard.type(name, { delay: when === 'at once' ? 0 : 150 });
    const first = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
    if (when !== 'at once')
      await until('the answer to the last letter', async () => (await first.allInnerTexts()).every((label) => label === name));
    await page.keyboard.press('Enter');
    await page.keyboard.type('// Ny linje');
    await activeLine('// Ny linje');
    await shot('name-and-enter');
    expect((await workbench.lines()).find((line) => line.includes('informerer: '))?.trim()).toBe(`informerer: ${name}`);
    await workbench.command('File: Revert File');
    await hasStatus('ingen fejl');
  });

  test('a hover tells what a name stands for', async () => {
    await workbench.gotoAfter('undersøges med: Basal', onDisk('trin-1.forloeb'));
    expect(await workbench.hover('undersøgelsespakke')).toContain('Basal blodprøvepakke');
    await shot('hover');
  });

  test('a name leads to where it is declared, in another file', async () => {
    await workbench.gotoAfter('undersøges med: Basal', onDisk('trin-1.forloeb'));
    await page.keyboard.press('F12');
    await page.waitForSelector('.tab.active[data-resource-name="blodproevepakke.forloeb"]');
  });

  test('a new name is written in all files', async () => {
    await workbench.gotoAfter('undersøgelsespakke: Basal', onDisk('blodproevepakke.forloeb'));
    await workbench.rename('Grundpakken');
    await activeLine('undersøgelsespakke: Grundpakken');
    await shot('rename');
    await workbench.command('File: Save All');
    await until('the files to be saved', () => onDisk('trin-1.forloeb').includes('undersøges med: Grundpakken'));
    expect(onDisk('trin-1.forloeb').split(': Grundpakken\n')).toHaveLength(6);
    expect(onDisk('trin-1.forloeb')).not.toContain(': Basal blodprøvepakke\n');
    await hasStatus('ingen fejl');
  });

  test('formatting gives a file its canonical layout', async () => {
    const before = onDisk('blodproevepakke.forloeb');
    await workbench.gotoAfter('  udgave:', before);
    await page.keyboard.type('     ');
    await activeLine('  udgave:      2022');
    await workbench.command('Format Document');
    await activeLine('  udgave: 2022');
    await page.keyboard.press('Control+S');
    await until('the file to be as before', () => onDisk('blodproevepakke.forloeb') === before);
  });

  test('a new pathway is asked for, written, and checks clean', async () => {
    await workbench.command('Nyt pakkeforløb');
    await page.locator('.quick-input-widget:visible', { hasText: 'Hvad hedder pakkeforløbet?' }).waitFor();
    await page.keyboard.type('Prøveforløb');
    await shot('new-pathway-name');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'En anden mappe' }).waitFor();
    await shot('new-pathway-folder');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.tab.active[data-resource-name="prøveforløb.forloeb"]');
    await activeLine('pakkeforløb: Prøveforløb  #prøveforløb {');
    await hasStatus('ingen fejl');
  });

  test('the compiled JSON stands beside the text and follows it', async () => {
    await workbench.command('Vis JSON ved siden af teksten');
    const beside = page.locator('.editor-instance').nth(1);
    const shows = (words: string): Promise<unknown> =>
      until(`«${words}» in the JSON`, async () => (await workbench.lines(beside)).some((line) => line.includes(words)));
    await shows('"Prøveforløb"');
    await shot('json');
    await workbench.editorHasFocus();
    await workbench.gotoAfter('pakkeforløb: Prøve', onDisk('prøveforløb.forloeb'));
    await page.keyboard.type('s');
    await shows('"Prøvesforløb"');
    await page.keyboard.press('Backspace');
    await shows('"Prøveforløb"');
    await page.locator('.tab', { hasText: 'JSON af' }).click({ button: 'middle' });
    await workbench.editorHasFocus();
  });

  test('text from a PDF becomes a whole sentence and a list, as a command and when it is pasted', async () => {
    const place = '#henvisning {';
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(FROM_A_PDF)})`);
    for (const paste of [() => workbench.command('Indsæt som tekst eller liste'), () => page.keyboard.press('Control+V')]) {
      await workbench.gotoAfter(place, onDisk('prøveforløb.forloeb'));
      await page.keyboard.press('Enter');
      await paste();
      await activeLine('> Patienter med uspecifikke symptomer bør henvises til udredning.');
      expect(await workbench.lines()).toEqual(expect.arrayContaining(['    - Vægttab', '    - Feber']));
      await shot('paste');
      await page.keyboard.press('Escape');
      await workbench.command('File: Revert File');
      await hasStatus('ingen fejl');
    }
  });

  test('the whole folder is checked and built in a terminal', async () => {
    const terminal = page.locator('.xterm-rows');
    await workbench.command('Kontrollér alle filer i mappen');
    await until('the report', async () =>
      (await terminal.innerText()).replaceAll('\u00a0', ' ').includes('Ingen fejl eller advarsler i 22 filer.'),
    );
    await shot('check');
    await workbench.command('Byg JSON til andre programmer');
    await until('the JSON', () => existsSync(path.join(server.folder, 'build', 'manifest.json')));
    await shot('build');
  });

  test('blocks of the language in Markdown are coloured', async () => {
    await workbench.openFile('læsmig.md');
    const [key, text] = [
      page.locator('.view-line span span', { hasText: /^bør/ }),
      page.locator('.view-line span span', { hasText: /^Et/ }),
    ];
    await until('the colour', async () => (await colourOf(key)) !== (await colourOf(text)));
  });

  test('the server can be started again, and finds the same', async () => {
    await workbench.command('Start kontrollen igen');
    await hasStatus('ingen fejl');
  });

  test('the walkthrough is in Danish, has its pictures, and its buttons work', async () => {
    await workbench.command('Kom i gang, med billeder');
    const step = (title: string): Locator => page.locator('.getting-started-step', { hasText: title });
    const shown = page.locator('.getting-started-media img');
    for (const title of ['Åbn din mappe', 'Lav et nyt pakkeforløb', 'Se en fejl', 'Ret fejlen', 'Se, hvad andre programmer får']) {
      await step(title).click();
      await until(`the picture of «${title}»`, () => shown.evaluate(IS_LOADED));
      await shot(`walkthrough-${title.replaceAll(/[^\p{L}]+/gu, '-').toLowerCase()}`);
    }
    await step('Lav et nyt pakkeforløb').click();
    // VS Code gives a step the keyboard only some time after it was selected: nobody reads it so fast.
    await page.waitForTimeout(1500);
    await page.locator('.getting-started-step .monaco-button', { hasText: 'Nyt pakkeforløb …' }).click();
    await page.locator('.quick-input-widget:visible', { hasText: 'Hvad hedder pakkeforløbet?' }).waitFor();
    // The second question has the keyboard too.
    await page.keyboard.type('Fra vejviseren', { delay: 30 });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'En anden mappe' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.tab.active[data-resource-name="fra-vejviseren.forloeb"]');
  });

  test('the page of the extension shows its README', async () => {
    await page.keyboard.press('Control+Shift+X');
    await page.locator('.extensions-viewlet .extension-list-item', { hasText: 'Pakkeforløb' }).first().click();
    const count = async (selector: string): Promise<number> =>
      (await Promise.all(page.frames().map((frame) => frame.locator(selector).count()))).reduce((sum, one) => sum + one, 0);
    await until('the README', async () => (await count('h2:has-text("Kom i gang")')) > 0);
    // VS Code shows pictures from the net only: others would be shown as broken.
    expect(await count('img[alt^="Et navn, der ikke findes"]')).toBe(0);
    await shot('page-of-the-extension');
  });
});

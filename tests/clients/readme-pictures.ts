/** Takes the pictures of the extension's README and walkthrough in a real VS Code, and draws the icon. Run by `npm run pictures`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, picture } from './browser.js';
import { root, VSCODE_VERSIONS } from './install.js';
import { packageExtension } from './package.js';
import { until } from './until.js';
import { VSCodeServer } from './vscode-server.js';
import { Workbench } from './workbench.js';

const images = path.join(root, 'packages', 'vscode', 'images');
const EXAMPLE = path.join(root, 'examples', 'diagnostisk-pakkeforloeb');
const walkthrough = path.join(root, 'packages', 'vscode', 'walkthrough');
/** Pixels of the README's pictures. */
const [WIDTH, HEIGHT] = [900, 500];
/** Pixels of the walkthrough's. They are in the package, as JPEG: half the bytes. */
const [SMALL_WIDTH, SMALL_HEIGHT] = [720, 440];

await drawIcon();
const server = await VSCodeServer.start(VSCODE_VERSIONS[0]!, {
  vsix: packageExtension(),
  copyOf: EXAMPLE,
  files: {},
  settings: {
    'editor.minimap.enabled': false,
    'breadcrumbs.enabled': false,
    'editor.stickyScroll.enabled': false,
    'workbench.activityBar.location': 'hidden',
  },
});
// High enough to show all files of the folder.
const { page, browser } = await openPage(WIDTH, 900);
try {
  await takePictures(page, new Workbench(page));
  await takeSteps(page, new Workbench(page));
} catch (error) {
  await picture(page, 'pictures-failed');
  throw error;
} finally {
  await browser.close();
  await server.close();
}

async function takePictures(page: Page, workbench: Workbench): Promise<void> {
  const name = 'trin-1.forloeb';
  const text = readFileSync(path.join(EXAMPLE, name), 'utf8');
  const shot = (picture: string): Promise<unknown> => page.screenshot({ path: path.join(images, `${picture}.png`) });
  await page.goto(server.url);
  await workbench.ready();
  await workbench.openFile(name);
  await page.keyboard.press('Control+B');
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await until('the check', async () => (await workbench.status()).includes('ingen fejl'));

  await workbench.gotoAfter('undersøges med: Basal', text);
  await workbench.hover('undersøgelsespakke');
  await still(page);
  await shot('forklaring');
  await page.keyboard.press('Escape');

  await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', text);
  await page.keyboard.press('Enter');
  await page.keyboard.type('hen', { delay: 30 });
  await workbench.completions();
  await still(page);
  await shot('forslag');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+K');

  await workbench.gotoAfter('undersøges med: Basal blodprøvepakke', text);
  await page.keyboard.type('r');
  await page.setViewportSize({ width: WIDTH, height: HEIGHT + 160 });
  await until('a fault', async () => (await workbench.problems()).length > 1);
  await workbench.gotoAfter('undersøges med: Basal', text);
  await workbench.quickFixes('Basal blodprøvepakke');
  await still(page);
  await shot('fejl');
}

/** The steps of the walkthrough, one after another, in one window. */
async function takeSteps(page: Page, workbench: Workbench): Promise<void> {
  mkdirSync(walkthrough, { recursive: true });
  const shot = (picture: string): Promise<unknown> =>
    page.screenshot({ path: path.join(walkthrough, `${picture}.jpg`), type: 'jpeg', quality: 72 });
  const ok = (): Promise<unknown> => until('the check', async () => (await workbench.status()).includes('ingen fejl'));
  await page.keyboard.press('Escape');
  await workbench.editorHasFocus();
  await workbench.command('File: Revert File');
  await ok();
  await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+B');
  await page.locator('.explorer-folders-view').waitFor();
  await page.setViewportSize({ width: SMALL_WIDTH, height: SMALL_HEIGHT });
  await workbench.goto(1);
  await still(page);
  await shot('mappe');

  await page.keyboard.press('Control+B');
  await workbench.command('Nyt pakkeforløb');
  await page.locator('.quick-input-widget:visible', { hasText: 'Hvad hedder pakkeforløbet?' }).waitFor();
  await page.keyboard.type('Mit første pakkeforløb');
  await still(page);
  await shot('nyt');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'En anden mappe' }).waitFor();
  await page.keyboard.press('Enter');
  const file = 'mit-første-pakkeforløb.forloeb';
  await page.waitForSelector(`.tab.active[data-resource-name="${file}"]`);
  await ok();

  const text = readFileSync(path.join(server.folder, file), 'utf8');
  await workbench.gotoAfter('hvem: Almen praksis', text);
  await page.keyboard.press('Backspace');
  await until('a fault', async () => (await workbench.status()).includes('1 fejl'));
  await workbench.gotoAfter('hvem: Almen', text);
  await workbench.hover('F301');
  await still(page);
  await shot('fejl');
  await page.keyboard.press('Escape');
  await workbench.quickFixes('Almen praksis');
  await still(page);
  await shot('ret');
  await page.keyboard.press('Enter');
  await ok();
  await workbench.command('Vis JSON ved siden af teksten');
  await page.waitForSelector('.tab:has-text("JSON af")');
  await still(page);
  await shot('json');
  rmSync(path.join(server.folder, file));
}

/** Boxes fade in. */
function still(page: Page): Promise<void> {
  return page.waitForTimeout(800);
}

async function drawIcon(): Promise<void> {
  const { page, browser } = await openPage(256, 256);
  await page.setContent(`<body style="margin: 0">${readFileSync(path.join(images, 'icon.svg'), 'utf8')}</body>`);
  writeFileSync(path.join(images, 'icon.png'), await page.screenshot({ omitBackground: true }));
  await browser.close();
}

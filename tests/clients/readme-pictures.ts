/** Takes the pictures of the extension's README in a real VS Code, and draws the icon. Run by `npm run pictures`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from './browser.js';
import { root, VSCODE_VERSIONS } from './install.js';
import { packageExtension } from './package.js';
import { until } from './until.js';
import { VSCodeServer } from './vscode-server.js';
import { Workbench } from './workbench.js';

const images = path.join(root, 'packages', 'vscode', 'images');
const EXAMPLE = path.join(root, 'examples', 'diagnostisk-pakkeforloeb');
/** Pixels; small, since the pictures are in the README itself. */
const [WIDTH, HEIGHT] = [900, 500];

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
  await workbench.hover();
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
  await workbench.quickFixes();
  await still(page);
  await shot('fejl');
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

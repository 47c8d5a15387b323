import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { installProgram, root } from './install.js';

/** Where pictures of what was seen are left, outside git. */
export const pictures = path.join(root, '.cache', 'pictures');

/** A page in a browser without a window. */
export async function openPage(width = 1280, height = 800): Promise<{ readonly page: Page; readonly browser: Browser }> {
  const executablePath = installProgram(['chromium-headless-shell', 'chromium', 'google-chrome'], ['chromium-headless-shell']);
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
  ];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] });
  // As generous as `until`: a machine that does other things too is slow, not wrong.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  // A test that failed may leave a file that is not saved: the next one is opened all the same.
  page.on('dialog', (dialog) => void dialog.accept());
  return { browser, page };
}

/** Leaves a picture of the page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

import type { Locator, Page } from 'playwright-core';
import { until } from './until.js';

/** What a person does in VS Code, by keyboard, and what is then seen. */
export class Workbench {
  constructor(readonly page: Page) {}

  ready(): Promise<unknown> {
    return this.page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row.waitFor({ timeout: 60_000 });
    await row.dblclick();
    // What the mouse rests on shows words of its own.
    await this.page.mouse.move(0, 0);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.page.waitForSelector('.editor-instance .view-line');
    await this.editorHasFocus();
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.waitFor();
    await this.page.keyboard.type(title, { delay: 5 });
    await until(`the command ${title}`, () => this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).count());
    await this.page.keyboard.press('Enter');
  }

  /** Sets the cursor; line and column count from one. */
  async goto(line: number, column = 1): Promise<void> {
    await this.pressFor('the line box', ['Control+G'], () => this.page.locator('.quick-input-widget:visible').count());
    await this.page.keyboard.type(`${line}:${column}`, { delay: 10 });
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
    await this.editorHasFocus();
  }

  /** Sets the cursor behind the first of these words in the active editor. */
  async gotoAfter(words: string, text: string): Promise<void> {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`The text does not hold «${words}».`);
    const before = text.slice(0, at + words.length).split('\n');
    await this.goto(before.length, before.at(-1)!.length + 1);
  }

  editorHasFocus(): Promise<unknown> {
    return until('the focus in the editor', () => this.page.locator('.editor-instance .monaco-editor.focused').count());
  }

  /** A key can fall into the moment in which a box closes: it is pressed again while nothing comes. */
  async pressFor<T>(what: string, keys: readonly string[], seen: () => Promise<T>): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
    for (let time = 1; ; time++) {
      for (const key of keys) await this.page.keyboard.press(key);
      try {
        return await until(what, seen, time < 4 ? 3000 : 20_000);
      } catch (error) {
        if (time >= 4) throw error;
      }
      await this.page.keyboard.press('Escape');
    }
  }

  /** What the Problems view lists, a line each; it is opened if it is not. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel-container');
    if (!(await panel.isVisible())) {
      await this.page.keyboard.press('Control+Shift+M');
      await panel.waitFor();
    }
    const rows = await panel.locator('.monaco-list-row').allInnerTexts();
    return rows.map((row) => row.replaceAll(/\s*\n\s*/g, ' '));
  }

  /** What the status bar says of us. */
  async status(): Promise<string> {
    return (await this.page.locator('.statusbar-item[id*="forloeb.status"]').innerText()).trim();
  }

  squiggles(kind: 'error' | 'warning' | 'info'): Promise<number> {
    return this.page.locator(`.view-overlays .squiggly-${kind}`).count();
  }

  hover(): Promise<string> {
    return this.pressFor('a hover', ['Control+K', 'Control+I'], async () =>
      (await this.page.locator('.monaco-hover:visible .rendered-markdown, .monaco-hover:visible .hover-contents').allInnerTexts())
        .join('\n')
        .trim(),
    );
  }

  completions(): Promise<string[]> {
    return this.pressFor('a list of suggestions', ['Control+Space'], async () => {
      const rows = await this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
      return rows.length > 0 ? rows : undefined;
    }) as Promise<string[]>;
  }

  quickFixes(): Promise<string[]> {
    return this.pressFor('the quick fixes', ['Control+.'], async () => {
      const rows = await this.page.locator('.action-widget:visible .monaco-list-row.action').allInnerTexts();
      return rows.length > 0 ? rows.map((row) => row.trim()) : undefined;
    }) as Promise<string[]>;
  }

  /** The box takes the focus only when the server has answered: keys typed earlier would go into the file. */
  async rename(to: string): Promise<void> {
    const box = this.page.locator('.rename-box input:focus');
    await this.pressFor('the box for the new name', ['F2'], async () => (await box.count()) > 0 && (await box.inputValue()));
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(to, { delay: 10 });
    await this.page.keyboard.press('Enter');
  }

  /** The lines on the screen of an editor; of the active one where none is named. */
  lines(editor?: Locator): Promise<string[]> {
    return (editor ?? this.page.locator('.editor-group-container.active .editor-instance').first()).evaluate(LINES);
  }
}

/** Runs in the page, whose types the tests do not have. The lines stand there in any order. */
const LINES = inPage<string[]>(`
  return [...element.querySelectorAll('.view-line')]
    .map((line) => [parseFloat(line.style.top), line.textContent.replaceAll('\\u00a0', ' ')])
    .sort((a, b) => a[0] - b[0])
    .map(([, text]) => text);`);

/** Whether a picture is there. */
export const IS_LOADED = inPage<boolean>('return element.complete && element.naturalWidth > 0;');

/** The colour of a stretch of text on the screen. */
export const COLOUR = inPage<string>('return getComputedStyle(element).color;');

function inPage<T>(body: string): (element: unknown) => T {
  return new Function('element', body) as (element: unknown) => T;
}

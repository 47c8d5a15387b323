import type { Locator, Page } from 'playwright-core';
import { until } from './until.js';

/** What a person does in VS Code, by keyboard, and what is then seen. */
export class Workbench {
  constructor(readonly page: Page) {}

  ready(): Promise<unknown> {
    return this.page.waitForSelector('.monaco-workbench .part.statusbar');
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row.dblclick();
    // What the mouse rests on shows words of its own.
    await this.page.mouse.move(0, 0);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.page.waitForSelector('.editor-instance .view-line');
    await this.editorHasFocus();
  }

  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input:focus');
    // The box puts in its own «>» first.
    await this.pressFor('the command box', ['F1'], async () => (await input.count()) > 0 && (await input.inputValue()) === '>');
    await this.page.keyboard.type(title, { delay: 5 });
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    await until(`the command ${title}`, () => chosen.count());
    await this.page.keyboard.press('Enter');
    await chosen.waitFor({ state: 'hidden' });
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
        return await until(what, seen, 2000 * 2 ** time);
      } catch (error) {
        if (time >= 5) throw error;
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

  /** What the status bar says of us; an error while it says nothing. */
  async status(): Promise<string> {
    return (await this.page.locator('.statusbar-item[id*="forloeb.status"]').innerText({ timeout: 5000 })).trim();
  }

  squiggles(kind: 'error' | 'warning' | 'info'): Promise<number> {
    return this.page.locator(`.view-overlays .squiggly-${kind}`).count();
  }

  /** What is shown at the cursor, once it holds these words: VS Code shows its own «Loading...» and the parts as they come. */
  hover(words: string): Promise<string> {
    const shown = this.page.locator('.monaco-hover:visible .rendered-markdown, .monaco-hover:visible .hover-contents');
    return this.pressFor(`a hover with «${words}»`, ['Control+K', 'Control+I'], async () => {
      const text = (await shown.allInnerTexts()).join('\n').trim();
      return text.includes(words) ? text : undefined;
    });
  }

  /** Gives the keyboard to the hover that is shown: the same keys again, as often as it takes. */
  async focusHover(): Promise<void> {
    const focused = this.page.locator('.monaco-hover:focus, .monaco-hover:focus-within');
    await until('the keyboard in the hover', async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      return until('the focus', () => focused.count(), 2000);
    });
  }

  completions(): Promise<string[]> {
    return this.pressFor('a list of suggestions', ['Control+Space'], async () => {
      const rows = await this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
      return rows.length > 0 ? rows : undefined;
    }) as Promise<string[]>;
  }

  /** The titles that are offered at the cursor, once one of them holds these words: a finding can come after the key. */
  quickFixes(words: string): Promise<string[]> {
    return this.pressFor(`a quick fix «${words}»`, ['Control+.'], async () => {
      const rows = await this.page.locator('.action-widget:visible .monaco-list-row.action').allInnerTexts();
      return rows.some((row) => row.includes(words)) ? rows.map((row) => row.trim()) : undefined;
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

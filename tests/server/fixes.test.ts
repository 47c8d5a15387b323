import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, MESSAGES, type Code, type Finding } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { examplesOf } from '../docs/rule-pages.js';
import { applied, editsIn } from './edits.js';
import { Editor, uriOf, type EditorOptions } from './editor.js';
import { WITHOUT_FIX } from './without-fix.js';

const FILE = 'a.forloeb';
const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'regler');
const pages = readdirSync(folder).filter((name) => /^F\d/.test(name));

/** The text of a wrong example, without the comment of carets that marks the place. */
function wrongExample(page: string): { code: Code; text: string }[] {
  return examplesOf(readFileSync(path.join(folder, page), 'utf8').replaceAll('\r\n', '\n'))
    .filter(({ kind, encoding }) => kind === 'forkert' && encoding === undefined)
    .map(({ text }) => ({ code: page.slice(0, 4) as Code, text: text.replace(/^\s*\/\/\s*\^+\s*\n/gm, '') }));
}

async function opened(text: string, options: EditorOptions = {}): Promise<Editor> {
  const editor = await Editor.open(`=== ${FILE}\nx`, options);
  await editor.edit(FILE, 0, editor.text(FILE).length, text);
  return editor;
}

async function actionsFor(editor: Editor, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
  return editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(FILE) },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...(only && { only }) },
  });
}

const findingsIn = (text: string): Finding[] => check(openWorkspace([{ uri: FILE, text }]));

test.each(pages)('what is offered for %s mends it and breaks nothing', async (page) => {
  for (const { code, text } of wrongExample(page)) {
    const editor = await opened(text);
    const diagnostic = editor.told.get(uriOf(FILE))!.find((one) => one.code === code)!;
    const actions = (await actionsFor(editor, diagnostic, ['quickfix'])).filter(({ diagnostics }) => diagnostics?.[0]?.code === code);
    const before = findingsIn(text);
    const shown = actions.flatMap((action) => {
      const after = applied(text, editsIn(action.edit!, FILE));
      const found = findingsIn(after);
      const count = (findings: readonly Finding[]): number => findings.filter((finding) => finding.code === code).length;
      expect(`${action.title}: ${count(found) < count(before)}`).toBe(`${action.title}: true`);
      for (const finding of found.filter(
        (one) => MESSAGES[one.code].severity === 'error' && !before.some((other) => other.code === one.code),
      )) {
        // Only what the author has to fill in, on a line that was just put there.
        const written = after.slice(after.lastIndexOf('\n', finding.place.start) + 1).split('\n')[0]!;
        const isNew = !text.split('\n').includes(written);
        expect(`${action.title}: ${finding.code} ${written} ${isNew}`).toMatch(/: (?:F104 .*: +(?:\{ )?|F110 +- +|F301 .*: … )true$/);
      }
      const left = found.map((finding) => finding.code).join(' ');
      // What any finding that is no error can be answered with.
      if (action.title === `Tillad ${code} her, og skriv hvorfor`) return [];
      return [`  ${action.isPreferred ? '*' : ' '} ${action.title}${left ? `  [${left}]` : ''}\n`];
    });
    expect(actions.filter(({ isPreferred }) => isPreferred).length).toBeLessThanOrEqual(1);
    if (shown.length > 0) offered.set(code, (offered.get(code) ?? '') + shown.join(''));
  }
});

/** The fixes of every page's wrong example, as they are shown. */
const offered = new Map<string, string>();

test('every finding has a fix, or a reason why it has none', async () => {
  const without = Object.entries(WITHOUT_FIX).map(([code, why]): [string, string] => [code, `  none: ${why}\n`]);
  const list = [...offered, ...without].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, fixes]) => `${code}\n${fixes}`);
  expect([...offered.keys()].filter((code) => code in WITHOUT_FIX)).toEqual([]);
  expect(Object.keys(MESSAGES).filter((code) => !offered.has(code) && !(code in WITHOUT_FIX))).toEqual([]);
  await expect(
    `* preferred; [codes] what is found afterwards. Findings that are no errors can be allowed besides.\n\n${list.join('')}`,
  ).toMatchFileSnapshot('golden/fixes.txt');
});

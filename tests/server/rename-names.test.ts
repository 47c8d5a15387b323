import fc from 'fast-check';
import type { SourceFile } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { edited, filesOf } from './applied.js';
import { Editor, positionIn, uriOf } from './editor.js';

/** Names that are one and the same, that make one id, or that are nothing but themselves. */
const NAMES = ['Alfa', 'alfa.', 'Beta og gamma', 'Beta, gamma', 'delta', 'Delta-ny', 'Ét', 'over 3'];
const name = fc.constantFrom(...NAMES);
const reference = fc.oneof(name, fc.constantFrom('#alfa', '#delta', '#x1', 'x1', 'beta og gamma'));
const id = fc.option(fc.constantFrom('x1', 'alfa', 'delta', 'beta-gamma'), { nil: undefined });

const declaration = fc
  .record({ key: fc.constantFrom('enhed', 'aktør', 'kriterium', 'hændelse'), title: name, other: fc.option(name, { nil: undefined }), id })
  .map(({ key, title, other, id: written }) => [
    `  ${key}: ${title}${written ? `  #${written}` : ''} {`,
    ...(other ? [`    også kaldt: ${other}`] : []),
    '  }',
  ]);
const element = fc
  .record({ title: name, values: fc.array(fc.record({ title: name, id }), { minLength: 1, maxLength: 3 }), id })
  .map(({ title, values, id: written }) => [
    `  oplysning: ${title}${written ? `  #${written}` : ''} {`,
    '    type: én værdi',
    '    værdier {',
    ...values.map((value) => `      - ${value.title}${value.id ? `  #${value.id}` : ''}`),
    '    }',
    '  }',
  ]);
const statement = fc
  .record({ who: reference, where: reference, subject: reference, value: reference })
  .map(({ who, where, subject, value }) => [
    '  gælder: Noget er sådan. {',
    `    hvem: ${who}`,
    `    henvises til: ${where}`,
    `    når: [${subject}] er [${value}] eller [${subject}]`,
    '  }',
  ]);
const block = fc.array(fc.oneof(declaration, declaration, element, statement, statement), { maxLength: 6 }).map((parts) => parts.flat());

/** A catalogue, a pathway in two files that sees it, and one that does not. */
const workspace = fc.record({ catalogue: name, pathway: name, first: block, second: block, common: block, other: block }).map(
  ({ catalogue, pathway, first, second, common, other }) => `=== a.forloeb
pakkeforløb: ${pathway}  #forløb {
  udgave: 2026
  bruger: #katalog
${first.join('\n')}
}
=== b.forloeb
del af: #forløb {
${second.join('\n')}
}
=== c.forloeb
katalog: ${catalogue}  #katalog {
${common.join('\n')}
}
=== d.forloeb
pakkeforløb: Et fjerde  #fjerde {
  udgave: 2026
${other.join('\n')}
}
`,
);

/** What each name stands for that stands for something beyond doubt; by its line and its place among the names of the line. */
function targetsIn(files: readonly SourceFile[]): Map<string, string> {
  const { contents, resolution } = openWorkspace(files);
  const faulty = new Set(resolution.problems.map((problem) => problem.reference));
  const line = ({ file, start }: { readonly file: SourceFile; readonly start: number }): string =>
    `${file.uri}:${file.text.slice(0, start).split('\n').length}`;
  return new Map(
    contents.flatMap(({ references }) =>
      references.flatMap((one, index) =>
        one.target && !faulty.has(one) ? [[`${line(one.place)} ${index}`, line(one.target.place)] as const] : [],
      ),
    ),
  );
}

test('a rename to any name is refused, or every name stands for what it stood for', async () => {
  let done = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(workspace, async (source) => {
      const editor = await Editor.open(source, { open: ['a.forloeb', 'b.forloeb', 'c.forloeb', 'd.forloeb'] });
      const files = filesOf(editor);
      const before = targetsIn(files);
      for (const { uri, text } of files)
        for (const { index } of text.matchAll(/(?<=: |- |#)[\p{L}][^\n{]*(?=\n| \{)/gu))
          for (const newName of ['Alfa', 'Beta, gamma', 'delta', 'x1']) {
            const at = { textDocument: { uri: uriOf(uri) }, position: positionIn(text, index) };
            const edit = await editor.request<WorkspaceEdit | null>('textDocument/rename', { ...at, newName }).catch(() => undefined);
            if (edit === undefined) refused++;
            if (!edit) continue;
            done++;
            const after = targetsIn(edited(files, edit));
            const lost = [...before]
              .filter(([place, target]) => after.get(place) !== target)
              .map(([place, target]) => `${place} -> ${target} is ${after.get(place)}`);
            expect(lost, `${newName} at ${uri} ${text.slice(index, index + 20)}\n${source}`).toEqual([]);
          }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(done, refused)).toBeGreaterThan(100);
});

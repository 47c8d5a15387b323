import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { conditionTokens, type NameReference, type SourceFile } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_OFFERED, suggestionsAt, type Suggestion } from '../../packages/server/src/features/completion/index.js';
import { Snapshot } from '../../packages/server/src/session/snapshot.js';

const folder = path.resolve(import.meta.dirname, '../../examples/diagnostisk-pakkeforloeb');
const files: SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.forloeb'))
  .map((uri) => ({ uri, text: readFileSync(path.join(folder, uri), 'utf8').replaceAll('\r\n', '\n') }));
const workspace = openWorkspace(files);

function suggestions(of: typeof workspace, uri: string, offset: number): Suggestion[] {
  const file = of.files.find((one) => one.uri === uri)!;
  return suggestionsAt({ snapshot: new Snapshot(of, (name) => name), file, offset, language: 'da', today: new Date(2026, 10, 21) });
}

/** Whether what is put in stands for the same as the name in the file. */
function isMeant({ text }: Suggestion, { target }: NameReference): boolean {
  const name = text.replace(/^\[|\]$/g, '');
  return name === target?.title || name === `#${target?.id}` || name === target?.id;
}

test('every name in the real pathway is offered where it stands, when its beginning is typed', () => {
  const references = workspace.contents.flatMap(({ references: all }) => all).filter(({ target }) => target);
  expect(references.length).toBeGreaterThan(1000);
  const missed = references.flatMap((reference, index) => {
    if (index % 5 !== 0) return [];
    const { file, start, end } = reference.place;
    const typed = Math.min(end, start + (file.text[start] === '[' ? 9 : 8));
    const found = suggestions(workspace, file.uri, typed);
    return found.some((one) => isMeant(one, reference)) ? [] : [`${file.uri} ${reference.key}: ${reference.name}`];
  });
  expect(missed).toEqual([]);
});

test('every word of every condition in the real pathway is offered where it stands', () => {
  const words: string[] = [];
  const missed: string[] = [];
  for (const file of workspace.files)
    for (const { condition } of file.syntax.values())
      for (const { kind, start, end } of conditionTokens(file.text, condition)) {
        if (!/^(?:UNIT|\p{Ll}+)$/u.test(kind) || kind === 'ca') continue;
        const word = file.text.slice(start, end).toLowerCase();
        words.push(word);
        if (!suggestions(workspace, file.uri, start).some(({ text }) => text.toLowerCase().startsWith(word)))
          missed.push(`${file.uri}: ${word} in ${file.text.slice(condition.start, condition.end)}`);
      }
  expect(missed).toEqual([]);
  expect([...new Set(words)]).toEqual(expect.arrayContaining(['er', 'ikke', 'og', 'eller', 'over', 'år']));
});

test('every key of the real pathway is offered where it stands, when its beginning is typed', () => {
  const lines = workspace.files.flatMap((file) =>
    file.lines.flatMap((line) => (line.kind === 'keyed' && line.match ? [{ file, line }] : [])),
  );
  expect(lines.length).toBeGreaterThan(2000);
  const missed = lines.flatMap(({ file, line: { match, key, number } }, index) => {
    if (index % 5 !== 0) return [];
    const found = suggestions(workspace, file.uri, Math.min(key!.end, key!.start + 6));
    const wanted = match!.definition.key;
    return found.some(({ label }) => label === wanted || wanted.includes(' N ')) ? [] : [`${file.uri}:${number + 1} ${wanted}`];
  });
  expect(missed).toEqual([]);
});

test('wherever the place is, and wherever the file breaks off: never a fault, and ranges as editors ask for', () => {
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (index, part, broken) => {
      const { uri, text } = files[index]!;
      const offset = Math.floor(part * text.length);
      const shown = broken ? text.slice(0, offset) : text;
      const found = suggestions(openWorkspace([{ uri, text: shown }]), uri, offset);
      expect(found.length).toBeLessThanOrEqual(MOST_OFFERED);
      for (const { range, label, text: put } of found) {
        expect(range.start).toBeLessThanOrEqual(offset);
        expect(range.end).toBeGreaterThanOrEqual(offset);
        expect(shown.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
        expect([label, put]).not.toContain('');
      }
      expect(new Set(found.map(({ label, text: put }) => `${label} ${put}`)).size).toBe(found.length);
    }),
    { numRuns: 150 },
  );
});

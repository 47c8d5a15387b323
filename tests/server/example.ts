import { readdirSync, readFileSync } from 'node:fs';
import { Editor, positionIn, uriOf, type EditorOptions } from './editor.js';

const FOLDER = new URL('../../examples/diagnostisk-pakkeforloeb/', import.meta.url);

/** The real pathway, as one source for {@link Editor.open}. */
export function exampleSource(): string {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.forloeb'));
  return names.map((name) => `=== ${name}\n${readFileSync(new URL(name, FOLDER), 'utf8')}`).join('');
}

/** An editor with the real pathway; all its files are open. */
export async function openExample(options: Omit<EditorOptions, 'open'> = {}): Promise<Editor> {
  const source = exampleSource();
  const open = [...source.matchAll(/^=== (.*)$/gmu)].map(([, name]) => name!);
  return Editor.open(source, { ...options, open });
}

/** A place in a file of the example: in the middle of the words, which `‹` and `›` mark in a line of it (`gælder for: ‹MAS›`). */
export function placeOf(
  editor: Editor,
  name: string,
  marked: string,
): { textDocument: { uri: string }; position: ReturnType<typeof positionIn> } {
  const line = marked.replace(/[‹›]/gu, '');
  const text = editor.text(name);
  const at = text.indexOf(line);
  if (at < 0) throw new Error(`${name} has no line ${line}`);
  const middle = Math.floor((marked.indexOf('‹') + marked.indexOf('›') - 1) / 2);
  return { textDocument: { uri: uriOf(name) }, position: positionIn(text, at + middle) };
}

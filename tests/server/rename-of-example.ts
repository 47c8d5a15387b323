import { elementsIn, type Element } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { expect } from 'vitest';
import { edited, filesOf, meaning as meaningOf } from './applied.js';
import { positionIn, uriOf } from './editor.js';
import { openExample } from './example.js';

/** Findings that compare the document's words with names (F7): what the document calls a thing is another word once its name is. */
const OF_WORDS = /^F7/u;

function meaning(files: Parameters<typeof meaningOf>[0]): ReturnType<typeof meaningOf> {
  const { targets, codes } = meaningOf(files);
  return { targets, codes: codes.filter((code) => !OF_WORDS.test(code)) };
}

/**
 * Renames titles, other names and ids of the real pathway, each from the files as they are, and sees that no name stands for something
 * else and no finding is another.
 * @param mostOfAKind so many of the names of one kind are renamed, those first that are used most
 * @returns how many were
 */
export async function renameExample(mostOfAKind: number): Promise<number> {
  const editor = await openExample();
  const files = filesOf(editor);
  const { contents } = openWorkspace(files);
  const before = meaning(files);
  const uses = new Map<Element, number>();
  for (const { references } of contents) for (const { target } of references) if (target) uses.set(target, (uses.get(target) ?? 0) + 1);
  const elements = elementsIn(contents.flatMap((content) => content.elements)).sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const renamed = new Map<string, number>();
  const isWanted = (what: string): boolean => {
    const count = renamed.get(what) ?? 0;
    renamed.set(what, count + 1);
    return count < mostOfAKind;
  };
  let done = 0;
  for (const element of elements) {
    const { kind, title, id, idWritten, node, namePlace } = element;
    const { uri, text } = element.place.file;
    const rename = async (at: number, newName: string): Promise<void> => {
      const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: uriOf(uri) },
        position: positionIn(text, at),
        newName,
      });
      const after = edited(files, edit);
      expect(meaning(after), `${kind} ${newName} in ${uri}`).toEqual(before);
      expect(after.find((file) => file.uri === uri)!.text).toContain(newName);
      done++;
    };
    if (title !== undefined && isWanted(`${kind} title`))
      await rename(namePlace.start + 1, `Nyt navn for ${title.replace(/[.:\]]+$/u, '')}`);
    const isCode = kind === 'code';
    if (idWritten && kind !== 'registration' && isWanted(`${kind} id`))
      await rename(node.line.id!.start + 1, isCode ? `${id}Z` : `${id}-ny`);
    const other = node.children.find(({ definition, line }) => definition?.key === 'også kaldt' && line.value);
    if (other && isWanted(`${kind} other`)) await rename(other.line.value!.start + 1, 'Et nyt, andet navn');
  }
  return done;
}

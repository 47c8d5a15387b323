import { check, lineOf, type SourceFile, type Workspace } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { offsetIn, uriOf, type Editor } from './editor.js';

/** The files of an editor as they are now, under the names that the server gives them. */
export function filesOf(editor: Editor): SourceFile[] {
  return editor.files.map(({ name }) => ({ uri: name, text: editor.text(name) }));
}

/** The files as an edit leaves them. */
export function edited(files: readonly SourceFile[], { changes = {} }: WorkspaceEdit): SourceFile[] {
  return files.map(({ uri, text }) => {
    const own = (changes[uriOf(uri)] ?? []).map(({ range, newText }) => ({
      start: offsetIn(text, range.start),
      end: offsetIn(text, range.end),
      newText,
    }));
    own.sort((a, b) => b.start - a.start);
    return { uri, text: own.reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text) };
  });
}

/** What must be the same after a rename: what every name in the files stands for, and what the checks find. */
export function meaningOf(workspace: Workspace): { readonly targets: string[]; readonly codes: string[] } {
  const at = ({
    file,
    start,
  }: {
    readonly file: Parameters<typeof lineOf>[0] & { readonly uri: string };
    readonly start: number;
  }): string => `${file.uri}:${lineOf(file, start)}`;
  return {
    targets: workspace.contents.flatMap(({ references }) =>
      references.map(({ place, target }) => `${at(place)} -> ${target ? at(target.place) : 'nothing'}`),
    ),
    codes: check(workspace)
      .map(({ code, place }) => `${code} ${at(place)}`)
      .sort(),
  };
}

/** The meaning of files. */
export function meaning(files: readonly SourceFile[]): ReturnType<typeof meaningOf> {
  return meaningOf(openWorkspace(files));
}

import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { offsetIn, uriOf } from './editor.js';

/** The text after the edits; they are all of the text before, as the protocol has it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const spans = edits
    .map(({ range, newText }, index) => ({ start: offsetIn(text, range.start), end: offsetIn(text, range.end), newText, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = '';
  let last = 0;
  for (const { start, end, newText } of spans) {
    if (start < last) throw new Error(`Edits overlap: ${JSON.stringify(edits)}`);
    result += text.slice(last, start) + newText;
    last = end;
  }
  return result + text.slice(last);
}

/** The edits of one file in an edit of the workspace. */
export function editsIn({ changes = {}, documentChanges = [] }: WorkspaceEdit, name: string): TextEdit[] {
  const listed = documentChanges.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uriOf(name) ? (change.edits as TextEdit[]) : [],
  );
  return [...(changes[uriOf(name)] ?? []), ...listed];
}

import type { SyntaxFile } from '@pakkeforloeb/language';
import { TextEdit, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { rangeIn, type Snapshot } from '../../session/snapshot.js';
import { checkCollisions } from './collisions.js';
import { editsOf } from './edits.js';
import { checkedName, checkLines } from './new-name.js';
import { renamedAt } from './target.js';

/**
 * The name at an offset that a rename would change; undefined where none stands.
 * @throws Refused where it cannot be renamed from here
 */
export function renameableAt(snapshot: Snapshot, file: SyntaxFile, offset: number): { range: Range; placeholder: string } | undefined {
  const found = renamedAt(snapshot, file, offset);
  return found && { range: rangeIn(file, found), placeholder: found.name };
}

/**
 * The edits of all files that give what stands at an offset another name; undefined where no name stands.
 * @throws Refused where a name would then stand for something else than before, or could not be read
 */
export function renameAt(snapshot: Snapshot, file: SyntaxFile, offset: number, newName: string): WorkspaceEdit | undefined {
  const target = renamedAt(snapshot, file, offset)?.target;
  if (!target) return undefined;
  const name = checkedName(target, newName);
  const edits = editsOf(snapshot, target, name);
  checkCollisions(snapshot, target, name, edits);
  checkLines(edits);
  const changes: Record<string, TextEdit[]> = {};
  for (const { place, text } of edits) {
    const { uri, range } = snapshot.location(place);
    (changes[uri] ??= []).push(TextEdit.replace(range, text));
  }
  return { changes };
}

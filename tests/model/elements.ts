import type { Element, Workspace } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { elementsIn } from '../../packages/language/src/model/walk.js';

/** A workspace of the texts; each is a file of its own, `a.forloeb`, `b.forloeb` … */
export function workspaceOf(...texts: readonly string[]): Workspace {
  return openWorkspace(texts.map((text, index) => ({ uri: `${'abcdefgh'[index]!}.forloeb`, text })));
}

/** All elements, in the order of the files. */
export function elementsOf({ contents }: Workspace): Element[] {
  return [...elementsIn(contents.flatMap(({ elements }) => elements))];
}

/** The one element with this title, or with a text that begins so. */
export function elementNamed(workspace: Workspace, words: string): Element {
  const found = elementsOf(workspace).filter(({ title, text }) => title === words || text?.startsWith(words));
  if (found.length !== 1) throw new Error(`${found.length} elements are named ${words}`);
  return found[0]!;
}

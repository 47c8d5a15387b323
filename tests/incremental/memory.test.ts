import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WorkspaceSession } from '@pakkeforloeb/language';
import { parseSource } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { SMALL } from './small-workspace.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Makes a session with a few edits behind it, and says what there was on the way. */
function edited(): { session: WorkspaceSession; former: WeakRef<object>[] } {
  const session = new WorkspaceSession(parseSource);
  session.update(Object.entries(SMALL).map(([uri, text]) => ({ uri, text })));
  const former: WeakRef<object>[] = [];
  for (let edit = 0; edit < 5; edit++) {
    session.findings();
    const { contents } = session.workspace();
    former.push(new WeakRef(session.workspace()), new WeakRef(contents.find(({ file }) => file.uri === 'a.forloeb')!.elements[0]!));
    session.update([{ uri: 'a.forloeb', text: `${SMALL['a.forloeb']}// ${edit}\n` }]);
  }
  session.findings();
  return { session, former };
}

test('nothing of what the files were before a change is kept', async () => {
  const { session, former } = edited();
  // Weak references are emptied between turns.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(former.filter((reference) => reference.deref() !== undefined)).toEqual([]);
  expect(session.findings().length).toBeGreaterThan(0);
});

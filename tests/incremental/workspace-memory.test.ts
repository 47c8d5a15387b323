import { WorkspaceSession } from '@pakkeforloeb/language';
import { parseSource } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileContent } from '../../packages/language/src/model/read.js';
import { Memory, type Entry } from '../../packages/language/src/workspace/memory.js';

/** A file that holds these words; another object at each call. */
function holding(words: readonly string[]): FileContent {
  return { file: parseSource({ uri: words.join(' '), text: '' }), elements: [], references: [] };
}

const wordsIn = ({ file }: FileContent): string[] => file.uri.split(' ').filter(Boolean);

const entriesIn = (content: FileContent): Entry<FileContent>[] => wordsIn(content).map((word) => [word, content]);

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const byUri = ({ file: { uri: a } }: FileContent, { file: { uri: b } }: FileContent): number => (a < b ? -1 : a > b ? 1 : 0);
/** For each state of a workspace its files: one from the state before by its number, or a new one. */
const states = fc.array(fc.array(fc.oneof(fc.nat(4), words), { maxLength: 5 }), { minLength: 1, maxLength: 6 });

test('what is gathered from files that come, change, move and go is what a look at all of them finds', () => {
  fc.assert(
    fc.property(states, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (all, asked) => {
      const memory = new Memory([]);
      let before: readonly FileContent[] = [];
      all.forEach((state, turn) => {
        const picked = state.map((one) => (typeof one === 'number' ? (before[one] ?? holding(['e'])) : holding(one)));
        const contents = [...new Set(picked)];
        memory.follow(contents);
        before = contents;
        // What nobody asks for at one moment is asked for at a later one.
        if (!asked[turn]) return;
        const found = contents.flatMap(wordsIn);
        expect(memory.each(wordsIn).flat()).toEqual(found);
        const index = memory.index(entriesIn);
        expect(index.hasSeveral).toBe(new Set(found).size < found.length);
        for (const word of ['a', 'b', 'c', 'd', 'e']) {
          const holders = contents.flatMap((content) => wordsIn(content).flatMap((one) => (one === word ? [content] : [])));
          expect([...index.get(word)].sort(byUri)).toEqual(holders.sort(byUri));
        }
      });
    }),
  );
});

test('a file is looked at once while its content stays the same', () => {
  const looked: string[] = [];
  const look = ({ file }: FileContent): void => void looked.push(file.uri);
  const [a, b, c] = [holding(['a']), holding(['b']), holding(['c'])];
  const memory = new Memory([a, b]);
  memory.each(look);
  memory.follow([b, c, a]).each(look);
  expect(looked).toEqual(['a', 'b', 'c']);
});

test('two workspaces that are followed side by side remember nothing of each other', () => {
  const coded = (name: string): string =>
    `pakkeforløb: ${name}  #${name} {\n  registrering: Forløb  #AB {\n    kode: Start  #AB1\n  }\n}\n`;
  const [one, other] = [new WorkspaceSession(parseSource), new WorkspaceSession(parseSource)];
  one.update(['a', 'b'].map((name) => ({ uri: `${name}.forloeb`, text: coded(name) })));
  one.workspace();
  other.update([{ uri: 'c.forloeb', text: coded('c') }]);
  expect(other.findings().map(({ code }) => code)).not.toContain('F604');
  expect(one.findings().map(({ code }) => code)).toContain('F604');
});

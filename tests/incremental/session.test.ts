import { WorkspaceSession } from '@pakkeforloeb/language';
import { parseSource } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutate, mutation } from '../properties/mutations.js';
import { differences } from './same.js';
import { SMALL } from './small-workspace.js';

/** Names, ids and keys that files share: another of them makes and breaks what stands between files. */
const WORDS = [
  'Hoste', 'Alder', 'Køn', 'kvinde', 'Start', 'Slut', 'Begyndt', 'Blodprøve', 'Ung', 'Læge', 'Forløb A', 'Forløb B', 'Forløb D', 'Fælles', 'Indgang',
  'Mange', 'Tegn', 'Feber', 'Til slut', 'Sted', 'Sted C', 'Gammel', 'Ukendt', 'AB1A', 'AB2', '#ung', '#til-slut', '#forløb-a', '2026', '6', '8', 'bruger',
  'fortsætter', 'tilpasser', 'efter', 'inden', 'svarer til', 'fra', 'til', 'del af', 'pakkeforløb', 'katalog', 'kriterium', 'hændelse', 'liste',
]; // prettier-ignore

type Step =
  | { readonly type: 'mutate'; readonly file: number; readonly mutation: Parameters<typeof mutate>[1] }
  | { readonly type: 'swap'; readonly file: number; readonly at: number; readonly word: number }
  | { readonly type: 'move-line'; readonly file: number; readonly to: number; readonly line: number }
  | { readonly type: 'restore' | 'remove' | 'copy'; readonly file: number; readonly to: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('mutate' as const), file: fc.nat(), mutation }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('swap' as const), file: fc.nat(), at: fc.nat(), word: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('move-line' as const), file: fc.nat(), to: fc.nat(), line: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('restore' as const, 'remove' as const, 'copy' as const), file: fc.nat(), to: fc.nat() }),
  },
);

/** Makes the step in the files. */
function make(files: Map<string, string>, change: Step): string[] {
  const names = Object.keys(SMALL);
  const name = names[change.file % names.length]!;
  const text = files.get(name) ?? '';
  switch (change.type) {
    case 'mutate':
      files.set(name, mutate(text, change.mutation).text);
      return [name];
    case 'swap': {
      const places = WORDS.flatMap((word) => [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ index, word })));
      const place = places[change.at % Math.max(places.length, 1)];
      if (place)
        files.set(name, text.slice(0, place.index) + WORDS[change.word % WORDS.length]! + text.slice(place.index + place.word.length));
      return [name];
    }
    case 'move-line': {
      const other = names[change.to % names.length]!;
      const lines = text.split('\n');
      const [line] = lines.splice(change.line % lines.length, 1);
      files.set(name, lines.join('\n'));
      const there = (files.get(other) ?? '').split('\n');
      there.splice(change.line % there.length, 0, line!);
      files.set(other, there.join('\n'));
      return [name, other];
    }
    case 'restore':
      files.set(name, SMALL[name]!);
      return [name];
    case 'remove':
      files.delete(name);
      return [name];
    case 'copy': {
      const other = names[change.to % names.length]!;
      if (files.has(name)) files.set(other, text);
      return [other];
    }
  }
}

test('the small workspace is one in which little is wrong', () => {
  const session = new WorkspaceSession(parseSource);
  session.update(Object.entries(SMALL).map(([uri, text]) => ({ uri, text })));
  expect(session.findings().map(({ code, place }) => `${place.file.uri} ${code}`)).toMatchInlineSnapshot(`
    [
      "b.forloeb F716",
      "b.forloeb F112",
      "d.forloeb F602",
      "d.forloeb F604",
      "d.forloeb F301",
      "d.forloeb F505",
    ]
  `);
});

test('after any row of changes a session finds what a check from scratch finds', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      const session = new WorkspaceSession(parseSource);
      const files = new Map(Object.entries(SMALL));
      session.update([...files].map(([uri, text]) => ({ uri, text })));
      session.findings();
      for (const change of steps) {
        session.update(make(files, change).map((uri) => ({ uri, text: files.get(uri) })));
        expect(differences(session, files)).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

test('a point that moves from a list to a sentence in it is no name any more, though nothing else stands in another order', () => {
  const catalogue = `katalog: K {
  liste: Tegn {
    listen er: åben
    - Feber {
      skal {
        - Ondt
      }
    }
    - Smerte
  }
}
`;
  const pathway = 'pakkeforløb: P {\n  udgave: 1\n  bruger: K\n  kriterium: I {\n    når: Smerte\n  }\n}\n';
  const files = new Map([
    ['k.forloeb', catalogue],
    ['p.forloeb', pathway],
  ]);
  const session = new WorkspaceSession(parseSource);
  session.update([...files].map(([uri, text]) => ({ uri, text })));
  expect(session.findings()).toEqual([]);
  const moved = catalogue.replace('    - Smerte\n', '').replace('- Ondt\n', '- Ondt\n        - Smerte\n');
  files.set('k.forloeb', moved);
  session.update([{ uri: 'k.forloeb', text: moved }]);
  expect(session.findings().map(({ code }) => code)).toEqual(['F301']);
  expect(differences(session, files)).toEqual([]);
});

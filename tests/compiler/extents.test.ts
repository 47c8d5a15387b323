import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { extentsOf, partByErrors } from '../../packages/compiler/src/index.js';

const FILES = {
  'katalog.forloeb': 'katalog: Fælles  #fælles {\n}\n',
  'a.forloeb': 'pakkeforløb: A  #a {\n  udgave: 1\n  bruger: Fælles\n}\n',
  'a-del.forloeb': 'del af: A {\n  aktør: Læge  #læge\n}\n',
  'b.forloeb': 'pakkeforløb: B  #b {\n  udgave: 1\n}\n',
  'lokal.forloeb': 'lokal tilpasning: L  #l {\n  tilpasser: A\n}\n',
};

const REFERRING = {
  'a.forloeb': 'pakkeforløb: A  #a {\n  udgave: 1\n  kan {\n    > Patienten kan henvises.\n    henvises til: B\n  }\n}\n',
  'b1.forloeb': 'pakkeforløb: B  #b {\n  udgave: 1\n}\n',
  'b2.forloeb': 'pakkeforløb: B  #b {\n  udgave: 2\n}\n',
  'c.forloeb': 'pakkeforløb: C  #c {\n  udgave: 1\n  kan {\n    > Patienten kan henvises.\n    henvises til: A\n  }\n}\n',
  'd.forloeb': 'pakkeforløb: D  #d {\n  udgave: 1\n}\n',
};

/** The ids of what is built and of what is left, with the files that are the reason. */
function parted(faulty: readonly string[], more: Readonly<Record<string, string>> = {}, unreadable: readonly string[] = []): unknown {
  const workspace = openWorkspace(Object.entries({ ...FILES, ...more }).map(([uri, text]) => ({ uri, text })));
  const { built, left } = partByErrors(extentsOf(workspace, unreadable), new Set(faulty));
  return { built: built.map(({ id }) => id).sort(), left: Object.fromEntries(left.map(({ id, because }) => [id, because])) };
}

test('without errors all is built', () => {
  expect(parted([])).toEqual({ built: ['a', 'b', 'fælles', 'l'], left: {} });
});

test('an error in any file of a document leaves it and what adapts it', () => {
  expect(parted(['a-del.forloeb'])).toEqual({ built: ['b', 'fælles'], left: { a: ['a-del.forloeb'], l: ['a-del.forloeb'] } });
});

test('an error in what is used leaves all that use it, however far', () => {
  const because = ['katalog.forloeb'];
  expect(parted(because)).toEqual({ built: ['b'], left: { fælles: because, a: because, l: because } });
});

test.each([
  ['a part of something unknown', 'del af: Findes ikke {\n}\n'],
  ['a head that nothing is like', 'hører under: A {\n}\n'],
  ['a part inside another, as a brace is missing', 'pakkeforløb: C  #c {\n  udgave: 1\n  del af: B {\n    aktør: X\n  }\n}\n'],
  ['a part of something misspelt', 'del af: Fælle {\n}\n'],
  ['nothing that could be read', '<<<<<<<\n'],
  ['what stands in a part, but not its head', 'skal #akut {\n  > Patienten indlægges.\n}\n'],
  ['a line that describes something', 'omfatter ikke: X\n'],
  ['a point', '- X\n'],
  ['a text line', '> Patienten indlægges.\n'],
  ['a lone brace', '}\n'],
  ['the version of the language alone', 'sprogversion: 9.9\n'],
  ['a document of its own and a line below it', 'pakkeforløb: C  #c {\n  udgave: 1\n}\nomfatter ikke: X\n'],
])('an error in a file with %s may touch any document: all are left', (_name, text) => {
  expect(parted(['z.forloeb'], { 'z.forloeb': text })).toMatchObject({ built: [] });
});

test('a head with a slip in it is read as what it is like', () => {
  expect(parted(['z.forloeb'], { 'z.forloeb': 'del ag: A {\n}\n' })).toEqual({
    built: ['b', 'fælles'],
    left: { a: ['z.forloeb'], l: ['z.forloeb'] },
  });
});

test('an error in a file whose bytes are no text may touch any document', () => {
  expect(parted(['z.forloeb'], {}, ['z.forloeb'])).toMatchObject({ built: [] });
});

test('two documents of one kind, id and edition are both left', () => {
  expect(parted([], { 'z.forloeb': 'pakkeforløb: B to  #b {\n  udgave: 1\n}\n' })).toEqual({
    built: ['a', 'fælles', 'l'],
    left: { b: [] },
  });
});

test.each(['b1.forloeb', 'b2.forloeb'])('what refers to a document is left with it, whichever edition has the error: %s', (faulty) => {
  const workspace = openWorkspace(Object.entries(REFERRING).map(([uri, text]) => ({ uri, text })));
  const { built, left } = partByErrors(extentsOf(workspace), new Set([faulty]));
  expect(built.map(({ id }) => id)).toEqual(['d']);
  const b = { kind: 'pathway', id: 'b', edition: faulty.slice(1, 2) };
  const reasons = left.map(({ id, edition, because, leftWith }) => [id, edition, because, leftWith]);
  const other = b.edition === '1' ? '2' : '1';
  expect(reasons.sort()).toEqual(
    [
      [
        'a',
        '1',
        [],
        [
          { ...b, edition: '1' },
          { ...b, edition: '2' },
        ],
      ],
      ['b', b.edition, [faulty], []],
      ['b', other, [], [b]],
      ['c', '1', [], [{ kind: 'pathway', id: 'a', edition: '1' }]],
    ].sort(),
  );
});

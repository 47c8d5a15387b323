import { openWorkspace } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { extentsOf, partByErrors } from '../../packages/compiler/src/index.js';

const FILES = {
  'katalog.forloeb': 'katalog: Fælles  #fælles {\n}\n',
  'a.forloeb': 'pakkeforløb: A  #a {\n  udgave: 1\n  bruger: Fælles\n}\n',
  'a-del.forloeb': 'del af: A {\n  aktør: Læge  #læge\n}\n',
  'b.forloeb': 'pakkeforløb: B  #b {\n  udgave: 1\n}\n',
  'lokal.forloeb': 'lokal tilpasning: L  #l {\n  tilpasser: A\n}\n',
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
  ['nothing that could be read', '<<<<<<<\n'],
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementNamed, elementsOf, workspaceOf } from './elements.js';

const ids = (...texts: readonly string[]) =>
  elementsOf(workspaceOf(...texts))
    .filter(({ kind }) => kind !== 'part')
    .map(({ id }) => id);

test('a title makes the id; what has none is named by its first words behind its owner', () => {
  const text = `pakkeforløb: Knude på halsen {
  udgave: 1
  enhed: Øre-næse-hals
  fase: Trin 1 {
    skal: Patienten skal ses af en læge samme dag.
    bør  #egen {
      > Lægen bør ringe.
      fodnote: Se note.
    }
  }
}
`;
  expect(ids(text)).toEqual([
    'knude-på-halsen',
    'øre-næse-hals',
    'trin-1',
    'trin-1/patienten-skal-ses-af-en-læge-samme',
    'egen',
    'egen/fodnote',
  ]);
});

test('two that would be alike get numbers, and a written id is never given to another', () => {
  const text = `pakkeforløb: P {
  udgave: 1
  aktør: Læge
  aktør: læge.
  enhed: Afdeling  #læge-2
  fase: F {
    kan: Det kan vente.
    kan: Det kan vente.
  }
}
`;
  expect(ids(text)).toEqual(['p', 'læge', 'læge-3', 'læge-2', 'f', 'f/det-kan-vente', 'f/det-kan-vente-2']);
});

test('two pathways may use the same ids', () => {
  const pathway = (title: string) => `pakkeforløb: ${title} {\n  udgave: 1\n  aktør: Læge\n}\n`;
  expect(ids(pathway('A'), pathway('B'))).toEqual(['a', 'læge', 'b', 'læge']);
});

/** Blocks without ids, two of them alike but for what stands in them. */
const blocks = [
  '  aktør: Læge\n',
  '  gælder: Det er så.\n',
  '  gælder {\n    > Det er så.\n    note: her\n  }\n',
  '  gælder {\n    > Det er så.\n    note: der\n  }\n',
  '  fase: Trin {\n    kan: Det kan vente.\n  }\n',
  '  forløb i sagen: udgivet {\n    dato: 2021\n  }\n',
  '  forløb i sagen: udgivet {\n    dato: 2022\n  }\n',
];

test('an id does not depend on the file, nor on whether its owner is the pathway or a part of it', () => {
  const idsByBlock = (texts: readonly string[]) =>
    Object.fromEntries(
      elementsOf(workspaceOf(...texts)).flatMap(({ kind, id, node, place }) =>
        kind === 'part' || kind === 'pathway' ? [] : [[place.file.text.slice(place.start, node.close?.end ?? place.end), id]],
      ),
    );
  const written = idsByBlock([`pakkeforløb: P {\n  udgave: 1\n${blocks.join('')}}\n`]);
  expect(Object.keys(written)).toHaveLength(blocks.length + 1);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(blocks, { minLength: blocks.length }),
      fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
      (shuffled, to) => {
        const piece = (file: number) => shuffled.filter((_, index) => to[index] === file).join('');
        const texts = [`del af: P {\n${piece(0)}}\n`, `pakkeforløb: P {\n  udgave: 1\n${piece(1)}}\n`, `del af: P {\n${piece(2)}}\n`];
        expect(idsByBlock(texts)).toEqual(written);
      },
    ),
  );
});

test('a title that is changed changes no written id', () => {
  const text = 'pakkeforløb: P  #p {\n  udgave: 1\n  fase: Trin  #trin {\n    kan: Det kan vente.\n  }\n}\n';
  expect(ids(text.replace('Trin', 'Andet trin'))).toEqual(ids(text));
  expect(elementNamed(workspaceOf(text), 'Trin').idWritten).toBe(true);
});

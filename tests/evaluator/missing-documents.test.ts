import { evaluator, type PathwayDocument } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentsIn } from './pathway.js';

const TEXTS = [
  `katalog: Fælles (opdigtet)  #fælles {
    enhed: A  #a
  }\n`,
  `modul: Modul (opdigtet)  #modul {
    bruger: Fælles (opdigtet)
    oplysning: feber  #feber {\ntype: ja/nej\n}
    gælder  #m {\n> Noget gøres i modulet.\nhenvises til: A\n}
  }\n`,
  `pakkeforløb: P (opdigtet)  #p {
    udgave: 1
    opdigtet: ja
    bruger: Modul (opdigtet)
    kriterium: K  #k {\nnår: feber\n}
    gælder  #s {\n> Noget gøres.\nnår: feber\n}
  }\n`,
];
const all = documentsIn(...TEXTS);
const called = (id: string): PathwayDocument => all.find((document) => document.id === id)!;
const missingIn = (...documents: [PathwayDocument, ...PathwayDocument[]]): unknown => evaluator(documents).missingDocuments;

describe('documents that are referred to and were not given', () => {
  test('of the document in question, and of those that it refers to', () => {
    expect(missingIn(called('p'), ...all)).toEqual([]);
    expect(missingIn(called('p'))).toEqual([{ id: 'modul' }]);
    expect(missingIn(called('p'), called('modul'))).toEqual([{ id: 'fælles' }]);
    expect(missingIn(called('fælles'))).toEqual([]);
    // What nothing in question refers to makes no difference.
    expect(missingIn(called('fælles'), called('p'))).toEqual([]);
  });

  test('another edition than the one that is referred to does not do', () => {
    const asking = JSON.parse(
      JSON.stringify(called('modul')).replaceAll('"document":"fælles"', '"document":"fælles","edition":"2"'),
    ) as PathwayDocument;
    const edition = (name: string): PathwayDocument => ({ ...called('fælles'), edition: name });
    expect(missingIn(asking, edition('1'))).toEqual([{ id: 'fælles', edition: '2' }]);
    expect(missingIn(asking, edition('1'), edition('2'))).toEqual([]);
  });

  test('what stands in them is unknown, under the key that a fact about it has when they are given', () => {
    const alone = evaluator([called('p')]);
    expect(alone.holds('k', {})).toMatchObject({
      result: 'unknown',
      cause: 'not-found',
      why: [{ element: 'modul#feber', about: 'feber' }],
    });
    expect(evaluator([called('p'), called('modul')]).holds('k', {})).toMatchObject({ cause: 'missing-fact', missing: ['modul#feber'] });
    const place = { id: 'fælles#a', title: 'a', result: 'true' };
    expect(evaluator([called('modul')]).decision('m', {})?.targets).toMatchObject([{ places: [place] }]);
    expect(evaluator([called('modul'), called('fælles')]).decision('m', {})?.targets).toMatchObject([
      { places: [{ ...place, title: 'A' }] },
    ]);
  });
});

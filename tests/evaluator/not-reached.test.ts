import type { Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { pathway, withTable } from './pathway.js';

describe('rækker, man ikke er nået til', () => {
  const later = (policy: string, patient: Patient): unknown =>
    withTable(policy)
      .table('t', patient)
      .notReached.map(({ id, result, targets }) => [id, result, ...targets.flatMap(({ places }) => places.map((place) => place.id))]);

  test('første række: de rækker, der kan komme efter den ukendte, nævnes med deres mål', () => {
    expect(later('første række', {})).toEqual([
      ['r2', 'unknown', 'b'],
      ['r3', 'true', 'a'],
    ]);
    expect(later('første række', { hoste: true })).toEqual([['r2', 'true', 'b']]);
    expect(later('første række', { hoste: false })).toEqual([['r3', 'true', 'a']]);
    expect(later('første række', { feber: false })).toEqual([['r3', 'true', 'a']]);
    expect(later('første række', { feber: true })).toEqual([]);
    expect(later('første række', { feber: false, hoste: false })).toEqual([]);
  });

  test('alle rækker: kun ellers kan komme efter de ukendte, og kun når ingen række gælder', () => {
    expect(later('alle rækker', {})).toEqual([['r3', 'true', 'a']]);
    expect(later('alle rækker', { hoste: true })).toEqual([]);
  });

  test('en ukendt række og en række, man ikke er nået til, siger også, hvad deres undtagelser siger', () => {
    const { table: asked } = pathway(`enhed: A  #a
      enhed: B  #b
      tabel: T  #t {\nvælg: første række
        række: R  #r {\nnår: feber\nhenvises til: A\nundtagen når: hoste  #u {\nbliver hos: B\n}\n}
        række: S  #s {\nnår: udslæt\nhenvises til: B\nundtagen når: hoste  #v {\nhenvises til: A\n}\n}
      }`);
    const said = (
      rows: readonly { readonly id: string; readonly targets: readonly { readonly from: string; readonly relation: string }[] }[],
    ) => rows.map(({ id, targets }) => [id, ...targets.map(({ from, relation }) => `${from} ${relation}`)]);
    const answer = asked('t', {});
    expect(said(answer.unknownRows)).toEqual([['r', 'u staysWith', 'r referTo']]);
    expect(said(answer.notReached)).toEqual([['s', 'v referTo', 's referTo']]);
    expect(said(asked('t', { hoste: true }).unknownRows)).toEqual([['r', 'u staysWith']]);
    // The row or its exception applies: none below it can come.
    expect(asked('t', { feber: true })).toMatchObject({ result: 'unknown', unknownRows: [{ id: 'r' }], notReached: [] });
  });
});

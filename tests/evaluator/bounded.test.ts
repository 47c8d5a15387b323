import { evaluator, UnknownElementError, type Condition, type PathwayDocument, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentOf } from './pathway.js';

/** A document whose criteria have these conditions. */
function criteria(conditions: Readonly<Record<string, Condition>>): PathwayDocument {
  const document = structuredClone(documentOf(''));
  for (const [id, when] of Object.entries(conditions)) document.elements.push({ id, kind: 'criterion', parent: document.id, when });
  return document;
}

const holds = (id: string): Condition => ({ type: 'holds', subject: { id } });
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`);

describe('no document can stop the evaluator', () => {
  test('every criterion needs every other', () => {
    const ids = names(60);
    const all = criteria(Object.fromEntries(ids.map((id) => [id, { type: 'any', conditions: ids.map(holds) }])));
    expect(evaluator([all]).holds('c0', {})).toMatchObject({ result: 'unknown', cause: 'circular' });
  });

  test('each criterion needs the next one twice', () => {
    const ids = names(100);
    const twice = criteria(
      Object.fromEntries(
        ids.map((id, index) => [id, { type: 'all', conditions: [holds(ids[index + 1] ?? 'feber'), holds(ids[index + 1] ?? 'feber')] }]),
      ),
    );
    expect(evaluator([twice]).holds('c0', { feber: true }).result).toBe('true');
    expect(evaluator([twice]).holds('c0', {}).missing).toEqual(['feber']);
  });

  test('a condition nested 100,000 deep is unknown, and so is a chain of 5,000 criteria', () => {
    let deep: Condition = holds('feber');
    for (let level = 0; level < 100_000; level++) deep = { type: 'not', condition: deep };
    expect(evaluator([criteria({ deep })]).holds('deep', { feber: true }).result).toBe('unknown');
    const ids = names(5000);
    const chain = criteria(Object.fromEntries(ids.map((id, index) => [id, holds(ids[index + 1] ?? 'feber')])));
    expect(evaluator([chain]).holds('c0', { feber: true }).result).toBe('unknown');
    expect(evaluator([chain]).holds('c4900', { feber: true }).result).toBe('true');
  });

  /** A document with these elements, beside feber. */
  function elements(...all: readonly object[]): PathwayDocument {
    const document = structuredClone(documentOf(''));
    for (const element of all) document.elements.push({ parent: document.id, ...element } as (typeof document.elements)[number]);
    return document;
  }
  const statement = { id: 's', kind: 'statement', obligation: { value: 'may' } };
  const appliesTo = (id: string): object => ({ appliesTo: { quantifier: 'all', items: [{ value: { id } }] } });
  const exception = (id: string, parent: string): object => ({ id, kind: 'exception', parent, value: holds('feber') });

  test('patient groups in a ring are unknown', () => {
    const group = { kind: 'patient-group', title: 'G' };
    const ring = elements({ ...group, id: 'a', parent: 'b' }, { ...group, id: 'b', parent: 'a' }, { ...statement, ...appliesTo('a') });
    expect(evaluator([ring]).applies('s', {})).toMatchObject({ result: 'unknown', cause: 'circular' });
    const excludes = (id: string): object => ({ excludes: { quantifier: 'all', items: [{ value: { id } }] } });
    const excluding = elements(
      { ...group, id: 'a', ...excludes('b') },
      { ...group, id: 'b', ...excludes('a') },
      { ...statement, ...appliesTo('a') },
    );
    for (const patient of [{}, { a: true }] as Patient[])
      expect(evaluator([excluding]).applies('s', patient)).toMatchObject({ result: 'unknown', cause: 'circular' });
  });

  test('exceptions in a ring, or in themselves, are unknown', () => {
    const ring = elements(exception('x', 'y'), exception('y', 'x'), exception('z', 'z'));
    for (const id of ['x', 'y', 'z']) {
      expect(evaluator([ring]).applies(id, { feber: true })).toMatchObject({ result: 'unknown', cause: 'circular' });
      expect(evaluator([ring]).decision(id, { feber: true })).toBeUndefined();
    }
  });

  test('20,000 groups or exceptions within each other are answered', () => {
    const nested = names(20_000);
    const groups = nested.map((id, index) => ({ id, kind: 'patient-group', title: id, parent: nested[index - 1] ?? 'prøve' }));
    const grouped = evaluator([elements(...groups, { ...statement, ...appliesTo('c0') })]);
    expect(grouped.applies('s', {})).toMatchObject({ result: 'unknown', missing: ['c0'] });
    expect(grouped.applies('s', { c19999: true }).result).toBe('true');
    const excepted = evaluator([elements(statement, ...nested.map((id, index) => exception(id, nested[index - 1] ?? 's')))]);
    expect(excepted.decision('s', { feber: true })?.inForce).toBe('c19999');
    expect(excepted.applies('c19999', { feber: true }).result).toBe('true');
  });

  test('a condition of 200,000 conditions, and one nested 100,000 deep in what is given', () => {
    const many = Array.from({ length: 200_000 }, () => holds('feber'));
    expect(evaluator([criteria({ many: { type: 'any', conditions: many } })]).holds('many', { feber: true }).result).toBe('true');
    let deep: Condition = holds('feber');
    for (let level = 0; level < 100_000; level++) deep = { type: 'not', condition: deep };
    const given = elements({ id: 'p', kind: 'test-patient', title: 'P', given: { conditions: [deep] } });
    expect(evaluator([given]).testPatient('p').unusable).toMatchObject([{ reason: 'not-a-fact' }]);
  });

  test('a condition of a later version is unknown', () => {
    const later = { type: 'later' } as unknown as Condition;
    expect(evaluator([criteria({ later })]).holds('later', {}).why[0]).toMatchObject({ result: 'unknown', cause: 'unknown-type' });
  });

  test('exceptions that stand in each other, and tables that refer to each other', () => {
    const made = criteria({});
    const referTo = (id: string) => ({ quantifier: 'all' as const, items: [{ value: { id } }] });
    for (const [id, parent] of Object.entries({ u1: 'u2', u2: 'u1' }))
      made.elements.push({ id, kind: 'exception', parent, value: holds('feber'), referTo: referTo('feber') });
    for (const [table, other] of Object.entries({ t1: 't2', t2: 't1' })) {
      made.elements.push({ id: table, kind: 'table', parent: made.id, hitPolicy: { value: 'all' } });
      const row = { id: `${table}-row`, kind: 'row', parent: table, when: holds('feber'), accordingTo: referTo(other) } as const;
      made.elements.push(row);
    }
    expect(() => evaluator([made]).decision('u1', { feber: true })).not.toThrow();
    const [row] = evaluator([made]).table('t1', { feber: true }).rows;
    expect(row?.accordingTo?.map(({ rows }) => rows.map(({ id, accordingTo }) => [id, accordingTo]))).toEqual([[['t2-row', undefined]]]);
  });

  test('names of JavaScript are no facts', () => {
    const made = criteria({ asked: holds('constructor') });
    made.elements.push({ id: 'constructor', kind: 'data-element', parent: made.id, valueType: { value: 'boolean' } });
    expect(evaluator([made]).holds('asked', {}).missing).toEqual(['constructor']);
    expect(evaluator([made]).holds('asked', { constructor: true }).result).toBe('true');
  });

  test('a question about what is not there is an error', () => {
    expect(() => evaluator([documentOf('')]).applies('findes-ikke', {})).toThrow(UnknownElementError);
    expect(() => evaluator([documentOf('')]).table('feber', {})).toThrow(
      '"feber" is a data-element; table can be asked of a table. Ask holds("feber", facts).',
    );
  });
});

import { evaluator, UnknownElementError, type Condition, type PathwayDocument } from '@pakkeforloeb/model';
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
    expect(() => evaluator([documentOf('')]).table('feber', {})).toThrow('"feber" is no table but a data-element.');
  });
});

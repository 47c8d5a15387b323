import { documentsOf } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { evaluator, type Condition, type Evaluator, type Patient, type PathwayDocument } from '@pakkeforloeb/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_FILES } from '../examples/files.js';
import { BOOLEANS, completePatient, completions, CONTENT, condition, lessKnown } from './arbitrary.js';
import { inForceOfKnown } from './oracle.js';
import { documentOf } from './pathway.js';

const made = documentOf(`enhed: A  #a\nenhed: B  #b\n${CONTENT}`);

/** A criterion `#c` and a statement `#s` with this condition and these exceptions; each exception of the statement, and it, goes to A or to B. */
function excepted(when: Condition, exceptions: readonly Condition[], places: readonly string[]): Evaluator {
  const document = structuredClone(made);
  const to = (index: number) => ({ quantifier: 'all' as const, items: [{ value: { id: places[index + 1]! } }] });
  const parent = document.id;
  document.elements.push({ id: 'c', kind: 'criterion', parent, when });
  document.elements.push({ id: 's', kind: 'statement', parent, obligation: { value: 'holds' }, when, referTo: to(-1) });
  exceptions.forEach((value, index) => {
    document.elements.push({ id: `c${index}`, kind: 'exception', parent: 'c', value });
    document.elements.push({ id: `s${index}`, kind: 'exception', parent: 's', value, referTo: to(index) });
  });
  return evaluator([document]);
}

const placeOf = (evaluate: Evaluator, patient: Patient): string | undefined => evaluate.decision('s', patient)?.targets[0]?.places[0]?.id;
const place = fc.constantFrom('a', 'b');
const some = fc.array(condition, { minLength: 1, maxLength: 3 });
const places = fc.array(place, { minLength: 4, maxLength: 4 });

describe('exceptions agree with plain logic', () => {
  test('of a patient of whom everything is known, the first that is fulfilled counts', () => {
    fc.assert(
      fc.property(condition, some, places, completePatient, (when, exceptions, to, patient) => {
        const evaluate = excepted(when, exceptions, to);
        const expected = inForceOfKnown(when, exceptions, patient);
        expect(evaluate.holds('c', patient).result).toBe(String(expected === -1));
        expect(evaluate.decision('s', patient)?.inForce).toBe(expected === undefined ? undefined : expected < 0 ? 's' : `s${expected}`);
        expect(placeOf(evaluate, patient)).toBe(expected === undefined ? undefined : to[expected + 1]);
      }),
      { numRuns: 200 },
    );
  });

  test('a settled answer, and a place, are those of every patient that it may be', () => {
    fc.assert(
      fc.property(condition, some, places, fc.dictionary(fc.constantFrom(...BOOLEANS), fc.boolean()), (when, exceptions, to, known) => {
        const evaluate = excepted(when, exceptions, to);
        const possible = completions(known).map((patient) => inForceOfKnown(when, exceptions, patient));
        const { result } = evaluate.holds('c', known);
        if (result !== 'unknown') expect(new Set(possible.map((one) => String(one === -1)))).toEqual(new Set([result]));
        const decided = placeOf(evaluate, known);
        if (decided) expect(new Set(possible.map((one) => (one === undefined ? undefined : to[one + 1])))).toEqual(new Set([decided]));
      }),
    );
  });

  test('answering an unknown fact changes no settled answer and no place', () => {
    fc.assert(
      fc.property(condition, some, places, lessKnown, (when, exceptions, to, patient) => {
        const evaluate = excepted(when, exceptions, to);
        const before = evaluate.holds('c', patient.some).result;
        if (before !== 'unknown') expect(evaluate.holds('c', patient.all).result).toBe(before);
        const decided = placeOf(evaluate, patient.some);
        if (decided) expect(placeOf(evaluate, patient.all)).toBe(decided);
      }),
      { numRuns: 200 },
    );
  });

  test('where each exception asks about a fact of its own, unknown means that it can still go both ways', () => {
    const ids = ['feber', 'hoste', 'udslæt'];
    const exceptions = ids.map((id): Condition => ({ type: 'holds', subject: { id } }));
    const when: Condition = { type: 'all', conditions: [] };
    fc.assert(
      fc.property(places, fc.dictionary(fc.constantFrom(...ids), fc.boolean()), (to, known) => {
        const evaluate = excepted(when, exceptions, to);
        const possible = completions(known).map((patient) => inForceOfKnown(when, exceptions, patient)!);
        const [result, ...results] = new Set(possible.map((one) => String(one === -1)));
        expect(evaluate.holds('c', known).result).toBe(results.length > 0 ? 'unknown' : result);
        const [decided, ...others] = new Set(possible.map((one) => to[one + 1]));
        expect(placeOf(evaluate, known)).toBe(others.length > 0 ? undefined : decided);
      }),
      { numRuns: 200 },
    );
  });
});

describe('in the Danish pathway', () => {
  const documents = documentsOf(openWorkspace(EXAMPLE_FILES)).map(({ json }) => json as unknown as PathwayDocument);
  const pathway = documents.find(({ id, edition }) => id === 'DP' && edition === '2022')!;
  const evaluate = evaluator([pathway, ...documents]);

  test('either exception of the liver makes the answer the same', () => {
    const patient = { MUP: true, 'forandringens-placering': 'forandringens-placering-lever', 'mistanke-om-hepatocellulært-karcinom': true };
    expect(evaluate.holds('kriterium-lever', patient)).toMatchObject({ result: 'false', missing: [] });
    expect(evaluate.decision('kriterium-lever', patient)?.targets.flatMap(({ places: to }) => to.map(({ id }) => id))).toEqual([
      'fælles#pakkeforløb-for-kræft-i-tyk-og-endetarm',
    ]);
  });

  test('the places of a statement are in the table that it goes by', () => {
    const lung = { MUP: true, 'forandringens-placering': 'forandringens-placering-lunge' };
    const decided = evaluate.decision('henvisning-til-organspecifik-pakke', lung);
    expect(decided?.targets).toEqual([]);
    const [table] = decided!.accordingTo!;
    expect(table).toEqual({ ...evaluate.table('fund-til-organspecifik-pakke', lung) });
    expect(table).toMatchObject({ element: 'fund-til-organspecifik-pakke', result: 'true' });
    expect(table?.rows.map(({ id }) => id)).toEqual(['fund-lunge']);
    expect(table?.rows[0]?.targets[0]?.places[0]?.id).toBe('fælles#pakkeforløb-for-lungekræft');
  });
});

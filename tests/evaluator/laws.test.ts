import { evaluator, type Condition, type Patient } from '@pakkeforloeb/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOOLEANS, completePatient, completions, CONTENT, condition, lessKnown } from './arbitrary.js';
import { answerOfKnown } from './oracle.js';
import { documentOf } from './pathway.js';

const made = documentOf(CONTENT);
const evaluate = evaluator([made]);
const result = (asked: Condition, patient: Patient): string => evaluate.condition(asked, patient).result;
const not = (inner: Condition): Condition => ({ type: 'not', condition: inner });
const some = lessKnown.map((patient) => patient.some);

describe('three-valued laws', () => {
  test('De Morgan; none is not any; not not changes nothing', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), some, (conditions, patient) => {
        const any = result({ type: 'any', conditions }, patient);
        expect(result(not({ type: 'all', conditions: conditions.map(not) }), patient)).toBe(any);
        expect(result(not({ type: 'none', conditions }), patient)).toBe(any);
        expect(result(not(not({ type: 'any', conditions })), patient)).toBe(any);
        expect(result({ type: 'at-least', count: 1, conditions }, patient)).toBe(any);
        expect(result({ type: 'at-least', count: conditions.length, conditions }, patient)).toBe(
          result({ type: 'all', conditions }, patient),
        );
      }),
    );
  });

  test('answering an unknown fact never turns true into false or false into true', () => {
    fc.assert(
      fc.property(condition, lessKnown, (asked, patient) => {
        const before = result(asked, patient.some);
        if (before !== 'unknown') expect(result(asked, patient.all)).toBe(before);
      }),
      { numRuns: 400 },
    );
  });

  test('the order of conditions and of facts changes nothing', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 2, maxLength: 5 }), fc.nat(4), some, (conditions, count, patient) => {
        const reversed = Object.fromEntries(Object.entries(patient).reverse());
        for (const type of ['all', 'any', 'none'] as const)
          expect(result({ type, conditions: conditions.toReversed() }, reversed)).toBe(result({ type, conditions }, patient));
        for (const type of ['at-least', 'exactly'] as const)
          expect(result({ type, count, conditions: conditions.toReversed() }, reversed)).toBe(result({ type, count, conditions }, patient));
      }),
    );
  });
});

describe('agreement with plain logic', () => {
  test('of a patient of whom everything is known, the answer is that of plain logic', () => {
    fc.assert(
      fc.property(condition, completePatient, (asked, patient) => {
        expect(result(asked, patient)).toBe(String(answerOfKnown(asked, patient)));
      }),
      { numRuns: 400 },
    );
  });

  test('a settled answer is that of every patient that it may be', () => {
    fc.assert(
      fc.property(condition, fc.dictionary(fc.constantFrom(...BOOLEANS), fc.boolean()), (asked, known) => {
        const answer = result(asked, known);
        if (answer === 'unknown') return;
        expect(new Set(completions(known).map((patient) => String(answerOfKnown(asked, patient))))).toEqual(new Set([answer]));
      }),
    );
  });

  test('where each fact is asked about once, unknown means that it can still go both ways', () => {
    const once = fc.shuffledSubarray(['feber', 'hoste', 'udslæt'], { minLength: 1 }).chain((ids) =>
      fc
        .tuple(
          fc.constantFrom('all', 'any', 'none', 'at-least', 'exactly'),
          fc.nat(3),
          fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        )
        .map(([type, count, negated]): Condition => {
          const conditions = ids.map((id, index): Condition =>
            negated[index] ? not({ type: 'holds', subject: { id } }) : { type: 'holds', subject: { id } },
          );
          return type === 'at-least' || type === 'exactly' ? { type, count, conditions } : { type, conditions };
        }),
    );
    fc.assert(
      fc.property(once, fc.dictionary(fc.constantFrom('feber', 'hoste', 'udslæt'), fc.boolean()), (asked, known) => {
        const possible = new Set(completions(known).map((patient) => String(answerOfKnown(asked, patient))));
        expect(result(asked, known)).toBe(possible.size === 1 ? [...possible][0] : 'unknown');
      }),
      { numRuns: 400 },
    );
  });

  test('what is missing is what an unknown answer asks for: told, it is settled', () => {
    fc.assert(
      fc.property(condition, completePatient, fc.subarray(BOOLEANS), (asked, all, kept) => {
        let patient: Patient = Object.fromEntries(kept.map((key) => [key, all[key]!]));
        for (let step = 0; step <= Object.keys(all).length; step++) {
          const answer = evaluate.condition(asked, patient);
          if (answer.result !== 'unknown') return;
          expect(answer.missing).not.toEqual([]);
          patient = { ...patient, ...Object.fromEntries(answer.missing.map((key) => [key, all[key]!])) };
        }
        expect.unreachable('The facts that were asked for did not settle the answer.');
      }),
    );
  });
});

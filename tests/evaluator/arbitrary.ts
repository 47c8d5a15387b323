import type { Condition, Patient } from '@pakkeforloeb/model';
import fc from 'fast-check';

/** Yes/no facts, criteria and points by which the made-up conditions ask. */
export const BOOLEANS = ['feber', 'hoste', 'udslæt', 'p1', 'p2', 'p3'];

/** The values of `#sted`; the first includes the second. */
export const PLACES = ['sted/hoved-halsregionen', 'sted/hals', 'sted/lysken'];

/** What the conditions below ask about, in the language. */
export const CONTENT = `
oplysning: sted  #sted {
type: én værdi
værdier {
- hoved-halsregionen {
omfatter: hals
}
- hals
- lysken
}
}
oplysning: alder  #alder {
type: måling
måles i: år
}
liste: Lukket  #lukket {
listen er: lukket
- Et  #p1 {
medmindre: udslæt
}
- To  #p2
- Tre  #p3 {
tæller kun sammen med mindst: 1
}
}
kriterium: K  #k {
når: feber eller hoste
}`;

const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('feber', 'hoste', 'udslæt', 'k', 'p1').map((id): Condition => ({ type: 'holds', subject: { id } })),
  fc
    .tuple(fc.subarray(PLACES, { minLength: 1 }), fc.boolean())
    .map(([ids, negated]): Condition => ({ type: 'is', subject: { id: 'sted' }, negated, values: ids.map((id) => ({ id })) })),
  fc
    .tuple(fc.constantFrom('over', 'under', 'at-least', 'at-most', 'equal'), fc.constantFrom(18, 40))
    .map(([relation, value]): Condition => ({ type: 'compare', subject: { id: 'alder' }, relation, amount: { value, unit: 'år' } })),
  fc
    .tuple(fc.constantFrom('at-least', 'at-most', 'exactly'), fc.integer({ min: 1, max: 3 }))
    .map(([quantifier, count]): Condition => ({ type: 'count-of', quantifier, count, list: { id: 'lukket' } })),
);

/** Conditions of every type that asks about facts, nested. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => {
  const conditions = fc.array(tie('condition'), { minLength: 1, maxLength: 4 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atom,
      conditions.map((inner): Condition => ({ type: 'all', conditions: inner })),
      conditions.map((inner): Condition => ({ type: 'any', conditions: inner })),
      conditions.map((inner): Condition => ({ type: 'none', conditions: inner })),
      tie('condition').map((inner): Condition => ({ type: 'not', condition: inner })),
      fc.tuple(fc.nat(4), conditions).map(([count, inner]): Condition => ({ type: 'at-least', count, conditions: inner })),
      fc.tuple(fc.nat(4), conditions).map(([count, inner]): Condition => ({ type: 'exactly', count, conditions: inner })),
    ),
  };
}).condition;

/** Patients of whom everything is known, told as finely as the data elements can. */
export const completePatient: fc.Arbitrary<Patient> = fc.record({
  ...Object.fromEntries(BOOLEANS.map((id) => [id, fc.boolean()])),
  sted: fc.constantFrom('sted/hals', 'sted/lysken'),
  alder: fc.constantFrom(17, 18, 30, 40, 41).map((value) => ({ value, unit: 'år' })),
}) as fc.Arbitrary<Patient>;

/** A patient and the same patient when less is known: some facts are missing, or a value is told less finely. */
export const lessKnown: fc.Arbitrary<{ readonly all: Patient; readonly some: Patient }> = completePatient.chain((all) =>
  fc.tuple(fc.subarray(Object.keys(all)), fc.boolean()).map(([keys, coarse]) => {
    const some = Object.fromEntries(keys.map((key) => [key, all[key]!]));
    return { all, some: coarse && some['sted'] === 'sted/hals' ? { ...some, sted: 'sted/hoved-halsregionen' } : some };
  }),
);

/** Every patient that it may be of whom this is known. */
export function completions(known: Patient): Patient[] {
  const open = BOOLEANS.filter((id) => !Object.hasOwn(known, id));
  return Array.from({ length: 2 ** open.length }, (_, bits) => bits).flatMap((bits) =>
    ['sted/hals', 'sted/lysken'].flatMap((sted) =>
      [17, 18, 40, 41].map((value): Patient => ({
        ...known,
        ...Object.fromEntries(open.map((id, index) => [id, (bits & (1 << index)) !== 0])),
        sted,
        alder: { value, unit: 'år' },
      })),
    ),
  );
}

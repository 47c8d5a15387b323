import type { Condition, KnownAmount, Patient } from '@pakkeforloeb/model';

/** Answers a condition of {@link ./arbitrary} for a patient of whom everything is known: plain logic, written apart from the evaluator. */
export function answerOfKnown(condition: Condition, patient: Patient): boolean {
  const ask = (inner: Condition): boolean => answerOfKnown(inner, patient);
  switch (condition.type) {
    case 'all':
      return condition.conditions.every(ask);
    case 'any':
      return condition.conditions.some(ask);
    case 'none':
      return !condition.conditions.some(ask);
    case 'not':
      return !ask(condition.condition);
    case 'at-least':
      return condition.conditions.filter(ask).length >= condition.count;
    case 'exactly':
      return condition.conditions.filter(ask).length === condition.count;
    case 'holds':
      if (condition.subject.id === 'k') return patient['feber'] === true || patient['hoste'] === true;
      return condition.subject.id === 'p1' ? firstPoint(patient) : patient[condition.subject.id] === true;
    case 'is': {
      const { sted } = patient;
      const has = (id: string): boolean => id === sted || (id === 'sted/hoved-halsregionen' && sted === 'sted/hals');
      return condition.values.some(({ id }) => has(id)) !== condition.negated;
    }
    case 'compare': {
      const { value } = patient['alder'] as KnownAmount;
      const bound = condition.amount.value;
      return { over: value > bound, under: value < bound, 'at-least': value >= bound, 'at-most': value <= bound, equal: value === bound }[
        condition.relation
      ];
    }
    case 'count-of': {
      const [one, two, three] = [firstPoint(patient), patient['p2'] === true, patient['p3'] === true];
      const count = [one, two, three && (one || two)].filter(Boolean).length;
      if (condition.quantifier === 'at-least') return count >= condition.count!;
      return condition.quantifier === 'at-most' ? count <= condition.count! : count === condition.count;
    }
    default:
      throw new Error(`The oracle does not know ${condition.type}.`);
  }
}

/** The point `#p1` is said to be so, and what it is not so under (`medmindre`) is not. */
function firstPoint(patient: Patient): boolean {
  return patient['p1'] === true && patient['udslæt'] !== true;
}

/**
 * Of an element and its exceptions what counts for a patient of whom everything is known: the first exception that is fulfilled, by its place,
 * else the element (-1); undefined where its own condition is not fulfilled.
 */
export function inForceOfKnown(when: Condition, exceptions: readonly Condition[], patient: Patient): number | undefined {
  return answerOfKnown(when, patient) ? exceptions.findIndex((exception) => answerOfKnown(exception, patient)) : undefined;
}

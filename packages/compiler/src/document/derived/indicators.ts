import { choiceOf, factOf, maximumOf } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import { amountJson } from '../values.js';
import type { DerivedCode } from './codes.js';
import type { DerivationInput } from './derived.js';

/** The monitored time spans with the codes that they are measured by (dossier N26). */
export function indicatorsOf(input: DerivationInput, codes: readonly DerivedCode[]): JsonObject[] {
  return input
    .ofKind('time-span')
    .filter((span) => choiceOf(span, 'monitoreret') === 'monitored')
    .map((span) => {
      const maximum = maximumOf(span);
      const startCodes = codes.filter(({ starts }) => starts.includes(span)).map(({ code }) => code.id);
      const endCodes = codes.filter(({ ends }) => ends.includes(span)).map(({ code }) => code.id);
      const notMeasurable = [
        ...(startCodes.length > 0 ? [] : [factOf(span, 'fra') ? 'no-start-code' : 'no-start-event']),
        ...(endCodes.length > 0 ? [] : [factOf(span, 'til') ? 'no-end-code' : 'no-end-event']),
      ];
      return {
        timeSpan: span.id,
        ...input.groups.appliesTo(span.id),
        ...(maximum && { maximum: amountJson(maximum) }),
        startCodes,
        endCodes,
        measurable: notMeasurable.length === 0,
        ...(notMeasurable.length > 0 && { notMeasurable }),
      };
    });
}

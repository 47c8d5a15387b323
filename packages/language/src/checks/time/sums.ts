import { factOf, referencesOf } from '../../model/walk.js';
import { hasSameUnit, isSameAmount, maximumOf, sumOfMaxima } from '../../model/time-sums.js';
import type { Check, Related } from '../finding.js';
import { elementsWith } from '../roots.js';
import { shownAmount } from '../texts/said-numbers.js';
import { valuePlace } from '../values/readable.js';

/** A time whose parts (`sum af`) come to another number than its own `højst` (N27). Only where all are in one unit. */
export const checkSums: Check = (workspace) =>
  elementsWith(workspace, 'sum af').flatMap((span) => {
    if (span.kind !== 'time-span') return [];
    const [own, maximum, sumOf] = [maximumOf(span), factOf(span, 'højst'), factOf(span, 'sum af')];
    if (!own || own.approximate || own.high !== undefined || !maximum || !sumOf) return [];
    const references = referencesOf(sumOf);
    // A part that is not found is told of at its name; the sum is not known then.
    const parts = references.flatMap(({ target }) => (target ? [target] : []));
    if (parts.length < references.length) return [];
    const sum = sumOfMaxima(span, parts, (element) => workspace.resolution.namespaceOf(element));
    if (typeof sum === 'string' || !hasSameUnit(own, sum) || isSameAmount(own, sum)) return [];
    const related = parts.flatMap((part): Related[] => {
      const length = factOf(part, 'højst');
      return length ? [{ place: valuePlace(length), da: 'Denne tid tælles med', en: 'This time is counted in' }] : [];
    });
    const parameters = { sum: shownAmount(sum), number: shownAmount(own) };
    return [{ code: 'F507' as const, parameters, place: valuePlace(maximum), related }];
  });

import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { danish } from './readable.js';

/** A threshold without a sign: nobody can tell on which side of it something is done (V13). */
export const checkThresholds: Check = (workspace) =>
  elementsOfKind(workspace, 'threshold').flatMap(({ value, namePlace }) => {
    if (value?.type !== 'quantity' || value.amount.relation !== undefined) return [];
    const { low, high, unit } = value.amount;
    const shown = `${danish(low)}${high === undefined ? '' : `-${danish(high)}`}${unit === undefined ? '' : ` ${unit}`}`;
    return [{ code: 'F422' as const, parameters: { value: shown }, place: namePlace }];
  });

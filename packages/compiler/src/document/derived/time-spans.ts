import { isSameAmount, maximumOf, sumOfMaxima, type Amount, type Element } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import { amountJson } from '../values.js';
import type { DerivationInput } from './derived.js';
import { namedReference, targetsOf } from './relations.js';

/** Every time span with its groups and the sum of its parts (dossier N27). */
export function timeSpansOf(input: DerivationInput): JsonObject[] {
  return input.ofKind('time-span').map((span) => timeSpan(span, input));
}

function timeSpan(span: Element, input: DerivationInput): JsonObject {
  const maximum = maximumOf(span);
  const parts = targetsOf(span, 'sum af');
  return {
    timeSpan: span.id,
    ...input.groups.appliesTo(span.id),
    ...namedReference('from', span, 'fra', input),
    ...namedReference('to', span, 'til', input),
    ...(maximum && { maximum: amountJson(maximum) }),
    ...(parts.length > 0 && sumOf(span, parts, maximum, input)),
  };
}

function sumOf(span: Element, parts: readonly Element[], own: Amount | undefined, input: DerivationInput): JsonObject {
  const added = sumOfMaxima(span, parts, (element) => input.workspace.resolution.namespaceOf(element));
  return {
    parts: parts.map(({ id }) => id),
    ...(typeof added === 'string' ? { notAdded: added } : { sum: amountJson(added), ...(own && { agrees: isSameAmount(own, added) }) }),
    connected: areConnected(span, parts),
  };
}

/** Whether each part begins where the one before ends, and together they reach from the beginning to the end of the whole. */
function areConnected(span: Element, parts: readonly Element[]): boolean {
  const from = (element: Element): Element | undefined => targetsOf(element, 'fra')[0];
  const to = (element: Element): Element | undefined => targetsOf(element, 'til')[0];
  const ends = [from(span), ...parts.map(to)];
  const beginnings = [...parts.map(from), to(span)];
  return ends.every((end, index) => end !== undefined && end === beginnings[index]);
}

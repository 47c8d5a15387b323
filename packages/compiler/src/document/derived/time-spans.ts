import { factOf, unitOf, type Amount, type Element } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import { amountJson } from '../values.js';
import type { DerivationInput } from './derived.js';
import { groupsOf, namedReference, references, targetsOf } from './relations.js';

/** Why parts cannot be added. */
type NotAdded = 'missing-maximum' | 'different-units' | 'not-exact' | 'other-document' | 'circular';

/** Every time span with its groups and the sum of its parts (dossier N27). */
export function timeSpansOf(input: DerivationInput): JsonObject[] {
  return input.ofKind('time-span').map((span) => timeSpan(span, input));
}

function timeSpan(span: Element, input: DerivationInput): JsonObject {
  const maximum = maximumOf(span);
  const parts = targetsOf(span, 'sum af');
  return {
    timeSpan: span.id,
    appliesTo: references(groupsOf(span), span, input),
    ...namedReference('from', span, 'fra', input),
    ...namedReference('to', span, 'til', input),
    ...(maximum && { maximum: amountJson(maximum) }),
    ...(parts.length > 0 && sumOf(span, parts, maximum, input)),
  };
}

/** The longest that a span may take. */
export function maximumOf(span: Element): Amount | undefined {
  const value = factOf(span, 'højst')?.value;
  return value?.type === 'quantity' ? value.amount : undefined;
}

function sumOf(span: Element, parts: readonly Element[], own: Amount | undefined, input: DerivationInput): JsonObject {
  const added = add(span, parts, input);
  return {
    parts: parts.map(({ id }) => id),
    ...(typeof added === 'string' ? { notAdded: added } : { sum: amountJson(added), ...(own && { agrees: isSame(own, added) }) }),
    connected: areConnected(span, parts),
  };
}

/** The sum of the maxima, in their common unit. Calendar days and working days are never added (language.md rule 8). */
function add(span: Element, parts: readonly Element[], { workspace }: DerivationInput): Amount | NotAdded {
  const document = workspace.resolution.namespaceOf(span);
  if (parts.some((part) => workspace.resolution.namespaceOf(part) !== document)) return 'other-document';
  if (parts.includes(span)) return 'circular';
  const maxima = parts.map(maximumOf);
  if (maxima.includes(undefined)) return 'missing-maximum';
  const amounts = maxima as Amount[];
  if (amounts.some(({ approximate, high }) => approximate || high !== undefined)) return 'not-exact';
  const [first] = amounts;
  if (amounts.some(({ unit }) => unitKey(unit) !== unitKey(first!.unit))) return 'different-units';
  return {
    low: amounts.reduce((sum, { low }) => sum + low, 0),
    approximate: false,
    ...(first!.unit !== undefined && { unit: first!.unit }),
  };
}

/** One for `dag` and `dage`; weeks and days are apart, since the sum is given in the unit that was written. */
function unitKey(unit: string | undefined): string {
  const known = unit === undefined ? undefined : unitOf(unit);
  return known ? `${known.dimension} ${known.factor ?? ''}` : (unit ?? '');
}

function isSame(own: Amount, sum: Amount): boolean {
  return own.low === sum.low && own.high === undefined && !own.approximate && unitKey(own.unit) === unitKey(sum.unit);
}

/** Whether each part begins where the one before ends, and together they reach from the beginning to the end of the whole. */
function areConnected(span: Element, parts: readonly Element[]): boolean {
  const from = (element: Element): Element | undefined => targetsOf(element, 'fra')[0];
  const to = (element: Element): Element | undefined => targetsOf(element, 'til')[0];
  const ends = [from(span), ...parts.map(to)];
  const beginnings = [...parts.map(from), to(span)];
  return ends.every((end, index) => end !== undefined && end === beginnings[index]);
}

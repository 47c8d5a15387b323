import { choiceOf, factOf, type Element } from '@pakkeforloeb/language';
import type { Json, JsonObject } from '../json.js';
import type { DerivationInput } from './derived.js';
import { references, targetsOf } from './relations.js';

/** A code with the time spans that it measures. */
export interface DerivedCode {
  readonly code: Element;
  readonly starts: readonly Element[];
  readonly ends: readonly Element[];
  readonly json: JsonObject;
}

/** From code to event to time span (dossier N25; codes-and-times.md). */
export function codesOf(input: DerivationInput): DerivedCode[] {
  const triggers = triggersIn(input);
  const closing = closingIn(input);
  const spans = input.ofKind('time-span').map((span) => ({ span, from: targetsOf(span, 'fra'), to: targetsOf(span, 'til') }));
  return input.ofKind('code').map((code) => {
    const events = [...new Set([...targetsOf(code, 'ved').filter(({ kind }) => kind === 'event'), ...(triggers.get(code) ?? [])])];
    const same = new Set(events.flatMap((event) => [...input.sameEvents.of(event)]));
    const isSame = (event: Element): boolean => same.has(event);
    const concerned = spans.filter(({ span }) => input.groups.haveCommon(code.id, span.id));
    const starts = concerned.filter(({ from }) => from.some(isSame)).map(({ span }) => span);
    const ends = concerned.filter(({ to }) => to.some(isSame)).map(({ span }) => span);
    const json = {
      code: code.id,
      ...(code.parent?.kind === 'registration' && { registration: code.parent.id }),
      ...choice('point', code, 'punkt'),
      ...choice('timing', code, 'tidspunkt'),
      ...choice('cardinality', code, 'indberettes'),
      ...input.groups.appliesTo(code.id),
      events: references(events, code, input),
      ...datedBy(events, code, input),
      ...(closing.has(code) && { closes: closing.get(code)! }),
      startsSpans: starts.map(({ id }) => id),
      endsSpans: ends.map(({ id }) => id),
    };
    return { code, starts, ends, json };
  });
}

/** Events of what is registered with a code: the event itself, or what a sentence is done at. */
function triggersIn({ elements }: DerivationInput): Map<Element, Element[]> {
  const triggers = new Map<Element, Element[]>();
  for (const element of elements) {
    const codes = targetsOf(element, 'registreres med');
    if (codes.length === 0) continue;
    const events = element.kind === 'event' ? [element] : targetsOf(element, 'ved').filter(({ kind }) => kind === 'event');
    for (const code of codes) triggers.set(code, [...(triggers.get(code) ?? []), ...events]);
  }
  return triggers;
}

/** The events that give the date of others, where it is written of those or of an event that is the same. */
function datedBy(events: readonly Element[], code: Element, { sameEvents, writer }: DerivationInput): JsonObject {
  const dates = events.flatMap((event): Json[] => {
    const [dating] = [event, ...sameEvents.of(event)].flatMap((same) => targetsOf(same, 'dateres ved'));
    return dating ? [{ event: writer.referenceTo(event, code), datedBy: writer.referenceTo(dating, code) }] : [];
  });
  return dates.length > 0 ? { dates } : {};
}

/** The registrations that end with a code, by codes. */
function closingIn({ ofKind }: DerivationInput): Map<Element, JsonObject[]> {
  const closing = new Map<Element, JsonObject[]>();
  for (const registration of ofKind('registration')) {
    const quantifier = factOf(registration, 'afsluttes med')?.quantifier ?? 'all';
    for (const code of targetsOf(registration, 'afsluttes med'))
      closing.set(code, [...(closing.get(code) ?? []), { registration: registration.id, quantifier }]);
  }
  return closing;
}

function choice(name: string, code: Element, key: string): JsonObject {
  const value = choiceOf(code, key);
  return value === undefined ? {} : { [name]: value };
}

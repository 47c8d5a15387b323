import type { Kind } from '@pakkeforloeb/language';

/** The name of the type of an element: `time-span` -> `TimeSpanElement`. */
export function elementType(kind: Kind): string {
  return `${pascal(kind)}Element`;
}

/** The name of the type of a property: `referTo` -> `ReferToProperty`; who acts is no `ActorElement`. */
export function propertyType(english: string): string {
  return `${pascal(english)}Property`;
}

function pascal(words: string): string {
  return words.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

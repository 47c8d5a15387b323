import type { Element, Namespace } from '@pakkeforloeb/language';
import { childrenOf, compareParts, numberedParts } from '@pakkeforloeb/language';

/** The elements directly in a document, from all its files: numbered sections in the order of their numbers, then all else by kind and id. */
export function topElements({ parts }: Namespace): Element[] {
  return parts
    .flatMap((part) => [...childrenOf(part)])
    .map((element) => ({ element, key: orderOf(element) }))
    .sort((a, b) => compareParts(a.key, b.key))
    .map(({ element }) => element);
}

/** The printed number of a section, as written. */
export function numberOf(element: Element): string | undefined {
  if (element.kind !== 'section') return undefined;
  const value = element.facts.find(({ definition }) => definition.english === 'number')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

/**
 * The number of the section that an element is or stands in, without the sign that ends it in print (`Bilag 2:`, `a.`). `3.2.2` says it
 * alone; a letter or a word needs the number around it: `Bilag 2 a`.
 * @param around that of the element in whose block it stands
 */
export function sectionOf(element: Element, around: string | undefined): string | undefined {
  const number = numberOf(element)?.replace(/[\s.:)]+$/u, '');
  if (!number) return around;
  return around === undefined || /^\d/u.test(number) ? number : `${around} ${number}`;
}

type Key = readonly (number | string)[];

/** Chapters (3.2.2) first, then what has a number with a word (Bilag 1), then what has none, by kind and id. */
function orderOf(element: Element): Key {
  const number = numberOf(element);
  if (number === undefined) return [2, element.kind, ...numberedParts(element.id)];
  return [/^\d/u.test(number) ? 0 : 1, ...numberedParts(number), element.id];
}

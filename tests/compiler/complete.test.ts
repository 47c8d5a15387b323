import { documentsOf, type Json } from '@pakkeforloeb/compiler';
import { elementsIn, factsOf, type Element, type Value } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { EXAMPLE_FILES } from '../examples/files.js';

/** What an author wrote in an element, as the JSON is expected to hold it: words, choices, codes and numbers. */
function writtenIn(element: Element): string[] {
  const values: (Value | undefined)[] = [element.value];
  for (const fact of factsOf(element)) values.push(fact.value, ...fact.items.map(({ value }) => value));
  return [element.title, element.text, ...values.flatMap(scalarsOf)].filter((text) => text !== undefined).map(String);
}

function scalarsOf(value: Value | undefined): (string | number)[] {
  switch (value?.type) {
    case 'text':
      return [value.text];
    case 'choice':
      return [value.choice];
    case 'code':
      return [value.code];
    case 'quantity':
      return [value.amount.low, ...(value.amount.unit === undefined ? [] : [value.amount.unit])];
    case 'count':
      return [value.count.number];
    case 'date':
      return [value.date.year];
    case 'reference':
      return [value.reference.target!.id];
    case 'condition':
      return value.text === undefined ? [] : [value.text];
    default:
      return [];
  }
}

function scalarsIn(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(scalarsIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(scalarsIn);
  // Of a date the year is looked for.
  return [String(value), ...(typeof value === 'string' && /^\d{4}-/.test(value) ? [value.slice(0, 4)] : [])];
}

test('nothing that an author wrote is missing from the JSON', () => {
  const missing: string[] = [];
  let looked = 0;
  for (const { namespace, id, json } of documentsOf(openWorkspace(EXAMPLE_FILES))) {
    const elements = new Map((json['elements'] as readonly { id: string }[]).map((element) => [element.id, element]));
    const root = new Set(scalarsIn(elements.get(id) as unknown as Json));
    for (const element of elementsIn(namespace.parts)) {
      const own = element.kind === 'part' ? root : new Set(scalarsIn(elements.get(element.id) as unknown as Json));
      // `del af` and its edition only say where the rest belongs.
      const written = element.kind === 'part' ? writtenIn({ ...element, value: undefined }) : writtenIn(element);
      looked += written.length;
      missing.push(...written.filter((text) => !own.has(text)).map((text) => `${id} ${element.kind} ${element.id}: ${text}`));
    }
  }
  expect(looked).toBeGreaterThan(3000);
  expect(missing).toEqual([]);
});

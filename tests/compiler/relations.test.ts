import { documentsOf, type Json, type JsonObject } from '@pakkeforloeb/compiler';
import { ENTRIES } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { TARGET_RELATIONS } from '../../packages/model/src/evaluator/targets.js';
import { expect, test } from 'vitest';
import { DESTINATIONS, RELATION_TYPES, TYPE_OF_RELATION } from '../../packages/compiler/src/schema/relation-types.js';
import { EXAMPLE_FILES } from '../examples/files.js';

test('every property that names elements has a type, and nothing else has', () => {
  const relations = ENTRIES.filter(({ declares, form, items }) => declares === 'fact' && (form === 'name' || items?.form === 'name'));
  expect([...TYPE_OF_RELATION.keys()].sort()).toEqual([...new Set(relations.map(({ english }) => english))].sort());
  expect(new Set(TYPE_OF_RELATION.values())).toEqual(new Set(Object.keys(RELATION_TYPES)));
});

test('the destinations are those of the evaluator, in its order', () => {
  expect(DESTINATIONS).toEqual(TARGET_RELATIONS);
});

test.each(documentsOf(openWorkspace(EXAMPLE_FILES)).map((document) => [`${document.id} ${document.edition ?? ''}`, document] as const))(
  'a document tells the types of the relations in it and of no others: %s',
  (_, { json }) => {
    const found = new Set<string>();
    for (const element of json['elements'] as readonly JsonObject[]) namesIn(element, found);
    expect(json['relations']).toEqual(Object.fromEntries([...found].sort().map((name) => [name, TYPE_OF_RELATION.get(name)])));
  },
);

/** The names of properties whose value or members are references, found by the form of the JSON alone. */
function namesIn(value: Json, names: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value)) {
    const properties = Array.isArray(inner) ? (inner as readonly Json[]) : [inner];
    if (!/^\d+$/u.test(name) && properties.some(isRelation)) names.add(name);
    namesIn(inner, names);
  }
}

function isRelation(property: Json): boolean {
  const { value, items } = (property ?? {}) as { readonly value?: Json; readonly items?: Json };
  return isReference(value) || (Array.isArray(items) && (items as readonly JsonObject[]).some((item) => isReference(item['value'])));
}

function isReference(value: Json | undefined): boolean {
  return value !== null && typeof value === 'object' && 'id' in value && !('kind' in value);
}

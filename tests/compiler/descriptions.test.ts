import { documentSchema } from '@pakkeforloeb/compiler';
import { ENTRIES } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { KIND_DESCRIPTIONS, PROPERTY_DESCRIPTIONS } from '../../packages/compiler/src/schema/descriptions.js';
import { elementKinds } from '../../packages/compiler/src/schema/properties.js';

test('every kind and every property has a description, and nothing else has', () => {
  const properties = ENTRIES.filter(({ declares, isCondition }) => declares === 'fact' && !isCondition).map(({ english }) => english);
  expect(Object.keys(KIND_DESCRIPTIONS).sort()).toEqual(elementKinds());
  expect(Object.keys(PROPERTY_DESCRIPTIONS).sort()).toEqual([...new Set(properties)].sort());
});

test('a description is one English sentence or more; no two are the same', () => {
  const descriptions = [...Object.values(KIND_DESCRIPTIONS), ...Object.values(PROPERTY_DESCRIPTIONS)];
  expect(descriptions.filter((description) => !/^[A-Z][^æøåÆØÅ]+\.$/.test(description))).toEqual([]);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

test('the schema names the Danish key beside it', () => {
  type Described = { readonly description: string; readonly properties: Readonly<Record<string, { readonly description?: string }>> };
  const { $defs } = documentSchema() as { readonly $defs: Readonly<Record<string, Described>> };
  expect($defs['ReferToProperty']!.description).toBe('Where the patient is referred to. In the text: «henvises til».');
  expect($defs['StatementElement']!.properties['unless']!.description).toContain('«medmindre»');
  expect($defs['RowElement']!.description).toContain('In the text: «række», «ellers».');
});

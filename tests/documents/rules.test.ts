import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { elementsOfTheExample } from './dp-elements.js';
import { withElement, without } from './elements.js';
import { type Entry, faultsIn, faultsInOrder, isRule, placesOf, type Rule } from './rules.js';
import type { Sentence } from './sentences.js';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')) as T;
const units = read<readonly Sentence[]>('004-saetninger.json');
const entries = read<readonly Entry[]>('004-regler.json');
const rules = entries.filter(isRule);

const elements = elementsOfTheExample();
const rule = (id: string): Rule => rules.find(({ element }) => element === id)!;

test('every unit of document 004 has one entry, in the order of the print', () => {
  expect(faultsInOrder(entries, units)).toEqual([]);
});

test('every rule lives where the list says', () => {
  expect(entries.flatMap((entry) => faultsIn(entry, elements).map((fault) => `${entry.line}: ${fault}`))).toEqual([]);
});

test('an element that loses any field of a rule is told', () => {
  const silent: string[] = [];
  for (const { element: id, field } of rules.flatMap(placesOf)) {
    const changed = withElement(elements, without(elements.get(id)!, field));
    const concerned = rules.filter((other) => placesOf(other).some((place) => place.element === id));
    if (concerned.every((other) => faultsIn(other, changed).length === 0)) silent.push(`${id}.${field}`);
  }
  expect(silent).toEqual([]);
});

test.each<[string, Partial<Rule>, string]>([
  ['an element that is not there', { element: 'findes-ikke' }, 'no element findes-ikke'],
  ['an element with other words', { element: 'lever-mdt' }, 'the words are not in lever-mdt'],
  ['a field that is not there', { fields: ['maximum'] }, 'no field tilbagehenvisning.maximum'],
  ['a field of another element that is not there', { fields: [{ element: 'DP', field: 'when' }] }, 'no field DP.when'],
  ['text', { fields: ['text'] }, 'tilbagehenvisning.text is text'],
  ['prose that is not marked', { fields: ['vagueTime'] }, 'tilbagehenvisning.vagueTime is prose and not marked'],
  ['a mark of prose too much', { fields: [{ field: 'actor', prose: true }] }, 'tilbagehenvisning.actor is not prose'],
  ['no field', { fields: [] }, 'no field'],
])('%s is a fault', (_name, change, fault) => {
  expect(faultsIn(rule('tilbagehenvisning'), elements)).toEqual([]);
  expect(faultsIn({ ...rule('tilbagehenvisning'), ...change }, elements)).toContain(fault);
});

test('the item of a list must be the one that the unit names', () => {
  const imaging = rules.find(({ text, element }) => text === 'Billeddiagnostik' && element === 'tiden-b-mas')!;
  expect(imaging.fields).toEqual(['investigatedWith.items.1']);
  expect(faultsIn({ ...imaging, fields: ['investigatedWith.items.2'] }, elements)).toEqual([
    'the words are not at tiden-b-mas.investigatedWith.items.2',
  ]);
});

test('a reason outside the closed sets is a fault', () => {
  const unknown = 'other' as 'heading';
  expect(faultsIn({ line: 1, text: 'x', noRule: unknown }, elements)).toEqual(['unknown reason: other']);
  expect(faultsIn({ line: 1, text: 'x', leftAsText: ' ' }, elements)).toEqual(['no reason']);
  const part = { part: 'hvem', reason: 'other' as 'detail' };
  expect(faultsIn({ ...rule('tilbagehenvisning'), onlyInText: [part] }, elements)).toEqual(['no reason for hvem']);
});

test('a unit that is left out, moved or has another word is told', () => {
  const [first, second, ...rest] = entries;
  expect(faultsInOrder(entries.slice(0, -1), units)).toHaveLength(1);
  expect(faultsInOrder([second!, first!, ...rest], units)).toHaveLength(2);
  expect(faultsInOrder([{ ...first!, text: 'Andet' }, second!, ...rest], units)).toEqual([`${units[0]!.line}: ${units[0]!.text}`]);
});

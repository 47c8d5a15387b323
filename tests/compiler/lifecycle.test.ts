import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf } from '@pakkeforloeb/compiler';
import { ENTRIES } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { EXAMPLE_FILES } from '../examples/files.js';

const pathway = (edition: string, more: string): string => `pakkeforløb: A #a {\n  udgave: ${edition}\n${more}}\n`;
const documents = (...texts: string[]) => documentsOf(openWorkspace(texts.map((text, index) => ({ uri: String(index), text }))));
const currentOf = (...texts: string[]) => documents(...texts).flatMap(({ current, edition }) => (current ? [edition] : []));

test('just one edition of a pathway is current: the one in force as the language has it', () => {
  expect(currentOf(pathway('2022', ''), pathway('2016', ''))).toEqual(['2022']);
  expect(currentOf(pathway('2022', '  status: i høring\n'), pathway('2016', ''))).toEqual(['2016']);
  expect(currentOf(pathway('2022', '  status: sat i bero\n'), pathway('2016', '  status: i kraft\n'))).toEqual(['2016']);
  expect(currentOf(pathway('2022', '  status: kladde\n'))).toEqual(['2022']);
  expect(currentOf(pathway('2022', ''), 'pakkeforløb: B #b {\n  udgave: 2030\n}\n', 'katalog: K #a {\n}\n')).toEqual([
    undefined,
    '2022',
    '2030',
  ]);
});

test('the history is told with its dates, from all parts of the document, and what has no date is left out', () => {
  const more =
    '  status: udgivet\n  forløb i sagen: udgivet {\n    dato: maj 2022\n  }\n  afsnit: S {\n    forløb i sagen: kommenteret {\n      > Ord.\n    }\n' +
    '    forløb i sagen: i kraft {\n      dato: 1. juli 2022\n    }\n  }\n';
  const part = 'del af: A {\n  forløb i sagen: mandat {\n    dato: 2017\n  }\n}\n';
  const [document] = documents(pathway('2022', more), part);
  expect(document).toMatchObject({
    status: 'published',
    current: true,
  });
  expect(new Set(document!.lifecycle)).toEqual(
    new Set([
      { event: 'published', date: '2022-05' },
      { event: 'in-force', date: '2022-07-01' },
      { event: 'mandated', date: '2017' },
    ]),
  );
});

test('the history in the index is that of the elements, in every example', () => {
  let events = 0;
  for (const { json, lifecycle } of documentsOf(openWorkspace(EXAMPLE_FILES))) {
    const elements = json['elements'] as readonly { kind: string; value?: string; date?: { value: string } }[];
    const dated = elements.filter(({ kind, date }) => kind === 'lifecycle-event' && date);
    expect(lifecycle).toEqual(dated.map(({ value, date }) => ({ event: value, date: date!.value })));
    events += dated.length;
  }
  expect(events).toBeGreaterThan(4);
});

test('the schema of the index knows the words of the language and no others', () => {
  const file = path.resolve(import.meta.dirname, '../../packages/model/schema/index.schema.json');
  const { $defs } = JSON.parse(readFileSync(file, 'utf8')) as {
    $defs: { document: { properties: { status: { enum: string[] } } }; lifecycleEvent: { properties: { event: { enum: string[] } } } };
  };
  const words = (key: string): string[] => Object.values(ENTRIES.find((entry) => entry.key === key)!.choices);
  expect($defs.document.properties.status.enum).toEqual(words('status'));
  expect($defs.lifecycleEvent.properties.event.enum).toEqual(words('forløb i sagen'));
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_FILES } from '../examples/files.js';

const schemaOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../packages/model/schema/${name}.schema.json`), 'utf8')) as Record<
    string,
    unknown
  >;
const ajv = new Ajv2020({ allErrors: true });
const validate = ajv.compile(schemaOf('document'));
const validateSourceMap = ajv.compile(schemaOf('source-map'));

describe('every example keeps to the schema', () => {
  const documents = documentsOf(openWorkspace(EXAMPLE_FILES));
  test.each(documents.map((document) => [`${document.kind} ${document.id} ${document.edition ?? ''}`, document] as const))(
    '%s',
    (_, { json, sourceMap }) => {
      validate(json);
      const elements = json['elements'] as readonly { id: string; kind: string }[];
      const errors = (validate.errors ?? [])
        .filter(({ keyword }) => !['oneOf', 'const', '$ref'].includes(keyword))
        .map(({ instancePath, message, params }) => {
          const index = Number(/^\/elements\/(\d+)/.exec(instancePath)?.[1] ?? -1);
          return `${elements[index]?.kind} ${elements[index]?.id} ${instancePath} ${message} ${JSON.stringify(params)}`;
        });
      expect([validate.errors?.length ?? 0, ...errors.slice(0, 20)]).toEqual([0]);
      expect([validateSourceMap(sourceMap()), validateSourceMap.errors]).toEqual([true, null]);
      // Every element has a place, and no other has.
      const { elements: places } = sourceMap() as { elements: object };
      expect(Object.keys(places).sort()).toEqual(elements.map(({ id }) => id).sort());
    },
  );
});

test('a fault is told once, where it is', () => {
  const [first] = documentsOf(openWorkspace(EXAMPLE_FILES)).filter(({ id, edition }) => id === 'DP' && edition === '2022');
  const elements = (first!.json['elements'] as readonly object[]).map((element, index) =>
    index === 7 ? { ...element, more: 1 } : element,
  );
  expect(validate({ ...first!.json, elements })).toBe(false);
  // The schema's `then` that failed, and what failed in it.
  expect(validate.errors!.filter(({ keyword }) => keyword !== 'if').map(({ instancePath, params }) => [instancePath, params])).toEqual([
    ['/elements/7', { unevaluatedProperty: 'more' }],
  ]);
});

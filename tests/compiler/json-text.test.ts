import { jsonText, type Json } from '@pakkeforloeb/compiler';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('what fits on a line stands on it', () => {
  expect(jsonText({ id: 'a', value: { unit: 'cm' }, list: [], none: {}, items: [1, 'b', null] })).toBe(
    '{ "id": "a", "value": { "unit": "cm" }, "list": [], "none": {}, "items": [1, "b", null] }\n',
  );
});

test('what does not has a line for each member', () => {
  const long = 'x'.repeat(130);
  expect(jsonText({ a: [{ b: long }, 1], c: true })).toBe(
    `{\n  "a": [\n    {\n      "b": "${long}"\n    },\n    1\n  ],\n  "c": true\n}\n`,
  );
});

test('an empty list or object takes its place on the line, too', () => {
  const text = 'x'.repeat(132);
  for (const empty of [[], {}]) {
    expect(jsonText([text, empty])).toBe(`["${text}", ${JSON.stringify(empty)}]\n`);
    expect(jsonText([`${text}x`, empty])).toBe(`[\n  "${text}x",\n  ${JSON.stringify(empty)}\n]\n`);
  }
});

test('an empty list or object is never broken, and no key of one text is left for the next', () => {
  const key = 'k'.repeat(140);
  expect(jsonText({ [key]: {}, b: [] })).toBe(`{\n  "${key}": {},\n  "b": []\n}\n`);
});

/** Values of which many stand near the end of a line: empty ones, and texts and keys of many lengths. */
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<Json>([], {}, null, true, 0, -1.5e-7),
    fc.string({ maxLength: 150 }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 60 }),
    fc.array(fc.constantFrom<Json>([], {}), { maxLength: 60 }),
    fc.dictionary(fc.string({ maxLength: 90 }), tie('value'), { maxKeys: 12 }) as fc.Arbitrary<Json>,
  ),
}));

/** A line with one member, or the beginning of one: nothing in it could be broken. */
const ONE_MEMBER = /^ *(?:"(?:[^"\\]|\\.)*": )?(?:"(?:[^"\\]|\\.)*"|\[\]?|\{\}?|[\w.+-]+),?$/u;

test('it is the same value, and no line is longer than 140 where something could be broken', () => {
  fc.assert(
    fc.property(fc.oneof(value, fc.jsonValue({ maxDepth: 6 })), (value) => {
      const text = jsonText(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      for (const line of text.split('\n')) if (line.length > 140) expect(line).toMatch(ONE_MEMBER);
    }),
    { numRuns: 400 },
  );
});

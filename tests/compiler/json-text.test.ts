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

test('it is the same value, and no line is longer than 140 where something could be broken', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = jsonText(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      for (const line of text.split('\n')) if (line.length > 140) expect(line).toMatch(/^ *("(?:[^"\\]|\\.)*"(: )?){1,2},?$/u);
    }),
  );
});

import { expect, test } from 'vitest';
import { check, lineOf, messageText } from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';
import { ENTRIES } from '../../packages/language/src/vocabulary/index.js';
import { framed } from './frames.js';
import { stub } from './stubs.js';

const BASE = 'pakkeforløb: Ramme {\n udgave: 2022\n}\n';

/** Reads the example in its frame, declaring the names it refers to until all are known. */
function findingsIn(text: string): string[] {
  const inside: string[] = [];
  const outside: string[] = [];
  for (let round = 0; ; round++) {
    const workspace = openWorkspace([
      { uri: 'base.forloeb', text: BASE },
      { uri: 'example.forloeb', text },
      { uri: 'stubs.forloeb', text: `del af: Ramme {\n${inside.join('\n')}\n}\n${outside.join('\n')}` },
    ]);
    const unknown = workspace.resolution.problems.filter(({ type }) => type === 'unknown');
    if (unknown.length === 0 || round === 4)
      return check(workspace).map(
        ({ code, parameters, place }) =>
          `${place.file.uri}:${lineOf(place.file, place.start)} ${code} ${messageText(code, parameters, 'da')}`,
      );
    for (const declaration of new Set(unknown.map(({ reference }) => stub(reference)))) {
      if (declaration.startsWith('TOP ')) outside.push(declaration.slice(4));
      else inside.push(declaration);
    }
  }
}

test.each(ENTRIES.map((entry) => [entry.key, entry] as const))('the example of «%s» is right', (_key, entry) => {
  const text = framed(entry);
  expect({ text, findings: findingsIn(text) }).toEqual({ text, findings: [] });
});

test.each(ENTRIES.map((entry) => [entry.key, entry] as const))('the example of «%s» shows the key', (key, { example }) => {
  const words = key.replace(' N ', ' (\\d+|én|to|tre) ').replaceAll('/', '\\/');
  expect(example).toMatch(new RegExp(`^\\s*${words}( alle| en af| mindst én af| fx)?(:| \\{|  #|$)`, 'm'));
});

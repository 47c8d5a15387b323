import { expect, test } from 'vitest';
import { check, lineOf, messageText } from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';
import { ENTRIES, KEYS, NUMBER_WORDS, RESERVED_WORDS, takesQuantifier } from '../../packages/language/src/vocabulary/index.js';

/** Keys that share an English word on purpose: the same property of another kind of owner. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  unit: ['måles i', 'enhed'],
  actor: ['aktør', 'hvem'],
};

test('an English word belongs to one key, unless that is meant', () => {
  const keys: Record<string, string[]> = {};
  for (const { english, key, obligation } of ENTRIES) if (!obligation) (keys[english] ??= []).push(key);
  expect(Object.fromEntries(Object.entries(keys).filter(([, sharing]) => sharing.length > 1))).toEqual(SHARED);
});

test('a key stands once in the table', () => {
  const keys = KEYS.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('places that a key names are keys', () => {
  const keys = new Set(ENTRIES.map(({ key }) => key));
  expect(ENTRIES.flatMap(({ underKeys }) => underKeys).filter((key) => !keys.has(key))).toEqual([]);
});

test('a list of who or what can be open or a minimum', () => {
  const { underKeys } = ENTRIES.find(({ key }) => key === 'listen er')!;
  expect(ENTRIES.filter((entry) => takesQuantifier(entry) && !underKeys.includes(entry.key))).toEqual([]);
  expect(underKeys).not.toContain('gælder for');
});

test('every key may stand somewhere', () => {
  expect(ENTRIES.filter(({ under, underKeys }) => under.length + underKeys.length === 0).map(({ key }) => key)).toEqual([]);
});

test('each explanation is a sentence, and none says the same as another', () => {
  expect(ENTRIES.filter(({ explanation }) => !/^[A-ZÆØÅÉ«].*[.]$/s.test(explanation)).map(({ key }) => key)).toEqual([]);
  const explanations = ENTRIES.map(({ explanation }) => explanation);
  expect(explanations.filter((text, index) => explanations.indexOf(text) !== index)).toEqual([]);
});

test('English words are in the form that the JSON uses', () => {
  expect(ENTRIES.filter(({ english }) => !/^[a-z][A-Za-z]*$/.test(english)).map(({ key }) => key)).toEqual([]);
  for (const { choices } of ENTRIES) for (const word of Object.values(choices)) expect(word).toMatch(/^[a-z][a-z-]*$/);
});

/** Words that may be part of a clinical name: everything that means something in the language. */
const WORDS = [
  ...new Set([
    ...RESERVED_WORDS,
    ...Object.keys(NUMBER_WORDS),
    ...KEYS.map(({ key }) => key),
    ...KEYS.flatMap(({ choices }) => Object.keys(choices)),
  ]),
];

/** A pathway in which the words are the name of a data element, a value, a criterion and an event, and are referred to. */
function named(words: string): string {
  return [
    'pakkeforløb: Navne (opdigtet) {',
    '  udgave: 1',
    `  oplysning: ${words} hos patienten {`,
    '    type: én værdi',
    '    værdier {',
    `      - ${words}`,
    '      - en anden værdi',
    '    }',
    '  }',
    `  hændelse: ${words}`,
    `  kriterium: Mistanke ${words} {`,
    `    når: [${words} hos patienten] er [${words}]`,
    '  }',
    '  gælder {',
    '    > En sætning (opdigtet).',
    `    når: [Mistanke ${words}]`,
    `    ved: ${words}`,
    '  }',
    '}',
  ].join('\n');
}

test.each(WORDS)('«%s» can be a name; in a condition it stands in square brackets', (words) => {
  const findings = check(openWorkspace([{ uri: 'navne.forloeb', text: named(words) }]));
  expect(
    findings.map(({ code, parameters, place }) => `${lineOf(place.file, place.start)} ${code} ${messageText(code, parameters, 'da')}`),
  ).toEqual([]);
});

test.each(RESERVED_WORDS)('«%s» in a name in a condition without brackets is told of', (word) => {
  const text = named('smerter').replace('[Mistanke smerter]', `Mistanke ${word} smerter`);
  expect(check(openWorkspace([{ uri: 'navne.forloeb', text }])).length).toBeGreaterThan(0);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fileNames,
  identityOf,
  normalisedText,
  outputsOf,
  readManifest,
  withToolVersion,
  type LeftDocument,
  type LeftOut,
  type OutputDocument,
} from '../../packages/compiler/src/index.js';

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const VERSIONS = { tool: '1.2.3', schema: '0.1.0' };

function nameOf(document: LeftDocument, ...others: LeftDocument[]): string {
  return fileNames([document, ...others], digest).get(identityOf(document))!;
}

const pathway = (id: string, edition?: string): LeftDocument => ({ kind: 'pathway', id, ...(edition !== undefined && { edition }) });

test.each([
  ['mup', undefined, 'pathway-mup'],
  ['mup', '2.0', 'pathway-mup-2-0'],
  ['brystkræft', '2. udgave (2022)', 'pathway-brystkraeft-2-udgave-2022'],
  ['Øre-næse-hals på ÅÆØ', undefined, 'pathway-oere-naese-hals-paa-aaaeoe'],
  ['crème-brûlée', undefined, 'pathway-creme-brulee'],
  ['con', undefined, 'pathway-con'],
  ['../../etc/passwd', undefined, 'pathway-etc-passwd'],
  ['<script>alert(1)</script>', undefined, 'pathway-script-alert-1-script'],
  ['a\\b:c*d?"e|f', '1\u0000', 'pathway-a-b-c-d-e-f-1'],
])('the id «%s» in edition %s gives the name %s', (id, edition, name) => {
  expect(nameOf(pathway(id, edition))).toBe(name);
});

test('an id in NFD gives the name of that in NFC', () => {
  expect(nameOf(pathway('påkrævet'.normalize('NFD')))).toBe(nameOf(pathway('påkrævet')));
  expect(identityOf(pathway('påkrævet'.normalize('NFD')))).toBe(identityOf(pathway('påkrævet')));
});

test('an id without a single letter of ours is named by its digest', () => {
  expect(nameOf(pathway('患者'))).toBe(`pathway-${digest(identityOf(pathway('患者'))).slice(0, 8)}`);
});

test('a long id is cut, and told apart by its digest', () => {
  const [one, other] = [pathway(`${'lang-'.repeat(60)}a`), pathway(`${'lang-'.repeat(60)}b`)];
  const names = fileNames([one, other], digest);
  expect(new Set(names.values()).size).toBe(2);
  for (const name of names.values()) expect(`${name}.map.json`.length).toBeLessThanOrEqual(100);
  expect(nameOf(one)).toBe(`${`pathway-${'lang-'.repeat(60)}`.slice(0, 81).replace(/-$/, '')}-${digest(identityOf(one)).slice(0, 8)}`);
});

test('names that would be the same are told apart, whatever the order', () => {
  const all = [pathway('år'), pathway('aar'), pathway('a', '1'), pathway('a-1'), pathway('b')];
  const names = fileNames(all, digest);
  expect(fileNames([...all].reverse(), digest)).toEqual(new Map([...names].reverse()));
  for (const document of all.slice(0, 4)) expect(names.get(identityOf(document))).toMatch(/^pathway-a(ar|-1)-[0-9a-f]{8}$/);
  expect(new Set(names.values()).size).toBe(5);
  expect(names.get(identityOf(all[4]!))).toBe('pathway-b');
});

test('a name that looks like one with a digest is told apart from it too', () => {
  const [one, other] = [pathway('år'), pathway('aar')];
  const posing = pathway(`aar-${digest(identityOf(one)).slice(0, 8)}`);
  expect(new Set(fileNames([one, other, posing], digest).values()).size).toBe(3);
});

test('names are plain, short and unlike for any ids', () => {
  const ids = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('pathway', 'module'),
      id: fc.string({ unit: 'grapheme', maxLength: 200 }),
      edition: fc.option(fc.string(), { nil: undefined }),
    }),
    { selector: identityOf, maxLength: 20 },
  );
  fc.assert(
    fc.property(ids, (documents) => {
      const names = [...fileNames(documents, digest).values()];
      expect(new Set(names).size).toBe(documents.length);
      for (const name of names) {
        expect(name).toMatch(/^(pathway|module)-[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(`${name}.map.json`.length).toBeLessThanOrEqual(100);
      }
    }),
  );
});

const DOCUMENTS: readonly OutputDocument[] = [
  {
    ...pathway('ø', '2'),
    title: '<script>Ø</script>',
    status: 'draft',
    current: false,
    lifecycle: [{ event: 'published', date: '2022-07' }],
    json: { b: 1, a: ['æøå', '\u2028'] },
    sourceMap: { x: [1] },
  },
  { kind: 'catalogue', id: 'fælles', current: true, lifecycle: [], json: {}, sourceMap: {} },
  { ...pathway('ø', '10'), current: true, lifecycle: [], json: {}, sourceMap: {} },
];
const INPUTS = [
  { path: 'b.forloeb', text: 'to' },
  { path: 'a.forloeb', text: '\uFEFFen\r\nå' },
];

test('the files of a set, the manifest last', () => {
  const left: LeftOut = {
    documents: [
      { ...pathway('væk', '1'), because: ['b.forloeb', 'a.forloeb'], leftWith: [] },
      { ...pathway('med', '2'), because: [], leftWith: [pathway('væk', '1')] },
    ],
    errors: [
      { file: 'b.forloeb', line: 10, column: 1, code: 'F301' },
      { file: 'b.forloeb', line: 9, column: 2, code: 'F401' },
      { file: 'a.forloeb', line: 12, column: 3, code: 'F201' },
    ],
  };
  const outputs = [...outputsOf(DOCUMENTS, INPUTS, VERSIONS, digest, left)];
  expect(outputs.map(({ path }) => path)).toEqual([
    'catalogue-faelles.json',
    'catalogue-faelles.map.json',
    'pathway-oe-10.json',
    'pathway-oe-10.map.json',
    'pathway-oe-2.json',
    'pathway-oe-2.map.json',
    'index.json',
    'manifest.json',
  ]);
  const text = Object.fromEntries(outputs.map((output) => [output.path, output.text]));
  expect(text['pathway-oe-2.json']).toBe('{ "b": 1, "a": ["æøå", "\u2028"] }\n');
  expect(text['pathway-oe-2.map.json']).toBe('{ "x": [1] }\n');
  expect(JSON.parse(text['index.json']!)).toEqual({
    type: 'forloeb-index',
    schemaVersion: '0.1.0',
    documents: [
      { kind: 'catalogue', id: 'fælles', current: true, file: 'catalogue-faelles.json', sourceMap: 'catalogue-faelles.map.json' },
      { kind: 'pathway', id: 'ø', edition: '10', current: true, file: 'pathway-oe-10.json', sourceMap: 'pathway-oe-10.map.json' },
      {
        kind: 'pathway',
        id: 'ø',
        edition: '2',
        title: '<script>Ø</script>',
        status: 'draft',
        current: false,
        lifecycle: [{ event: 'published', date: '2022-07' }],
        file: 'pathway-oe-2.json',
        sourceMap: 'pathway-oe-2.map.json',
      },
    ],
  });
  expect(JSON.parse(text['manifest.json']!)).toEqual({
    type: 'forloeb-manifest',
    tool: { name: 'forloeb', version: '1.2.3' },
    schemaVersion: '0.1.0',
    inputs: [
      { path: 'a.forloeb', sha256: digest('en\nå') },
      { path: 'b.forloeb', sha256: digest('to') },
    ],
    outputs: outputs
      .slice(0, -1)
      .map(({ path, text: written }) => ({ path, sha256: digest(written) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    left: [
      { ...pathway('med', '2'), because: [], leftWith: [pathway('væk', '1')] },
      { ...pathway('væk', '1'), because: ['a.forloeb', 'b.forloeb'], leftWith: [] },
    ],
    errors: [
      { file: 'a.forloeb', line: 12, column: 3, code: 'F201' },
      { file: 'b.forloeb', line: 9, column: 2, code: 'F401' },
      { file: 'b.forloeb', line: 10, column: 1, code: 'F301' },
    ],
  });
});

test('the order of documents and inputs changes nothing', () => {
  const outputs = [...outputsOf(DOCUMENTS, INPUTS, VERSIONS, digest)];
  expect([...outputsOf([...DOCUMENTS].reverse(), [...INPUTS].reverse(), VERSIONS, digest)]).toEqual(outputs);
});

test('two documents that nothing tells apart are a fault of the caller', () => {
  expect(() => outputsOf([DOCUMENTS[0]!, DOCUMENTS[0]!], [], VERSIONS, digest)).toThrow(RangeError);
});

test('digests see neither byte order mark, line ends nor Unicode form', () => {
  expect(normalisedText(`\uFEFF${'å\r\nb\rc\n'.normalize('NFD')}`)).toBe('å\nb\nc\n');
});

test('a manifest is read again, and another version of the tool put into it; anything else is none', () => {
  const manifest = [...outputsOf(DOCUMENTS, INPUTS, VERSIONS, digest)].at(-1)!.text;
  expect(readManifest(manifest)).toEqual(JSON.parse(manifest));
  expect(withToolVersion(manifest, VERSIONS.tool)).toBe(manifest);
  expect(withToolVersion(manifest, '9.9.9')).toBe(manifest.replace('"version": "1.2.3"', '"version": "9.9.9"'));
  for (const text of [
    '',
    'null',
    '[]',
    '{"type":"forloeb-manifest"}',
    '{"name":"web","outputs":[]}',
    manifest.replace('"path"', '"file"'),
    `<<<<<<<\n${manifest}`,
  ])
    expect(readManifest(text)).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { compare, type Exception } from '../documents/reproduction.js';
import type { Sentence } from '../documents/sentences.js';
import { EXAMPLES } from './files.js';
import { printedTexts } from './printed.js';

const documents = path.resolve(import.meta.dirname, '../documents');
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(documents, file), 'utf8')) as T;
const sentences = read<readonly Sentence[]>('004-saetninger.json');
const exceptions = read<readonly Exception[]>('undtagelser.json');
const files = EXAMPLES.get('diagnostisk-pakkeforloeb')!;

/** The pathway's files with words changed in one of them. */
function changed(file: string, from: string, to: string): SourceFile[] {
  const uri = `diagnostisk-pakkeforloeb/${file}`;
  const before = files.find((candidate) => candidate.uri === uri)!.text;
  expect(before).toContain(from);
  return files.map((other) => (other.uri === uri ? { uri, text: before.replaceAll(from, to) } : other));
}

test('the example reproduces chapters 2-4 and bilag 1-3 of document 004, sentence by sentence', () => {
  expect(compare(sentences, printedTexts(files), exceptions)).toEqual({ missing: [], unusedExceptions: [] });
});

test.each([
  ['a heading', 'symptomer.forloeb', 'afsnit: Symptomer', 'afsnit: Symptoner', '3.2.2 Symptomer'],
  ['a number', 'symptomer.forloeb', 'nummer: 3.2.2', 'nummer: 3.2.3', '3.2.2 Symptomer'],
  [
    'a word of a sentence',
    'mup.forloeb',
    'lymfeknuder bør rejse mistanke',
    'lymfeknuder kan rejse mistanke',
    'Særligt store, hårde, uømme, uregelmæssige og fikserede lymfeknuder bør rejse mistanke om metastaser.',
  ],
  [
    'a code',
    'registrering.forloeb',
    '#AFA01B {',
    '#AFA01C {',
    '[AFA01B] Uspecifikke symptomer, diagnostisk pakkeforløb: Udredning start, første fremmøde',
  ],
  ['a span', 'forloebstider.forloeb', 'højst: 30 kalenderdage', 'højst: 31 kalenderdage', '30 kalenderdage'],
])('%s that is lost is told', (_name, file, from, to, sentence) => {
  expect(compare(sentences, printedTexts(changed(file, from, to)), exceptions).missing.map(({ text }) => text)).toContain(sentence);
});

test('notes and reasons of ours do not count as printed', () => {
  const text = 'pakkeforløb: P {\n  redaktionel note: Ordene er vore.\n  trykt som: Sådan stod der {\n    begrundelse: Vores grund.\n  }\n}\n';
  expect(printedTexts([{ uri: 'p.forloeb', text }])).toEqual(['P', 'Sådan stod der']);
});

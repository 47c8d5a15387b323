import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MESSAGES, messageText, check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../docs/rule-pages.js';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'regler');
/** Danish words that no English text holds. */
const DANISH =
  /[«»æøåÆØÅ]|(?<!\p{L})(er|og|ikke|eller|af|på|til|skal|kan|det|linje|noget|nogen|ingen|skriv|mangler|mente|blokken|filen|punkter?)(?!\p{L})/iu;

/** The text without what the author wrote and without keywords: those stand in quotation marks, in brackets or as a file name. */
function ourWords(text: string): string {
  return text
    .replace(/"[^"]*"/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b\S+\.(md|forloeb)\b/g, '');
}

describe('the English text is English', () => {
  test.each(Object.entries(MESSAGES))('%s in the catalogue', (_code, { en }) => {
    expect(ourWords(en)).not.toMatch(DANISH);
  });

  const pages = readdirSync(folder).filter((name) => name.startsWith('F') && !name.startsWith('F107'));
  test.each(pages)('%s with its parameters', (name) => {
    const wrong = examplesOf(readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')).filter(
      ({ kind }) => kind === 'forkert',
    );
    const findings = wrong.flatMap(({ text }) => check(openWorkspace([{ uri: 'eksempel.forloeb', text }])));
    expect(findings).not.toEqual([]);
    for (const { code, parameters, related = [] } of findings) {
      // Units and kinds of amounts are the author's words, though they stand without quotation marks.
      const own = Object.values(parameters).filter((value) => typeof value === 'string');
      const text = own.reduce((whole, value) => whole.replaceAll(value, ''), ourWords(messageText(code, parameters, 'en')));
      expect(text).not.toMatch(DANISH);
      for (const { en } of related) expect(ourWords(en)).not.toMatch(DANISH);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPastedText, renderPasted, type PastedBlock } from '../../packages/language/src/paste/index.js';

/** The letters and digits in order; a bullet `o` at a line's start is a mark and no letter. */
const lettersAndDigits = (text: string): string =>
  (
    text
      .normalize('NFC')
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
      .replace(/\u00AD(?![^\S\n\r\v\f\u2028\u2029]*(?:$|[\n\r\v\f\u0085\u2028\u2029]))/gu, '')
      .replace(/(?<=^|[\n\r\v\f\u0085\u2028\u2029])[^\S\n\r\v\f\u2028\u2029]*o(?=\s|$)/gu, '')
      .match(/[\p{L}\p{N}]/gu) ?? []
  ).join('');

/** What is pasted, written in the language, without the words that say what a comment holds. */
const written = (text: string): string =>
  renderPasted(joinPastedText(text)).replace(/^\/\/ (?:Overskrift|Sidehoved eller sidefod|Tabel: kolonnerne .*sat ind): ?/gmu, '');

/** A line end of any program. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** A bullet at a line's start. */
const BULLET = /^\s*(?:[•‣●○◦▪■□➢\uF0B7\uF0A7]|[-–—o·*](?=\s|$))/u;
/** A bullet that stands by itself within a line. */
const BULLET_INSIDE = /(?<=\s)[•‣●○◦▪■□➢\uF0B7\uF0A7](?=\s|$)/gu;
const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/**
 * What may become of a pasted text, without white space: every character, in order; only a bullet, and the hyphen at the end of a line
 * that a word stands before, may be gone.
 */
function everyCharacter(text: string): RegExp {
  const lines = text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .split(LINE_END)
    .map((line) => {
      const end = /(?<=[\p{L}\p{N})])[-\u00AD]\s*$/u.exec(line)?.index ?? line.length;
      const body = line.slice(0, end).replaceAll('\u00AD', '');
      const bullet = BULLET.exec(body)?.[0] ?? '';
      const rest = body.slice(bullet.length).replace(BULLET_INSIDE, '\u0000');
      const characters = [...rest.replace(/\s/gu, '')].map((character) =>
        character === '\u0000' ? '[•‣●○◦▪■□➢\uF0B7\uF0A7]?' : escaped(character),
      );
      return `${bullet.trim() === '' ? '' : `(?:${escaped(bullet.trim())})?`}${characters.join('')}${end < line.length ? '-?' : ''}`;
    });
  return new RegExp(`^${lines.join('')}$`, 'u');
}

const charactersOf = (block: PastedBlock): string => {
  switch (block.kind) {
    case 'prose':
      return block.sentences.join('');
    case 'item':
      return (block.label ?? '') + block.text;
    case 'table':
      return block.lines.join('');
    default:
      return block.text;
  }
};

const kept = (text: string): string => joinPastedText(text).map(charactersOf).join('').replace(/\s/gu, '');

const piece = fc.constantFrom(
  ...'•|o|▪|–|-|*|·|1.|2)|a)|b.|henvis-|ning|CT-|skanning|og|eller|jf.|Den|patient|3.2|a. Fund|3.1 Om|Bilag 2: Fund|mv.|i|æøå|\u00AD|\u00A0|\u200B|\f| |,|:|.|?|(|)|\n|\n|\n\n|\r\n|\t|22|kalenderdage*|/|å'.split(
    '|',
  ),
);
const pasted = fc.oneof(
  fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '\n')), { maxLength: 60 }).map((parts) => parts.flat().join('')),
  fc.string({ unit: 'grapheme' }),
);

test('no letter or digit is lost, added or moved', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      expect(lettersAndDigits(written(text))).toBe(lettersAndDigits(text));
    }),
    { numRuns: 2000 },
  );
});

test('no other character is either, but bullets and the hyphens of words broken at the end of a line', () => {
  fc.assert(
    fc.property(pasted, (text) => void expect(kept(text)).toMatch(everyCharacter(text))),
    { numRuns: 2000 },
  );
});

test('nor in words, numbers and signs wrapped at any place', () => {
  const word = fc.constantFrom(
    'alfa-/føtoprotein',
    'alfa-føtoprotein',
    'og/eller',
    '(> 1.5-2.0 cm',
    'CT-TAB',
    'hen-',
    'visning',
    '∆',
    '§ 4,',
    'α-',
    '±2',
    '”ukendt',
    '•',
    '-',
  );
  const wrapped = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 40 }).map((parts) => parts.flat().join(''));
  fc.assert(fc.property(wrapped, (text) => void expect(kept(text)).toMatch(everyCharacter(text))));
});

test('every line is a list item, a sentence in it or by itself, a comment or empty', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      for (const line of renderPasted(joinPastedText(text)).split('\n'))
        expect(line).toMatch(/^$|^(?: {2})*(?:> \S|-(?: \S|$)|\}$)|^\/\/ /u);
    }),
  );
});

test('what the page printed round the text is moved behind the sentence that it breaks, and nothing else is', () => {
  const page = fc.integer({ min: 1, max: 99 }).map((number) => `\n\nSide ${number}\n\n`);
  fc.assert(
    fc.property(fc.array(fc.tuple(pasted, page), { maxLength: 6 }), (parts) => {
      const text = parts.flat().join('');
      const sorted = (letters: string): string => [...letters].sort().join('');
      expect(sorted(lettersAndDigits(written(text)))).toBe(sorted(lettersAndDigits(text)));
    }),
  );
});

const folder = path.join(import.meta.dirname, 'golden');
test.each(readdirSync(folder).filter((file) => file.endsWith('.pasted.txt')))('nothing of %s is lost', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(lettersAndDigits(written(text))).toBe(lettersAndDigits(text));
  expect(kept(text)).toMatch(everyCharacter(text));
});

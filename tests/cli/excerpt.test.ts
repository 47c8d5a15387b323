import { expect, test } from 'vitest';
import { excerptOf } from '../../packages/cli/src/report/excerpt.js';

/** The line with the marks below it, as it is printed. */
function shown(line: string, word: string, width = 120): string[] {
  const start = line.indexOf(word);
  const excerpt = excerptOf(line, start, start + word.length, width);
  return [excerpt.line, excerpt.before + excerpt.marks];
}

test.each([
  ['plain', 'hvem: Ukendt', 'Ukendt', ['hvem: Ukendt', '      ^^^^^^']],
  ['a tab is as wide as one level', '\thvem: Ukendt', 'Ukendt', ['  hvem: Ukendt', '        ^^^^^^']],
  ['wide characters before the place', '患者: Ukendt', 'Ukendt', ['患者: Ukendt', '      ^^^^^^']],
  ['wide characters in the place', 'a 患者 b', '患者', ['a 患者 b', '  ^^^^']],
  ['an emoji of several code points', '👩‍⚕️ hvem', 'hvem', ['👩‍⚕️ hvem', '   ^^^^']],
  ['a decomposed å', 'a\u030A hvem', 'hvem', ['a\u030A hvem', '  ^^^^']],
  ['a soft hyphen', 'kræft\u00ADpakke hvem', 'hvem', ['kræft\u00ADpakke hvem', '           ^^^^']],
])('%s', (_name, line, word, expected) => {
  expect(shown(line, word)).toEqual(expected);
});

test.each([
  ['nothing at the end of the line', 'skal {', 6, 6, ['skal {', '      ^']],
  ['nothing within the line', 'skal {', 2, 2, ['skal {', '  ^']],
  ['beyond the end', 'skal', 4, 9, ['skal', '    ^']],
  ['an empty line', '', 0, 0, ['', '^']],
])('%s still gets a mark', (_name, line, start, end, expected) => {
  const excerpt = excerptOf(line, start, end, 120);
  expect([excerpt.line, excerpt.before + excerpt.marks]).toEqual(expected);
});

const LONG = `${'foran '.repeat(20)}STEDET${' bagved'.repeat(20)}`;

test('a long line is cut around the place', () => {
  expect(shown(LONG, 'STEDET', 30)).toEqual(['…oran foran STEDET bagved bag…', '            ^^^^^^']);
});

test('a long line with the place at its start is cut at the end only', () => {
  expect(shown(`STEDET${' bagved'.repeat(20)}`, 'STEDET', 30)).toEqual(['STEDET bagved bagved bagved …', '^^^^^^']);
});

test('a place that is wider than the line is cut, and so are its marks', () => {
  const excerpt = excerptOf(LONG, 0, LONG.length, 30);
  expect(excerpt.line).toBe('foran foran foran foran fora…');
  expect(excerpt.before + excerpt.marks).toBe('^'.repeat(28));
});

test.each([
  ['a word', 'a'],
  ['spaces', ' '],
  ['tabs', '\t'],
  ['emoji of several code points', '👩‍⚕️'],
  ['pairs', '👍'],
  ['decomposed letters', 'a\u030A'],
  ['wide characters', '患'],
  ['combining marks alone', '\u030A'],
])('a line of a million characters, of %s, is shown at once and cut at whole characters', (_name, character) => {
  const around = character.repeat(Math.ceil(500_000 / character.length));
  const before = process.cpuUsage();
  const excerpt = excerptOf(`${around}STEDET${around}`, around.length, around.length + 6, 30);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1_000_000);
  expect(excerpt.line).toMatch(character === '\u030A' ? /STEDET/ : /^….*STEDET/);
  expect(excerpt.marks).toBe('^^^^^^');
  // No half of a pair, and nothing that joins to what is not there.
  expect(excerpt.line).not.toMatch(/\p{Surrogate}/u);
  if (character.trim() !== '' && character !== '\u030A') {
    const shownAround = excerpt.line.replace(/^…|…$/g, '').split('STEDET');
    for (const part of shownAround) expect(part.replaceAll(character, '')).toBe('');
  }
});

test('a place as long as a line of a million characters is cut, and so are its marks', () => {
  const line = 'ord '.repeat(250_000);
  expect(excerptOf(line, 0, line.length, 30)).toEqual({ line: 'ord ord ord ord ord ord ord …', before: '', marks: '^'.repeat(28) });
});

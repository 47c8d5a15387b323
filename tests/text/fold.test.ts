import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../packages/language/src/text/clean.js';
import { foldName, slugOf } from '../../packages/language/src/text/fold.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'aÅæØ -–‑ \u00A0\u202F\u2009\u00AD\u200B\u030A.:;”»’’\u037E\u1100\u1161İΣ²𝐀ﬁ()/1'), {
      maxLength: 90,
    })
    .map((letters) => letters.join('')),
);

test.each([
  ['Første fremmøde', 'første-fremmøde'],
  ['  FØRSTE\u00A0\u2009fremmøde. ', 'første-fremmøde'],
  ['første-fremmøde', 'første-fremmøde'],
  ['hen\u00ADvis\u200Bning modtaget', 'henvisning-modtaget'],
  ['Pa\u030A sygehus', 'på-sygehus'],
  ['CT\u2011skanning – TAB', 'ct-skanning-tab'],
  ['”ukendt” »primær« ’tumor‘', '"ukendt"-"primær"-\'tumor\''],
  ['Det fordrer : ;.', 'det-fordrer'],
  ['lever-MDT', 'lever-mdt'],
])('foldName(%j) is %j', (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test.each([
  ['Kræft i tyk- og endetarm (HCC)', 'kræft-i-tyk-og-endetarm-hcc'],
  ['lymfeknude(r) >1.5-2 cm', 'lymfeknuder-over-1-5-2-cm'],
  ['HER2+', 'her2-plus'],
  ['HER2-', 'her2-minus'],
  ['hals/nakke', 'hals-nakke'],
  ['≤ 7', 'højst-7'],
  ['«MAS»', 'mas'],
  ['– – –', 'uden-navn'],
  ['', 'uden-navn'],
  ['≥', 'mindst'],
  ['=', 'uden-navn'],
  [`${'a'.repeat(30)} ${'b'.repeat(29)} c`, `${'a'.repeat(30)}-${'b'.repeat(29)}`],
  [`${'a'.repeat(30)} ${'b'.repeat(30)}`, 'a'.repeat(30)],
  ['a'.repeat(70), 'a'.repeat(60)],
  ['Henvisning til og udredning i udredningsenhed', 'henvisning-til-og-udredning-i-udredningsenhed'],
  ['Patienter med symptomer på sygdom, der kan være kræft eller lymfom', 'patienter-med-symptomer-på-sygdom-der-kan-være-kræft'],
  ['En to tre fire fem seks syv', 'en-to-tre-fire-fem-seks-syv'],
  ['Et to tre fire fem seks syv otte', 'et-to-tre-fire-fem-seks-syv'],
  ['to tre fire fem seks uden syv', 'to-tre-fire-fem-seks'],
  ['af til og med', 'af-til-og-med'],
  ['Én to tre fire fem trin 2 efter syv', 'én-to-tre-fire-fem-trin-2'],
])('slugOf(%j) is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  ['Øvre  abdomen', 'Øvre abdomen'],
  [' a\u00A0b\r\n\tc ', 'a b c'],
  ['”ukendt primær tumor” – CT\u2011TAB', '”ukendt primær tumor” – CT\u2011TAB'],
  ['hen\u00ADvisning\uFEFF', 'henvisning'],
  ['Pa\u030A', 'På'],
])('cleanText(%j) is %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('folding and cleaning twice change nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
    { numRuns: 3000 },
  );
});

test('an id folds to itself, is its own id, and is letters, digits and single dashes, at most 60', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const slug = slugOf(title);
      expect(foldName(slug)).toBe(slug);
      expect(slugOf(slug)).toBe(slug);
      expect(slug).toMatch(/^[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*$/u);
      expect([...slug].length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 3000 },
  );
});

test("a reference written in another way than the title has the title's id", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(slugOf(foldName(title))).toBe(slugOf(title));
      expect(slugOf(` ${title}\u00A0`)).toBe(slugOf(title));
    }),
    { numRuns: 3000 },
  );
});

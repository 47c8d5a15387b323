import { expect, test } from 'vitest';
import { splitSentences } from '../../packages/language/src/paste/sentences.js';

test.each([
  'Undersøgelsen er fx CT. Den er f.eks. MR. Er det nok? Ja! Godt.',
  'Patienten er syg(6). Hvis lægen skønner det.',
  'Indikation (potentiel skade).7 Se afsnit 3.2.4.',
  'Patologiske fund, som beskrevet i bilag 2. Den patologiske udredning.',
  'Benævnt ’Pakkeforløb for metastaser’. I dette pakkeforløb.',
])('one sentence each: %s', (text) => {
  const ends = text.match(/[.?!]\d? (?=(?:Den|Er|Ja|Godt|Hvis|Se|I) ?)/gu) ?? [];
  const sentences = splitSentences(text);
  expect(sentences).toHaveLength(ends.length + 1);
  expect(sentences.join(' ')).toBe(text);
});

test.each([
  'Se jf. Bilag 1',
  'Prøver bl.a. HIV, evt. CT, ca. 3 uger, nr. 669 af 1. Juli',
  'Prøver inkl. Ferritin, ift. MAS, mhp. MDT, vedr. MUP, hhv. A. Hansen og Dr. Jensen m.fl. Sammen',
  '3.2.1 Om patientgruppen',
  'Punkt 1. Godkendelse af dagsorden',
  'Uden kapacitet. iFobt',
])('one sentence: %s', (text) => {
  expect(splitSentences(text)).toEqual([text]);
});

import { expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const statement = (words: string, ...lines: string[]): string =>
  pathway('undersøgelse: CT', 'kan  #s {', `  > ${words}`, ...lines.map((line) => `  ${line}`), '}');
const SAID = 'CT kan anvendes som første billeddiagnostiske undersøgelse.';

test('what is said of the first investigation only (F738)', () => {
  const text = statement(SAID, 'undersøges med: CT');
  expect(found(text)).toEqual(['F738 6 «undersøges med»']);
  expect(texts(text, 'F738')).toEqual([
    'Sætningen siger «som første», men i blokken gælder «undersøges med» hele undersøgelsen, også senere i forløbet. Skriv «som den første: ja» i blokken, eller ret sætningen.',
  ]);
  expect(texts(text, 'F738', 'en')).toEqual([
    'The sentence says "som første", but in the block "undersøges med" holds for the whole investigation, later in the pathway too. Write "som den første: ja" in the block, or mend the sentence.',
  ]);
});

test.each([
  [SAID, ['undersøges med: CT', 'som den første: ja']],
  [SAID, ['undersøges med: CT {', '  som den første: ja', '}']],
  [SAID, ['vedrører: CT']],
  ['CT kan anvendes som første skridt.', ['undersøges med: CT']],
  ['CT kan anvendes ved det første fremmøde.', ['undersøges med: CT']],
])('%s %j is in order', (words, lines) => expect(found(statement(words, ...lines))).toEqual([]));

import { expect, test } from 'vitest';
import { check, decodeSource } from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';

const TEXT = `sprogversion: 0.1

pakkeforløb: Prøve af "Word" (opdigtet) {
  udgave: 1
  oplysning: smerter i knæ og ankel {
    type: ja/nej
  }
  liste: Gode råd {
    listen er: åben
    - Hvile (opdigtet)
    - Ånd roligt (opdigtet)
  }
  gælder {
    > Patienten får "gode råd" - hver gang (opdigtet).
    når: [smerter i knæ og ankel]
    efter tabellen: Gode råd
  }
}
`;

/** What docs/sprog/indsaet.md says is taken as Word writes it: each leaves the same names, so that nothing is found. */
const FROM_WORD: readonly (readonly [string, (text: string) => string])[] = [
  ['typographic quotation marks', (text) => text.replace('"Word"', '”Word”').replace('"gode råd"', '»gode råd«')],
  ['hard spaces', (text) => text.replaceAll('smerter i knæ', 'smerter\u00a0i\u00a0knæ').replace('type: ', 'type:\u00a0')],
  ['narrow spaces', (text) => text.replace('udgave: 1', 'udgave:\u202f1')],
  ['soft hyphens', (text) => text.replace('liste: Gode råd', 'liste: Go\u00adde råd')],
  ['dashes', (text) => text.replace('" - hver', '" – hver')],
  ['bullets', (text) => text.replace('- Hvile', '• Hvile').replace('- Ånd', '▪ Ånd')],
  ['dashes as bullets', (text) => text.replace('- Hvile', '– Hvile').replace('- Ånd', '* Ånd')],
  ['å as two characters', (text) => text.replace('Gode råd', 'Gode råd'.normalize('NFD')).replace('når:', 'når:'.normalize('NFD'))],
  ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['the line ends of an old Mac', (text) => text.replaceAll('\n', '\r')],
  ['a mark first in the file', (text) => `\ufeff${text}`],
  ['capital letters in keys', (text) => text.replace('udgave:', 'Udgave:').replace('gælder {', 'GÆLDER {')],
];

test.each(FROM_WORD)('%s are taken as they come', (_name, change) => {
  const changed = change(TEXT);
  expect(changed).not.toBe(TEXT);
  const decoded = decodeSource(new TextEncoder().encode(changed));
  if (!('text' in decoded)) throw new Error(`Not read: ${decoded.problem}`);
  expect(check(openWorkspace([{ uri: 'word.forloeb', text: decoded.text }])).map(({ code }) => code)).toEqual([]);
});

test('a name that is spelled otherwise is still told of', () => {
  const text = TEXT.replace('efter tabellen: Gode råd', 'efter tabellen: Gode råd fra Word');
  expect(check(openWorkspace([{ uri: 'word.forloeb', text }])).map(({ code }) => code)).toEqual(['F301']);
});

import { expect, test } from 'vitest';
import { reportOf } from '../../packages/cli/src/report/findings.js';
import { renderText } from '../../packages/cli/src/report/text.js';
import { wrapWords } from '../../packages/cli/src/report/wrap.js';
import { textsIn } from '../../packages/cli/src/texts/texts.js';
import { check } from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';

test.each([
  ['en to tre', 0, 9, 'en to tre'],
  ['en to tre', 0, 8, 'en to\n  tre'],
  ['en to tre', 4, 9, 'en to\n  tre'],
  ['enmegetlangtord to', 4, 9, 'enmegetlangtord\n  to'],
  ['ord 你好 to', 0, 8, 'ord 你好\n  to'],
])('%j with %i columns taken of %i', (text, taken, width, expected) => expect(wrapWords(text, taken, width)).toBe(expected));

test('in a terminal a long message is broken between words, elsewhere it stands on one line', () => {
  const text = 'pakkeforløb: P (opdigtet) {\n  udgave: 1\n  kan: Der kan ventes {\n    hvem: Ukendt\n  }\n}\n';
  const report = reportOf(check(openWorkspace([{ uri: 'a.forloeb', text }])), 1, { folder: '.', files: [], exclude: [], severity: {} });
  const style = { lang: 'da', texts: textsIn('da'), colour: false, width: 70 } as const;
  const message = '«Ukendt» findes ikke her. Er det noget nyt, så skriv det først, fx «aktør: Ukendt».';
  expect(renderText(report, { ...style, terminal: false })).toContain(`a.forloeb:4:11: fejl F301: ${message}\n    4 |     hvem: Ukendt\n`);
  const wrapped = renderText(report, { ...style, terminal: true }).split('\n    4 |')[0]!;
  expect(wrapped.split('\n').every(({ length }) => length <= 70)).toBe(true);
  expect(wrapped.replaceAll('\n  ', ' ')).toBe(`a.forloeb:4:11: fejl F301: ${message}`);
});

import { expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

const AT = FACTS_END + 3;
const below = (line: string): string => pathway(FACTS, 'kan {', '  > Der kan ske noget.', `  ${line}`, '}');

test.each([
  ['hvis: feber', 'hvis', 'når'],
  ['henvis til: Egen læge', 'henvis til', 'henvises til'],
  ['undersøges: CT', 'undersøges', 'undersøges med'],
  ['samarbejder: Radiologer', 'samarbejder', 'samarbejder med'],
  ['frist: 14 dage', 'frist', 'højst'],
  ['tid: 14 dage', 'tid', 'højst'],
  ['naar: feber', 'naar', 'når'],
  ['boer', 'boer', 'bør'],
])('below a sentence, %s is a line of its own (F101)', (line, word, key) => {
  expect(found(below(line))).toEqual([`F101 ${AT} «${word}»`]);
  expect(texts(below(line), 'F101')).toEqual([`«${word}» er ikke et nøgleord her. Mente du «${key}»?`]);
});

test('words that are near no key may be the rest of the sentence, too', () => {
  expect(texts(below('ting og sager: hest'), 'F101')).toEqual([
    '«ting og sager» er ikke et nøgleord her. Tryk Ctrl+mellemrum for at se, hvilke ord der kan stå her. Hører linjen til sætningen ovenfor, så sæt «> » foran.',
  ]);
});

test.each(['og desuden ses feber', 'Der er tre ting: a og b', 'patienter, som har: feber', 'samt'])(
  '%s is the rest of the sentence (F102)',
  (line) => expect(found(below(line))).toEqual([`F102 ${AT} «${line}»`]),
);

test('a brace by itself is told where it stands, and nothing else is (F114)', () => {
  expect(found(below('{'))).toEqual([`F114 ${AT} «{»`]);
  expect(found(pathway('aktør: Læge', '{', '  også kaldt: doktor', '}'))).toEqual(['F114 4 «{»']);
  expect(found(pathway('kan', '{', '  > Der kan ske noget.', '}'))).toEqual(['F114 4 «{»']);
  expect(texts(below('{'), 'F114')).toEqual([
    '«{» kan ikke stå på en linje for sig selv. Flyt den op sidst på den linje, som blokken hører til.',
  ]);
});

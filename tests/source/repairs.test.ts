import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';

const RIGHT = `katalog: Fælles  #fælles {
  aktør: Almen praksis
  undersøgelse: Ultralyd
  undersøgelse: Biopsi
  oplysning: alder {
    type: måling
    måles i: år
  }
  oplysning: hoste {
    type: ja/nej
  }
  afsnit: Henvisning  #henvisning {
    nummer: 1
    bør  #henvis {
      > Lægen bør henvise patienten til udredning uden unødig ventetid, hvis der er mistanke om kræft.
      hvem: Almen praksis
      undersøges med en af {
        - Ultralyd
        - Biopsi
      }
      når: hoste
    }
    gælder  #gælder {
      > Der er ét sted at henvise til.
      hvem: Almen praksis
    }
  }
  udgave: 1
}
`.replace('katalog: Fælles  #fælles', 'pakkeforløb: Prøve (opdigtet)  #prøve');

/** Codes with the one-based line of each finding. */
function told(text: string): string[] {
  return check(openWorkspace([{ uri: 'a.forloeb', text }])).map(
    ({ code, place }) => `${code} ${text.slice(0, place.start).split('\n').length}`,
  );
}

/** The text with one stretch exchanged; it must be there. */
function faulty(stretch: string, by: string): string {
  if (!RIGHT.includes(stretch)) throw new Error(`not in the text: ${stretch}`);
  return RIGHT.replace(stretch, () => by);
}

const baseline = told(RIGHT);
/** What is new: findings of the text as it was are those of its pathway without an edition and the like. */
function news(text: string): string[] {
  const known = baseline.map((finding) => finding.split(' ')[0]);
  return told(text).filter((finding) => !known.includes(finding.split(' ')[0]!));
}

test('the text is right', () => {
  expect(baseline).toEqual([]);
});

test.each([
  ['a misspelt key is read as the key', 'hvem: Almen praksis\n      under', 'hvme: Almen praksis\n      under', 'F101 16'],
  ['a misspelt key that a block needs', 'type: måling', 'tyep: måling', 'F101 6'],
  ['a misspelt head of a list', 'undersøges med en af {', 'undersøges med en fa {', 'F101 17'],
  ['a lost colon', 'hvem: Almen praksis\n      under', 'hvem Almen praksis\n      under', 'F103 16'],
  ['a lost colon of a declaration that others refer to', 'undersøgelse: Biopsi', 'undersøgelse Biopsi', 'F103 4'],
  ['a name that is one letter off', '- Ultralyd', '- Ultralyt', 'F301 18'],
  ['a declared name that is one letter off', 'undersøgelse: Ultralyd', 'undersøgelse: Ultralyt', 'F301 18'],
  ['a `}` lost', '      }\n      når', '      når', 'F201 19'],
  ['a `}` twice', '      }\n      når', '      }\n      }\n      når', 'F206 21'],
  ['a `}` too far up', '        - Biopsi\n      }', '      }\n        - Biopsi', 'F204 19'],
  // `når` may stand under the relation too, so that only the layout speaks against it.
  ['a `}` too far down', '      }\n      når: hoste\n', '      når: hoste\n      }\n', 'F203 20'],
  ['a `{` lost', 'undersøges med en af {', 'undersøges med en af', 'F205 17'],
  ['a line too far in', '      når: hoste', '          når: hoste', 'F203 21'],
  ['a head too far out', '      undersøges med en af {', '  undersøges med en af {', 'F203 17'],
  ['the first line of a block lost', '    gælder  #gælder {\n', '', 'F216 23'],
  ['the first line of the first block in a block lost', '    bør  #henvis {\n', '', 'F216 14'],
  ['two lines in one behind a `}`', '      }\n      når', '      } når', 'F112 20'],
  ['two lines in one behind a `{`', 'en af {\n        - Ultralyd', 'en af { - Ultralyd', 'F112 17'],
  ['two lines in one behind a name', 'hvem: Almen praksis\n      under', 'hvem: Almen praksis under', 'F112 16'],
  ['two lines in one behind a sentence', 'kræft.\n      hvem', 'kræft. hvem', 'F112 15'],
  ['two points in one line', '- Ultralyd\n        - Biopsi', '- Ultralyd - Biopsi', 'F112 18'],
  ['a sentence broken in two', 'patienten til udredning', 'patienten til\nudredning', 'F102 16'],
  ['a sentence broken in three', 'til udredning uden unødig', 'til udredning\nuden\nunødig', 'F102 16'],
  ['a key broken in two', 'undersøges med en af', 'undersøges\n      med en af', 'F102 18'],
  ['pasted text', '      når: hoste', 'Patienten henvises\ntil udredning på sygehuset,\nhvis\n      når: hoste', 'F102 21'],
  ['a pasted point', '      når: hoste', '• Patienten henvises\ntil udredning.\n      når: hoste', 'F102 22'],
  ['a bracket lost', 'når: hoste', 'når: hoste]', 'F113 21'],
])('%s is told once, where it is', (_name, stretch, by, expected) => {
  expect(news(faulty(stretch, by))).toEqual([expected]);
});

test('a block that was torn in two is told once, and the rest of the file is read', () => {
  const text = faulty(
    `      }
      når: hoste
    }
    gælder  #gælder {
`,
    `    gælder  #gælder {
`,
  ).replace('      hvem: Almen praksis\n    }\n  }', '      hvem: Almen praksis\n    }\n      }\n      når: hoste\n    }\n  }');
  expect(news(text)).toEqual(['F217 24']);
});

test('a printed colon inside a sentence does not split it', () => {
  expect(news(faulty('unødig ventetid', 'unødig ventetid i forhold til: andre'))).toEqual([]);
});

test('a file without any indentation is read by its braces', () => {
  expect(told(RIGHT.replace(/^ +/gm, ''))).toEqual([]);
});

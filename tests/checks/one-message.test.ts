import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';

/** The findings in a pathway (opdigtet) of these lines, as `code line` with the line counted from the first of them. */
function told(text: string): string[] {
  const head = 'pakkeforløb: Eksempel (opdigtet) {\n  udgave: 1\n';
  const workspace = openWorkspace([{ uri: 'a.forloeb', text: `${head}${text}}\n` }]);
  return check(workspace).map(
    ({ code, place }) => `${code} ${place.file.text.slice(head.length, Math.max(head.length, place.start)).split('\n').length}`,
  );
}

const list = (head: string): string => `  kan  #kan-gentages {
    > Undersøgelsen kan gentages.
    ${head}
      - skøn: patienten er yngre  #yngre
      - skøn: der er tvivl  #tvivl
    }
  }
`;

test.each(['al', 'mindst é'])('points of a list whose head is cut (%s) are not judged', (head) => {
  expect(told(list('alle gælder {'))).toEqual([]);
  expect(told(list(head))).toEqual(['F205 3']);
});

const section = (id: string): string => `  afsnit: Om udredning  ${id}
    nummer: 1
  }
  afsnit: Et andet  #andet {
    se også: #kapitel-3
  }
  afsnit: Det næste  #kapitel-2 {
    nummer: 2
  }
`;

test('a name that is cut off where it is declared is not told where it is used', () => {
  expect(told(section('#kapitel-3 {'))).toEqual([]);
  expect(told(section('#ka'))).toEqual(['F205 1']);
});

test('a value that cannot be read is not compared with what it corresponds to', () => {
  const spans = (length: string): string => `  forløbstid: Udredning (opdigtet)  #udredning {
    højst: 22 kalenderdage
  }
  forløbstid: Samlet (opdigtet)  #samlet {
    højst: ${length}
    svarer til: #udredning
  }
`;
  expect(told(spans('21 kalenderdage'))).toContain('F715 5');
  expect(told(spans('22 kal')).filter((one) => one.endsWith(' 5'))).toEqual(['F403 5']);
});

test('of lines that were pasted only the first is told, be it like a line with an unknown keyword', () => {
  expect(told('  aktør: Læge (opdigtet)\nBilag 9: Oversigt over undersøgelser\nved mistanke om sygdom\n')).toEqual(['F101 2']);
});

const moved = (above: string, below: string): string => `  oplysning: mål {
    type: måling
${above}  }
  oplysning: svimmel {
    type: ja/nej
${below}  }
`;

test('where a line that stands in the wrong block gives an error, what is told of its layout is one', () => {
  expect(told(moved('    måles i: cm\n', ''))).toEqual([]);
  expect(told(moved('', '      måles i: cm\n'))).toEqual(['F220 6']);
  // Nothing else is wrong: the warning stays one.
  expect(told(moved('    måles i: cm\n', '      også kaldt: ør\n'))).toEqual(['F203 7']);
});

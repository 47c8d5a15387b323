import { expect, test } from 'vitest';
import { found, pathway } from './findings.js';

const codes = (...lines: string[]): string[] => found(pathway(...lines)).map((one) => one.split(' «')[0]!);

/** Where the block is moved to another place among these lines. */
function moved(lines: readonly string[], from: number, to: number, target: number): string[] {
  const rest = [...lines.slice(0, from), ...lines.slice(to + 1)];
  return [...rest.slice(0, target), ...lines.slice(from, to + 1), ...rest.slice(target)];
}

const VALUES = [
  'oplysning: sted {',
  '  type: én værdi',
  '  værdier {',
  '    - hals',
  '    - lyske',
  '  }',
  '}',
  'oplysning: mål {',
  '  type: måling',
  '  måles i: cm',
  '}',
  'kriterium: Hals {',
  '  når: sted er hals',
  '}',
  'kriterium: Lyske {',
  '  når: sted er lyske',
  '}',
];

test('the values of a data element that were moved out of it are not missed where they are used', () => {
  expect(codes(...VALUES)).toEqual([]);
  expect(codes(...moved(VALUES, 2, 5, 7))).toEqual(['F204 9']);
});

const PANEL = [
  'undersøgelsespakke: Pakke {',
  '  analyser {',
  '    - CEA',
  '    - PSA',
  '    - HCG',
  '  }',
  '  kan  #kan-vurdere {',
  '    > Der kan undersøges for markører.',
  '  }',
  '}',
  'kan: Der kan tages prøver {',
  '  undersøges med: HCG',
  '}',
];

test('a point that a moved block cut off from its list is not missed where it is named', () => {
  expect(codes(...PANEL)).toEqual([]);
  expect(codes(...moved(PANEL, 6, 8, 4))).toEqual(['F202 9']);
});

const PHASES = [
  'fase: Visitation {',
  '  gælder  #gælder-1 {',
  '    > Henvisningen læses.',
  '  }',
  '}',
  'fase: Udredning {',
  '  efter: Visitation',
  '}',
];

test('what comes after a block that was moved into it is no block of its own', () => {
  expect(codes(...PHASES)).toEqual([]);
  expect(codes(...moved(PHASES, 0, 4, 1))).toEqual(['F204 8']);
});

test('what comes after a block that was moved into it is not told to hold that block', () => {
  const lines = [
    'aktør: Læge',
    'fase: Visitation {',
    '  hvem: Læge',
    '  gælder  #gælder-1 {',
    '    > Henvisningen læses.',
    '  }',
    '}',
    'fase: Udredning {',
    '  efter: Visitation',
    '  hvem: Læge',
    '}',
  ];
  expect(codes(...lines)).toEqual([]);
  expect(codes(...moved(lines, 1, 6, 2))).toEqual(['F220 5']);
});

test('a long block that was moved into another is followed to its end, and is told as an error', () => {
  const sections = Array.from({ length: 150 }, (_, at) => [`  afsnit: A${at} {`, `    nummer: ${at + 1}`, '  }']).flat();
  const lines = ['afsnit: Langt {', ...sections, '}', 'kriterium: Operation {', '  skøn: der skal opereres', '}'];
  expect(codes(...lines)).toEqual([]);
  expect(codes(...moved(lines, 0, sections.length + 1, 1))).toEqual(['F220 4']);
});

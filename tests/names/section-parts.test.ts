import { documentsOf } from '@pakkeforloeb/compiler';
import { check } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { workspaceOf } from '../model/elements.js';

const HEAD = 'pakkeforløb: P {\n  udgave: 1\n';
const section = 'afsnit: Udredning  #udredning {\n    > Indledning.\n  }\n';
const part = (content: string, of = '#udredning'): string => `del af: P {\n  del af afsnit: ${of} {\n${content}  }\n}\n`;
const inner = (title: string, number?: string): string =>
  `    afsnit: ${title} {\n${number === undefined ? '' : `      nummer: ${number}\n`}    }\n`;

interface Listed {
  readonly id: string;
  readonly parent?: string;
  readonly title?: string;
  readonly text?: string;
}

/** What stands in the section, in order. */
function outline(...texts: readonly string[]): unknown {
  const [root, ...elements] = documentsOf(workspaceOf(...texts))[0]!.json['elements'] as unknown as [Listed, ...Listed[]];
  const childrenOf = ({ id }: Listed): Listed[] => elements.filter(({ parent }) => parent === id);
  const line = (element: Listed): unknown => {
    const children = childrenOf(element);
    return children.length > 0 ? [element.title, ...children.map(line)] : (element.title ?? element.text);
  };
  return childrenOf(root).map(line);
}

const found = (...texts: readonly string[]): string[] => check(workspaceOf(...texts)).map(({ code }) => code);

test('a part stands in its section, after what stands there, whatever the order of the files', () => {
  const files = [part(inner('Blodprøver')), `${HEAD}  ${section}}\n`];
  const expected = [['Udredning', 'Indledning.', 'Blodprøver']];
  expect(outline(...files)).toEqual(expected);
  expect(outline(...files.toReversed())).toEqual(expected);
  expect(found(...files)).toEqual([]);
});

test('several parts stand in the order of their numbers: 3.9 before 3.10, the number of the part before that in it', () => {
  const texts = [
    part(inner('Ti', '3.10')),
    part(inner('Ni', '3.9')),
    part(`    nummer: 3.2\n${inner('To', '9')}`),
    `${HEAD}  ${section}}\n`,
  ];
  expect(outline(...texts)).toEqual([['Udredning', 'Indledning.', 'To', 'Ni', 'Ti']]);
  expect(found(...texts)).toEqual([]);
});

test('a part of a part', () => {
  const texts = [
    part('    > Dybt nede.\n', '#blodprøver'),
    part('    afsnit: Blodprøver  #blodprøver {\n      > Øverst.\n    }\n'),
    `${HEAD}  ${section}}\n`,
  ];
  expect(outline(...texts)).toEqual([['Udredning', 'Indledning.', ['Blodprøver', 'Øverst.', 'Dybt nede.']]]);
});

test('what nothing puts in order, and what would stand in itself, is told, and nothing is lost', () => {
  expect(found(part(inner('A')), part(inner('B')), `${HEAD}  ${section}}\n`)).toEqual(['F311', 'F311']);
  const ring = `${HEAD}  del af afsnit: #udredning {\n    ${section.replaceAll('\n  ', '\n    ')}  }\n}\n`;
  expect(found(ring)).toEqual(['F311']);
  expect(JSON.stringify(outline(ring))).toContain('Indledning.');
  const one = part('    afsnit: A  #a {\n      > Tekst i A.\n    }\n', '#b');
  const other = part('    afsnit: B  #b {\n      > Tekst i B.\n    }\n', '#a');
  expect(found(`${HEAD}}\n`, one, other)).toEqual(['F311']);
  expect(JSON.stringify(outline(`${HEAD}}\n`, one, other))).toMatch(/Tekst i [AB].*Tekst i [AB]/);
});

test('a section that is not there is an unknown name', () => {
  expect(found(`${HEAD}}\n`, part(inner('A'), '#findes-ikke'))).toEqual(['F301']);
});

import { writeIds } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';
import { elementsIn, factOf } from '../../packages/language/src/model/walk.js';
import { EXAMPLES } from './files.js';

test('chapter 3 stands in the order of the print, though its sections stand in nine files', () => {
  const { contents } = openWorkspace(EXAMPLES.get('diagnostisk-pakkeforloeb')!);
  const numbers = [...elementsIn(contents.flatMap(({ elements }) => elements))]
    .filter(({ kind }) => kind === 'section')
    .flatMap((section) => factOf(section, 'nummer')?.value ?? [])
    .flatMap((value) => (value.type === 'text' ? value.text : []));
  const own = (depth: number): string[] => numbers.filter((number) => number.startsWith('3') && number.split('.').length === depth);
  expect(own(2)).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6']);
  expect(own(3)).toEqual(['3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.4.1']);
});

test('every element of the published pathway has its id written down', () => {
  const { written, names } = writeIds(openWorkspace(EXAMPLES.get('diagnostisk-pakkeforloeb')!));
  expect({ written, names }).toEqual({ written: 0, names: 0 });
});

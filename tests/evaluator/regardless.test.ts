import { evaluator } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { FACTS, found, pathway } from '../checks/findings.js';
import { documentOf } from './pathway.js';

const statement = (...lines: string[]): string => ['kan  #s {', '  > Prøven kan tages uanset feber.', ...lines, '}'].join('\n');
const answer = (patient: Record<string, boolean>, ...lines: string[]): string =>
  evaluator([documentOf(statement(...lines))]).applies('s', patient).result;

describe('`uanset` changes nothing of when a rule holds', () => {
  test('what does not matter may be unknown', () => {
    expect(answer({ hoste: true }, '  når: hoste', '  uanset: feber')).toBe('true');
    expect(answer({ hoste: false, feber: true }, '  når: hoste', '  uanset: feber')).toBe('false');
  });

  test('both answers as a condition leave it unknown, the opposite of what is meant', () => {
    expect(answer({ hoste: true }, '  når: hoste og (feber eller ikke feber)')).toBe('unknown');
  });
});

test('what the sentence says does not matter is not missing from the condition (F736)', () => {
  const text = (...lines: string[]): string =>
    pathway(FACTS, 'kan {', '  > Patienter med vægttab og feber kan få taget prøven.', '  når: vægttab', ...lines, '}');
  expect(found(text()).map((one) => one.slice(0, 4))).toEqual(['F736']);
  expect(found(text('  uanset: feber'))).toEqual([]);
});

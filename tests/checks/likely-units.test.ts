import { describe, expect, test } from 'vitest';
import { isUnitOfTime, likelyUnits } from '../../packages/language/src/model/likely-units.js';
import { UNITS } from '../../packages/language/src/model/units.js';
import { FACTS, pathway, texts, when } from './findings.js';

const time = (unit: string): string => pathway(FACTS, 'kan: Patienten kan vente {', `  højst: 14 ${unit}`, '}');
const NOT_KNOWN = 'er ikke en enhed, som sproget kender.';

describe('the unit that was meant (F403)', () => {
  test.each([
    ['d', 'Mente du «kalenderdage» eller «dage»?'],
    ['D', 'Mente du «kalenderdage» eller «dage»?'],
    ['u', 'Mente du «uger»?'],
    ['t', 'Mente du «timer»?'],
    ['h', 'Mente du «timer» eller «hverdage»?'],
    ['hr', 'Mente du «timer»?'],
    ['hrs', 'Mente du «timer»?'],
    ['kal', 'Mente du «kalenderdage»?'],
    ['kald.', 'Mente du «kalenderdage»?'],
    ['hvd', 'Mente du «hverdage»?'],
    ['mdr.', 'Mente du «måneder»?'],
    ['min', 'Mente du «minutter»?'],
    ['wk', 'Mente du «uger»?'],
    ['aar', 'Mente du «år»?'],
    ['kalnderdage', 'Mente du «kalenderdage»?'],
    ['x', 'Enhederne står på siden «Oplysninger, kriterier og lister» under «Enheder».'],
    ['mgl', 'Enhederne står på siden «Oplysninger, kriterier og lister» under «Enheder».'],
  ])('højst: 14 %s', (unit, advice) => {
    expect(texts(time(unit), 'F403')).toEqual([`«${unit}» ${NOT_KNOWN} ${advice}`]);
  });

  test('what is compared has a unit like that in which it is measured', () => {
    expect(texts(when('alder over 40 md'), 'F403')).toEqual([`«md» ${NOT_KNOWN} Mente du «måneder»?`]);
    expect(texts(when('største diameter over 2 c'), 'F403')).toEqual([`«c» ${NOT_KNOWN} Mente du «cm»?`]);
  });

  test('no unit that cannot stand there is offered, nor two words of one', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå%') {
      const likely = likelyUnits(letter, isUnitOfTime);
      for (const word of likely) expect(isUnitOfTime(UNITS[word]!), word).toBe(true);
      expect(new Set(likely.map((word) => JSON.stringify(UNITS[word]))).size).toBe(likely.length);
    }
  });

  test('symbols are told from their first letters, in either case', () => {
    expect(likelyUnits('mmol')).toEqual(['mmol/L', 'mmol/mol']);
    expect(likelyUnits('mg/l')).toEqual(['mg/L']);
    expect(likelyUnits('')).toEqual([]);
  });

  test.each([
    ...['nmol/L', 'pmol/L', 'µmol/L', 'umol/L', 'mol/L', 'mol/mol', 'nmoll/L', 'ng/L', 'pg/L', 'kg/L', 'cGy', 'mGy', 'µSv', 'mU/L', 'IU/L'],
    ...['mg/dL', 'g/dL', 'mg/ml', 'mmol/dL', 'mmol/mmol', 'U/mL', '×10⁶/L', '×10¹²/L', '×10^6/L', 'ml', 'mL', 'dl', 'mmm', 'ccm'],
  ])('%s is another unit, and no misspelling', (unit) => expect(likelyUnits(unit)).toEqual([]));

  test('a slip in a symbol, and another code of it', () => {
    expect(likelyUnits('mmo/L')).toEqual(['mmol/L']);
    expect(likelyUnits('mmoll/L')).toEqual(['mmol/L']);
    expect(likelyUnits('mcg/L')).toEqual(['μg/L']);
    expect(likelyUnits('x10^9/L')).toEqual(['×10⁹/L']);
    expect(likelyUnits('x10⁹/L')).toEqual(['×10⁹/L']);
    expect(likelyUnits('ug/l')).toEqual(['μg/L']);
  });
});

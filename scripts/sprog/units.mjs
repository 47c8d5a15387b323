/** The units that the language knows, for the pages of the language reference. */

/** What units are for, by their dimension; one dimension a row. */
const MEASURED = {
  time: 'timer og minutter',
  'calendar-day': 'kalenderdage og uger',
  month: 'måneder og år',
  'working-day': 'hverdage',
  day: 'dage, når kilden ikke siger mere',
  length: 'længde',
  'mass-concentration': 'koncentration (masse)',
  'substance-concentration': 'koncentration (stofmængde)',
  ratio: 'andel og forhold',
  'catalytic-concentration': 'enzymaktivitet',
  'arbitrary-concentration': 'koncentration (arbitrære enheder)',
  'number-concentration': 'antal celler',
  mass: 'masse',
  'absorbed-dose': 'stråledosis',
  'dose-equivalent': 'strålebelastning',
  count: 'gange',
  score: 'point',
};

/** The units that the language knows, by what they measure. */
export function unitTable(UNITS) {
  const dimensions = [...new Set(Object.values(UNITS).map(({ dimension }) => dimension))];
  const rows = dimensions.map((dimension) => {
    if (!MEASURED[dimension]) throw new Error(`scripts/sprog/units.mjs has no word for units of ${dimension}.`);
    const names = Object.entries(UNITS).filter(([, unit]) => unit.dimension === dimension);
    return `| ${MEASURED[dimension]} | ${names.map(([name]) => `\`${name}\``).join(', ')} |`;
  });
  return ['| Til | Enheder |', '| --- | --- |', ...rows].join('\n');
}

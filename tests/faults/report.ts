import { EXPLAINED } from './explained.js';
import type { Figures } from './measure.js';

/** The figures as a page in Danish, one row a kind, slips of form apart from what no tool can know. */
export function reportOf(figures: readonly Figures[]): string {
  return [
    '# Forfatterfejl: hvad værktøjet siger',
    '',
    'Skrevet af `node scripts/measure-faults.mjs`; ret den ikke i hånden. Hver fejl er lagt ind ét sted i eksemplerne ad gangen.',
    'Er der flere steder end «prøvet», er stederne valgt tilfældigt, men de samme hver gang.',
    '',
    '- **tavs**: ingen ny bemærkning, men en anden betydning. **kun tekst**: ingen ny bemærkning, kun teksten er en anden.',
    '- **uskadelig**: ingen ny bemærkning og samme betydning. **sagt én gang** og **sagt flere gange**: én eller flere nye bemærkninger.',
    '- **andre bevaret**: så stor en del af erklæringerne uden for fejlens egen blok står uændret i modellen; i parentes det samme, når tabet',
    '  måles mod erklæringerne i filen med fejlen alene.',
    '',
    '## Fejl i formen',
    '',
    ...table(figures.filter(({ form }) => form)),
    '',
    ...summary(figures.filter(({ form }) => form)),
    '',
    EXPLAINED,
    '## Det, intet værktøj kan vide',
    '',
    'Filen er velformet og siger noget andet: et andet gyldigt navn, en hel linje mindre. Her kan kun et menneske se fejlen.',
    '',
    ...table(figures.filter(({ form }) => !form)),
    '',
  ].join('\n');
}

/** What the slips of form come to together, and every silent one. */
function summary(figures: readonly Figures[]): string[] {
  const tried = figures.reduce((sum, figure) => sum + figure.tried, 0);
  const silent = figures.flatMap(({ kind, silentAt }) => silentAt.map((place) => `- **${kind}**: \`${place}\``));
  return [
    `I alt er ${tried} fejl i formen prøvet; ${silent.length} af dem er tavse${silent.length > 0 ? ':' : '.'}`,
    ...(silent.length > 0 ? ['', ...silent] : []),
  ];
}

function table(figures: readonly Figures[]): string[] {
  return [
    '| fejl | steder | prøvet | tavs | kun tekst | uskadelig | sagt én gang | sagt flere gange | én eller ingen | andre bevaret |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...figures.map(({ kind, places, tried, outcomes, kept, keptInFile }) => {
      const { silent, harmless } = outcomes;
      const cells = [places, tried, silent, outcomes['text only'], harmless, outcomes['told once'], outcomes['told more']];
      const share = (100 * (tried - silent - outcomes['told more'])) / tried;
      return `| ${[kind, ...cells, `${danish(share, 1)} %`, `${danish(kept, 2)} % (${danish(keptInFile, 1)} %)`].join(' | ')} |`;
    }),
  ];
}

function danish(number: number, decimals: number): string {
  return number.toFixed(decimals).replace('.', ',');
}

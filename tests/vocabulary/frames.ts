import type { KeyDefinition, Kind } from '../../packages/language/src/vocabulary/index.js';

/** How a block of a kind is written when only what stands in it matters: `…` is the place. The first that fits is used. */
const FRAMES: readonly (readonly [Kind, string])[] = [
  ['document', '…'],
  ['part', 'del af: Ramme {\n…\n}'],
  ['statement', 'del af: Ramme {\n gælder {\n  > En sætning (opdigtet).\n…\n }\n}'],
  ['criterion', 'del af: Ramme {\n kriterium: Et kriterium {\n  skøn: et skøn (opdigtet)\n…\n }\n}'],
  ['data-element', 'del af: Ramme {\n oplysning: En oplysning {\nREQUIRED\n…\n }\n}'],
  [
    'value',
    'del af: Ramme {\n oplysning: Et sted {\n  type: én værdi\n  værdier {\n   - hals\n   - hoved-halsregionen {\n…\n   }\n  }\n }\n}',
  ],
  ['list', 'del af: Ramme {\n liste: En liste {\nREQUIRED\n…\n  - et punkt\n  - et andet punkt\n }\n}'],
  ['item', 'del af: Ramme {\n liste: En liste {\n  listen er: lukket\n  - et punkt\n  - et andet punkt {\n…\n  }\n }\n}'],
  ['panel-group', 'del af: Ramme {\n undersøgelsespakke: En pakke {\n  gruppe: En gruppe {\n…\n  }\n }\n}'],
  ['panel', 'del af: Ramme {\n undersøgelsespakke: En pakke {\n…\n }\n}'],
  ['conference', 'del af: Ramme {\n konference: En konference {\n…\n }\n}'],
  ['event', 'del af: Ramme {\n hændelse: En hændelse {\n…\n }\n}'],
  ['responsibility', 'del af: Ramme {\n ansvar: Et ansvar {\n…\n }\n}'],
  ['phase', 'del af: Ramme {\n fase: En fase {\n…\n }\n}'],
  ['table', 'del af: Ramme {\n tabel: En tabel {\nREQUIRED\n…\n }\n}'],
  ['time-span', 'del af: Ramme {\n forløbstid: En tid {\nREQUIRED\n…\n }\n}'],
  ['code', 'del af: Ramme {\n registrering: En serie  #AFA01 {\n  kode: En kode  #AFA01B {\n…\n  }\n }\n}'],
  [
    'registration',
    'del af: Ramme {\n registrering: En serie  #AFA01 {\n kode: Slut 1  #AFA01X1\n kode: Slut 2  #AFA01X2\n kode: Slut 9  #AFA01X9\n…\n }\n}',
  ],
  ['outcome', 'del af: Ramme {\n udfald: Et udfald {\n…\n }\n}'],
  ['change', 'del af: Ramme {\n ændring: En ændring {\nREQUIRED\n…\n }\n}'],
  ['comparability-break', 'del af: Ramme {\n databrud: Et databrud {\nREQUIRED\n…\n }\n}'],
  ['lifecycle-event', 'del af: Ramme {\n forløb i sagen: udgivet {\n…\n }\n}'],
  ['reference', 'del af: Ramme {\n litteraturhenvisning: En kilde {\n…\n }\n}'],
  ['variation-point', 'del af: Ramme {\n variationspunkt: Et punkt {\nREQUIRED\n…\n }\n}'],
  ['test-patient', 'del af: Ramme {\n prøvepatient: En patient (opdigtet) {\nREQUIRED\n…\n }\n}'],
  ['pathway', 'pakkeforløb: Rammens pakkeforløb {\nREQUIRED\n…\n}'],
  ['local-variant', 'lokal tilpasning: Rammens tilpasning {\nREQUIRED\n…\n}'],
  [
    'filling',
    'del af: Ramme {\n variationspunkt: Et punkt {\n  variation: begrænset\n  vilkår: et vilkår (opdigtet)\n }\n}\nlokal tilpasning: Rammens tilpasning {\n tilpasser: Ramme\n udfylder: Et punkt {\nREQUIRED\n…\n }\n}',
  ],
  ['catalogue', 'katalog: Rammens katalog {\n…\n}'],
];

/** What a block must hold beside the example. */
const REQUIRED: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  'data-element': { type: 'type: måling', 'måles i': 'måles i: cm' },
  list: { 'listen er': 'listen er: lukket' },
  table: { vælg: 'vælg: alle rækker' },
  'time-span': {
    højst: 'højst: 2 uger',
    fra: 'fra: Begyndelsen',
    til: 'til: Slutningen',
    grundlag: 'grundlag: lokal',
    monitoreret: 'monitoreret: nej',
  },
  change: { 'ændringens art': 'ændringens art: andet' },
  'comparability-break': { 'gælder forløb startet efter': 'gælder forløb startet efter: 2022' },
  'variation-point': { variation: 'variation: åben' },
  'test-patient': { givet: 'givet {\n - alder over 40 år\n}' },
  pathway: { udgave: 'udgave: 1' },
  'local-variant': { tilpasser: 'tilpasser: Ramme' },
  filling: { 'svar på vilkår': 'svar på vilkår: et svar (opdigtet)' },
};

/** Keys whose example asks for another frame than the first that fits: they only make sense there. */
const OWN: Readonly<Record<string, Kind>> = { pligt: 'panel', højst: 'time-span', mindst: 'time-span' };

/** `tillad` is told of where there is nothing to allow. */
const ALLOWING = 'del af: Ramme {\n bør {\n > En sætning uden pligtordet (opdigtet).\n…\n }\n}';

/** The example of a key in a block in which it may stand. */
export function framed(entry: KeyDefinition): string {
  const [kind, text] = FRAMES.find(([one]) => (OWN[entry.key] ? one === OWN[entry.key] : entry.under.includes(one))) ?? [];
  if (!kind || !text) throw new Error(`No frame for «${entry.key}».`);
  if (entry.key === 'tillad') return indented(ALLOWING.replace('…', () => entry.example));
  const required = Object.entries(REQUIRED[kind] ?? {})
    .filter(([key]) => key !== entry.key)
    .filter(([key]) => !(kind === 'data-element' && isOfOtherType(entry, key)))
    .map(([, line]) => line);
  if (kind === 'data-element' && entry.key === 'værdier') required.push('type: én værdi');
  if (kind === 'data-element' && entry.key === 'type') required.push('værdier {\n - en værdi\n - en anden værdi\n}');
  return indented(text.replace('REQUIRED', required.join('\n')).replace('…', () => entry.example));
}

/** Indents each line by the blocks it stands in, since a layout that disagrees with the braces is told of. */
function indented(text: string): string {
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '}') depth--;
    const result = ' '.repeat(2 * depth) + line.trim();
    if (line.trimEnd().endsWith('{')) depth++;
    return result;
  });
  return lines.join('\n');
}

/** `type` and `værdier` show a choice, which is not measured. */
function isOfOtherType(entry: KeyDefinition, key: string): boolean {
  return (entry.key === 'værdier' || entry.key === 'type') && (key === 'type' || key === 'måles i');
}

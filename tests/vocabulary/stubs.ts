import type { NameReference } from '../../packages/language/src/index.js';
import type { Kind } from '../../packages/language/src/vocabulary/index.js';

/** Data elements and criteria that the table's examples ask about. */
const FACTS: Readonly<Record<string, string>> = {
  alder: 'oplysning: alder {\n type: måling\n måles i: år\n}',
  køn: 'oplysning: køn {\n type: én værdi\n værdier {\n  - kvinde\n  - mand\n }\n}',
  'lymfeknudens sted': 'oplysning: lymfeknudens sted {\n type: én værdi\n værdier {\n  - den ene armhule\n  - hals\n }\n}',
  'metastasens sted': 'oplysning: metastasens sted {\n type: flere værdier\n værdier {\n  - lunge\n }\n}',
  'varighed af symptomer': 'oplysning: varighed af symptomer {\n type: måling\n måles i: uger\n}',
};

/** A table and its row, which a made-up patient names together. */
const LYMPH_NODE =
  'tabel: Lymfeknude {\n vælg: alle rækker\n række: Forstørret lymfeknude (opdigtet)  #armhule-kvinder {\n  skøn: et skøn (opdigtet)\n  henvises til: Et sted\n }\n}\ndestination: Et sted';

/** How a thing of a kind is declared when nothing but its name matters. `NAME` is the title, `ID` the `#id` or nothing. */
const DECLARATIONS: Partial<Record<Kind, string>> = {
  pathway: 'TOP pakkeforløb: NAMEID {\n udgave: 2016\n}',
  module: 'TOP modul: NAMEID {\n opdigtet: ja\n}',
  catalogue: 'TOP katalog: NAMEID {\n opdigtet: ja\n}',
  'external-pathway': 'eksternt pakkeforløb: NAMEID',
  'patient-group': 'patientgruppe: NAMEID',
  actor: 'aktør: NAMEID',
  unit: 'enhed: NAMEID',
  conference: 'konference: NAMEID',
  destination: 'destination: NAMEID',
  message: 'meddelelse: NAMEID',
  investigation: 'undersøgelse: NAMEID',
  treatment: 'behandling: NAMEID',
  event: 'hændelse: NAMEID',
  section: 'afsnit: NAMEID',
  phase: 'fase: NAMEID',
  option: 'mulighed: NAMEID',
  criterion: 'kriterium: NAMEID {\n skøn: et skøn (opdigtet)\n}',
  'variation-point': 'variationspunkt: NAMEID {\n variation: åben\n}',
  table: 'tabel: NAMEID {\n vælg: alle rækker\n}',
  'time-span':
    'forløbstid: NAMEID {\n højst: 1 uger\n fra: Begyndelse af NAME\n til: Slutning af NAME\n grundlag: lokal\n monitoreret: nej\n}\nhændelse: Begyndelse af NAME\nhændelse: Slutning af NAME',
  reference: 'litteraturhenvisning: NAMEID',
  code: 'registrering: Serie for NAME  #STEM {\n kode: Kode NAME  #NAME\n}',
};

/** Names that mean another kind than the first that their key accepts. */
const KINDS: Readonly<Record<string, Kind>> = {
  'Fælles aktører': 'catalogue',
  'Pakkeforløb for brystkræft': 'external-pathway',
  'Henvisning modtaget': 'event',
  'CT-TAB': 'investigation',
  'Trin 1': 'phase',
  'Trin 2': 'phase',
  'Indgangspakke (opdigtet)': 'pathway',
  'Diagnostisk pakkeforløb': 'pathway',
};

/** The declaration of a name that an example refers to, so that the example can stand alone. */
export function stub(reference: NameReference): string {
  const name = reference.name.replace(/^#/, '');
  const fact = FACTS[name];
  if (reference.accepts.includes('data-element')) return fact ?? `oplysning: ${name} {\n type: ja/nej\n}`;
  if (name === 'Lymfeknude' || name === 'armhule-kvinder') return LYMPH_NODE;
  const known = KINDS[name];
  const simplest = reference.accepts.includes('external-pathway') ? 'external-pathway' : reference.accepts[0]!;
  const kind = known && reference.accepts.includes(known) ? known : simplest;
  const declaration = DECLARATIONS[kind];
  if (!declaration) throw new Error(`No declaration of the kind ${kind} for «${reference.name}».`);
  const id = reference.name.startsWith('#') ? `  #${name}` : '';
  return declaration.replaceAll('STEM', name.slice(0, 5)).replaceAll('NAMEID', `${name}${id}`).replaceAll('NAME', name);
}

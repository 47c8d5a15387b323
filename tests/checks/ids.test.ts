import { expect, test } from 'vitest';
import { findingsIn, found, pathway, texts } from './findings.js';

const unit = (title: string, id: string): string => pathway(`enhed: ${title}  #${id}`);

test.each([
  ['Organkirurgisk afdeling', 'organkirurgisk-afd', 'organkirurgisk-afdeling'],
  ['Klinisk fysiologisk og nuklearmedicinsk afdeling', 'klinisk-fysiologisk-og', 'klinisk-fysiologisk-og-nuklearmedicinsk-afdeling'],
  ['Billeddiagnostik', 'billeddiag', 'billeddiagnostik'],
])('an id that is the beginning of its title (F315): %s #%s', (title, id, whole) => {
  expect(found(unit(title, id))).toEqual([`F315 3 «#${id}»`]);
  expect(texts(unit(title, id), 'F315')).toEqual([`Id’et #${id} ser ud til at være klippet over. Mente du «#${whole}»?`]);
});

test('an id that ends in a hyphen', () => {
  expect(texts(unit('Afdeling A', 'vores-'), 'F315')).toEqual([
    'Id’et #vores- ser ud til at være klippet over. Skriv resten, eller slet stregen til sidst.',
  ]);
});

test('a value whose id is the beginning of the id of its data element', () => {
  const value = (id: string): string =>
    pathway('oplysning: sted  #stedet-for-fundet {', '  type: én værdi', '  værdier {', `    - hals  #${id}`, '    - arm', '  }', '}');
  expect(found(value('stedet-for'))).toEqual(['F315 6 «#stedet-for»']);
  expect(found(value('stedet-for-fundet-hals'))).toEqual([]);
});

test('a value whose id is its name, and the beginning of the id of its data element', () => {
  const text = pathway(
    'oplysning: hals og hoved  #hals-og-hoved {',
    '  type: én værdi',
    '  værdier {',
    '    - hals  #hals',
    '    - arm',
    '  }',
    '}',
  );
  expect(found(text)).toEqual(['F315 6 «#hals»']);
});

test.each([
  ['Lægen', 'læge'],
  ['Patienten', 'pat'],
  ['CT-skanning', 'CT'],
  ['Blodprøver i Trin 1', 'blodprøver'],
  ['Landsdækkende', 'LAND'],
  ['Billeddiagnostik', 'billeddiagnostik'],
  ['Billeddiagnostik', 'røntgen'],
])('%s #%s is an id that somebody chose', (title, id) => expect(found(unit(title, id))).toEqual([]));

test('one short word is cut off where the ids beside it are whole', () => {
  const units = ['enhed: Kirurgisk afdeling  #kirurgisk-afdeling', 'enhed: Medicinsk afdeling  #medicinsk-afdeling'];
  expect(found(pathway(...units, 'enhed: Radiologisk afdeling  #r'))).toEqual(['F315 5 «#r»']);
});

test('a short word is chosen where the ids beside it are no whole titles either', () => {
  const units = ['enhed: Kirurgisk afdeling  #kir', 'enhed: Medicinsk afdeling  #medicin'];
  expect(found(pathway(...units, 'enhed: Radiologisk afdeling  #radiol'))).toEqual([]);
});

test('one short id among many of which none is short for a word', () => {
  const cut = (text: string): string[] => found(text).filter((one) => one.startsWith('F315'));
  const units = Array.from({ length: 30 }, (_, index) => `enhed: Afdeling nummer ${index}  #afdeling-nummer-${index}`);
  const section = ['afsnit: Svar  #svar {', '  meddelelse: Korrespondance/epikrise  #ko', '}'];
  expect(cut(pathway(...units, ...section))).toEqual(['F315 34 «#ko»']);
  expect(cut(pathway(...units, 'afsnit: Andet  #andet {', '  enhed: Medicinsk afdeling  #med', '}', ...section))).toEqual([]);
  expect(cut(pathway(...units.slice(0, 20), ...section))).toEqual([]);
});

test('an id of its own making that stops in the middle of a word of the name', () => {
  expect(texts(unit('Enhed med konklusion på undersøgelsen', 'vores-konklusion-på-under'), 'F315')).toEqual([
    'Id’et #vores-konklusion-på-under ser ud til at være klippet over. Mente du «#vores-konklusion-på-undersøgelsen»?',
  ]);
  expect(found(unit('Enhed til kirurgisk behandling af kræft', 'vores-til-kirurgi'))).toEqual([]);
  expect(found(unit('Enhed, kandidat til kirurgisk behandling', 'vores-kandidat-til-kirurgi'))).toEqual([]);
});

test('a title that was made longer by a word is no cut id', () => {
  const lists = [
    'liste: Metastaser  #metastaser {',
    '  listen er: åben',
    '  - x',
    '  - y',
    '}',
    'enhed: Kirurgisk afdeling  #kirurgisk-afdeling',
  ];
  expect(found(pathway(...lists, 'enhed: Knoglemetastaser  #knogle'))).toEqual([]);
  expect(found(pathway(...lists, 'enhed: Knoglemetastaser  #knogl'))).toEqual(['F315 9 «#knogl»']);
});

test('a word for a sentence is chosen', () => {
  expect(found(pathway('afsnit: Henvisning  #henvisning {', '  kan  #henvis {', '    > Henvisning kan ske.', '  }', '}'))).toEqual([]);
});

test('what refers to the whole id is not told beside it', () => {
  const lines = [
    'enhed: Organkirurgisk afdeling  #organkirurgisk-afd',
    'kan {',
    '  > Patienten kan henvises.',
    '  henvises til: #organkirurgisk-afdeling',
    '}',
  ];
  expect(found(pathway(...lines))).toEqual(['F315 3 «#organkirurgisk-afd»']);
});

const ACTORS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) => `aktør: ${name}  #x${name}`);

const withIds = (...lines: string[]): string => pathway(...ACTORS, ...lines).replace('P (opdigtet)', 'P (opdigtet)  #p');

test('what has no id where nearly everything has one (F316)', () => {
  expect(found(withIds('aktør: Pårørende'))).toEqual(['F316 12 «Pårørende»']);
  expect(texts(withIds('aktør: Pårørende'), 'F316')).toEqual([
    '«Pårørende» har intet id, men det har næsten alt andet i «P (opdigtet)». Skriv «#» og id’et sidst på linjen, eller kør «forloeb ids».',
  ]);
  expect(found(pathway(...ACTORS.slice(1), 'aktør: Pårørende'))).toEqual([]);
  expect(found(withIds('aktør: Pårørende', 'aktør: Børn'))).toEqual([]);
});

test('however many ids are missing, it is told once in a file', () => {
  const more = Array.from({ length: 30 }, (_, at) => `aktør: Nr ${at}  #nr-${at}`);
  const text = withIds(...more, 'aktør: Pårørende', 'aktør: Børn', 'aktør: Naboer');
  expect(found(text)).toEqual(['F316 42 «Pårørende»']);
  expect(texts(text, 'F316')).toEqual([
    '«Pårørende» og 2 andre i filen har intet id, men det har næsten alt andet i «P (opdigtet)». Skriv «#» og id’et sidst på linjen, eller kør «forloeb ids».',
  ]);
  expect(findingsIn(text)[0]!.related!.map(({ place }) => text.slice(place.start, place.end))).toEqual(['Børn', 'Naboer']);
  const allowed = withIds(...more, 'aktør: Pårørende {\n  tillad: F316 {\n    begrundelse: Opdigtet.\n  }\n}', 'aktør: Børn');
  expect(texts(allowed, 'F316')[0]).toContain('«Børn» har intet id');
});

test('an id that is missing is no news where a line cannot be read or a name is not found', () => {
  expect(found(withIds('aktør: Pårøren', 'kan: Patienten kan følges {', '  hvem: Pårørende', '}')).map((one) => one.slice(0, 4))).toEqual([
    'F301',
  ]);
  expect(found(withIds('aktør: Pårørende', 'gæller: x')).map((one) => one.slice(0, 4))).toEqual(['F101']);
});

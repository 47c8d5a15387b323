import { expect, test } from 'vitest';
import { found, foundIn, pathway, texts } from './findings.js';

const UNITS = [
  'enhed: Almen praksis {',
  '  også kaldt: egen læge',
  '}',
  'enhed: Udredningsenhed',
  'enhed: Onkologisk afdeling',
  'enhed: Klinisk onkologisk afdeling',
  'enhed: Palliativ afdeling',
  'enhed: Hæmatologisk afdeling',
  'konference: MDT-konference',
  'konference: Lever-MDT',
  'aktør: Patienten',
  'aktør: Overlæge på udredningsenheden',
];
const source = (sentence: string, ...facts: string[]): string =>
  pathway(...UNITS, `${/ (bør|skal) /u.exec(sentence)?.[1] ?? 'gælder'} {`, `  > ${sentence}`, ...facts.map((fact) => `  ${fact}`), '}');
const told = (sentence: string, ...facts: string[]): string[] => found(source(sentence, ...facts)).map((one) => one.replace(/ \d+ /u, ' '));

test.each([
  ['Udredningsenheden bør derfor i hvert enkelt tilfælde vurdere, om patienten skal henvises.', 'hvem', 'Almen praksis'],
  ['Det sker sjældent. Udredningsenheden vurderer det.', 'hvem', 'Almen praksis'],
  ['Egen læge bør henvise patienten til onkologisk afdeling.', 'henvises til', 'Palliativ afdeling'],
  ['Patienten henvises umiddelbart til en onkologisk afdeling.', 'henvises akut til', 'Palliativ afdeling'],
  ['Egen læge konfererer først med palliativ afdeling.', 'rådfører sig med', 'Hæmatologisk afdeling'],
  ['Patienten drøftes altid på lever-MDT.', 'drøftes på', 'MDT-konference'],
  ['Almen praksis samarbejder med palliativ afdeling.', 'samarbejder med', 'Hæmatologisk afdeling'],
])('the sentence names another doer (F727): %s %s: %s', (sentence, key, name) => {
  expect(told(sentence, `${key}: ${name}`)).toEqual([`F727 «${name}»`]);
});

test('what is said of another doer', () => {
  expect(texts(source('Egen læge bør straks henvise patienten.', 'hvem: Palliativ afdeling'), 'F727')).toEqual([
    'Sætningen nævner «Almen praksis», men efter «hvem» står «Palliativ afdeling». Ret den ene af dem.',
  ]);
});

test.each([
  ['Udredningsenheden bør derfor altid vurdere patienten.', 'hvem: Udredningsenhed'],
  ['Udredningsenheden bør altid vurdere patienten sammen med egen læge.', 'hvem: Almen praksis'],
  ['Udredningsenheden bør altid vurdere patienten.', 'hvem: Overlæge på udredningsenheden'],
  ['Udredningsenheden skal straks orienteres om svaret.', 'hvem: Almen praksis'],
  ['Udredningsenheden modtager svaret.', 'hvem: Almen praksis'],
  ['Patienten ringer selv.', 'hvem: Almen praksis'],
  ['Svar fra udredningsenheden vurderes.', 'hvem: Almen praksis'],
  ['Patienten henvises til klinisk onkologisk afdeling.', 'henvises til: Klinisk onkologisk afdeling'],
  ['Patienten henvises til onkologisk eller palliativ afdeling.', 'henvises til: Palliativ afdeling'],
  ['Efter henvisning går svaret til almen praksis.', 'henvises til: Palliativ afdeling'],
  ['Patienten henvises til lungeafdelingen.', 'henvises til: Palliativ afdeling'],
])('%s with %s', (sentence, fact) => expect(told(sentence, fact)).toEqual([]));

test('a doer of a catalogue that is used is seen, one of another pathway is not', () => {
  const own =
    'pakkeforløb: P (opdigtet) {\n  udgave: 1\n  bruger: K\n  enhed: A\n  gælder {\n    > Patienten henvises til kirurgisk afdeling.\n    henvises til: A\n  }\n}\n';
  const unit = (head: string): string => `${head} {\n  enhed: Kirurgisk afdeling\n}\n`;
  expect(foundIn({ 'p.forloeb': own, 'k.forloeb': unit('katalog: K') })).toEqual(['p.forloeb F727 7 «A»']);
  expect(foundIn({ 'p.forloeb': own, 'k.forloeb': 'katalog: K {\n  enhed: B\n}\n', 'l.forloeb': unit('katalog: L') })).toEqual([]);
});

test.each([
  ['Der tages telefonisk kontakt til egen læge.', ['underretter: Onkologisk afdeling'], 'Onkologisk afdeling'],
  ['Lægen bør informere og tilbyde patienten henvisning.', ['informerer: Almen praksis'], 'Almen praksis'],
  [
    'Udredningsenheden har rådgivende funktion for palliativ afdeling.',
    ['hvem: Udredningsenhed', 'rådgiver: Almen praksis'],
    'Almen praksis',
  ],
  ['Palliativ afdeling med henblik på råd.', ['samarbejder med: Hæmatologisk afdeling'], 'Hæmatologisk afdeling'],
  [
    'Palliativ afdeling kan konferere patienten med den udredningsenhed, der varetager forløbet.',
    ['hvem: Udredningsenhed', 'rådfører sig med: Palliativ afdeling'],
    'Palliativ afdeling',
  ],
])('who is told, advised or asked is another (F727): %s', (sentence, facts, name) =>
  expect(told(sentence, ...facts)).toEqual([`F727 «${name}»`]),
);

test.each([
  ['Der tages telefonisk kontakt til egen læge.', ['underretter: Almen praksis']],
  ['Udredningsenheden giver besked.', ['hvem: Udredningsenhed', 'underretter: Almen praksis']],
  ['Lægen oplyses om svaret på patientens prøver.', ['informerer: Almen praksis']],
  ['Resultatet af MDT-konferencen meddeles.', ['underretter: Almen praksis']],
  ['Palliativ afdeling kan konferere med udredningsenheden.', ['hvem: Palliativ afdeling', 'rådfører sig med: Udredningsenhed']],
])('whom nobody contradicts: %s', (sentence, facts) => expect(told(sentence, ...facts)).toEqual([]));

test.each([
  ['Palliativ afdeling bør adviseres om udskrivelsen.', 'informerer'],
  ['Palliativ afdeling bør så vidt muligt straks orienteres om svaret.', 'underretter'],
  ['Palliativ afdeling skal informeres af udredningsenheden om planen.', 'informerer'],
  ['Palliativ afdeling skal have besked om planen.', 'informerer'],
  ['Palliativ afdeling bør altid have en kopi af svaret.', 'underretter'],
  ['Palliativ afdeling kan få vejledning om planen.', 'rådgiver'],
  ['Palliativ afdeling skal være orienteret om planen.', 'underretter'],
  ['Palliativ afdeling må ikke blive underrettet for sent.', 'underretter'],
  ['Palliativ afdeling bør modtage svaret hurtigt.', 'underretter'],
])('who is told and stands so in the block is not who acts: %s', (sentence, key) =>
  expect(told(sentence, 'hvem: Udredningsenhed', `${key}: Palliativ afdeling`)).toEqual([]),
);

test.each([
  ['Palliativ afdeling bør straks informere patienten.', 'Udredningsenhed'],
  ['Palliativ afdeling orienterer patienten om planen.', 'Udredningsenhed'],
  ['Palliativ afdeling skal have ansvaret for at vurdere patienten.', 'Almen praksis'],
  ['Palliativ afdeling skal være opmærksom på smerter.', 'Almen praksis'],
])('who tells is who acts, whatever the block says of whom (F727): %s', (sentence, name) =>
  expect(told(sentence, `hvem: ${name}`, 'underretter: Palliativ afdeling')).toEqual([`F727 «${name}»`]),
);

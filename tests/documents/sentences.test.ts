import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.js';

const documentText = readFileSync(path.join(import.meta.dirname, '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
const golden: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '004-saetninger.json'), 'utf8'));

const textsOf = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

test('document 004 is split into the units that were read through by hand', () => {
  expect(sentencesOf(documentText)).toEqual(golden);
});

test('no letter, digit or stop of document 004 is lost or moved', () => {
  const bare = (text: string) => text.replace(/^(?:•|o|-) /gmu, '').replace(/[\s•-]/gu, '');
  expect(bare(textsOf(documentText).join('\n'))).toBe(bare(documentText));
});

test('each unit tells its line and the nearest numbered heading', () => {
  const text = '4 Forløbstider\n\nFørst her. Og\nså der.\n\n4.1 Mere\n\nMere.\n\n\nBilag 1: Oversigt\n\nBilag 2: Ikke et bilag her\n';
  expect(sentencesOf(text)).toEqual([
    { line: 1, section: '4', text: '4 Forløbstider' },
    { line: 3, section: '4', text: 'Først her.' },
    { line: 3, section: '4', text: 'Og så der.' },
    { line: 6, section: '4.1', text: '4.1 Mere' },
    { line: 8, section: '4.1', text: 'Mere.' },
    { line: 11, section: 'bilag 1', text: 'Bilag 1: Oversigt' },
    { line: 13, section: 'bilag 1', text: 'Bilag 2: Ikke et bilag her' },
  ]);
});

test.each([
  [
    'a bullet',
    '• Feber uden kendt årsag\n• Uforklaret lav blodprocent (anæmi)',
    ['Feber uden kendt årsag', 'Uforklaret lav blodprocent (anæmi)'],
  ],
  ['a lost bullet', '• Anæmi\n\nDiffuse smerter\n• En prøve', ['Anæmi', 'Diffuse smerter', 'En prøve']],
  [
    'a cell and its bullet on one line',
    'Hæmostase • Koagulationsfaktor II + VII + X [INR]; P',
    ['Hæmostase', 'Koagulationsfaktor II + VII + X [INR]; P'],
  ],
  [
    'bullets at two levels',
    '• Første trin:\no B-Leukocytter\no Ferritin; P\n- fremgår',
    ['Første trin:', 'B-Leukocytter', 'Ferritin; P', 'fremgår'],
  ],
  ['a dash within a line', 'indberetning - én for hver', ['indberetning - én for hver']],
  ['cells', 'Tumor i mediastinum\n\nPakkeforløb for lungekræft', ['Tumor i mediastinum', 'Pakkeforløb for lungekræft']],
  ['a footnote without a stop', 'diagnostiske centre\n\nMAS-pakke i WebReg', ['diagnostiske centre', 'MAS-pakke i WebReg']],
  [
    'a heading run together with the bullet above it',
    'Konferering med organspecifikke specialer. Registrering: Afslutning\naf pakkeforløb (X)',
    ['Konferering med organspecifikke specialer.', 'Registrering: Afslutning af pakkeforløb (X)'],
  ],
  [
    'code boxes',
    '[AFA01A] Henvisning til pak-\nkeforløb start\n\n[AFA01B] Start',
    ['[AFA01A] Henvisning til pakkeforløb start', '[AFA01B] Start'],
  ],
  [
    'letters and numbers of a list',
    'a. Patienter\n\n1. Almen praksis skal. Det er\n\n3) Der er',
    ['a. Patienter', '1. Almen praksis skal.', 'Det er', '3) Der er'],
  ],
  ['a heading closed by a stop', 'g. Primær tumor ikke identificere. Hvis den', ['g. Primær tumor ikke identificere.', 'Hvis den']],
  ['a reference before a stop', 'i regi(8). Den læge (se bilag 2). I så fald', ['i regi(8).', 'Den læge (se bilag 2).', 'I så fald']],
  ['a stop in a bracket', 'forløb. (Dette er ikke truffet). Der', ['forløb.', '(Dette er ikke truffet).', 'Der']],
  ['a number that ends a sentence', 'på trin 2. Der er flere', ['på trin 2.', 'Der er flere']],
  ['a sentence that begins with a small letter', 'ikke er oplagt. iFobt resultatet', ['ikke er oplagt.', 'iFobt resultatet']],
])('%s', (_name, text, units) => {
  expect(textsOf(text)).toEqual(units);
});

test.each([
  'eller evt. MR-skanning',
  'problemstillinger, jf. WHOs brede definition',
  'fx ved fund, f.eks. HIV, inkl. CT, bl.a. PSA, mhp. UL, ift. MAS, hhv. B, ca. X, vedr. Y (obs. Z)',
  'lov nr 23 af 15. januar 2018, jfr. kapitel 2',
  'mellem 1.5-2.0 cm (gl. Thyreoidea), mv. i overensstemmelse',
])('no sentence ends within «%s»', (text) => {
  expect(textsOf(text)).toEqual([text]);
});

test('mv. before a capital ends a sentence', () => {
  expect(textsOf('smerter, feber mv. Symptomerne er almindelige')).toEqual(['smerter, feber mv.', 'Symptomerne er almindelige']);
});

test.each([
  ['alvor-\nlig', 'alvorlig'],
  ['tyk- eller en-\ndetarmskræft', 'tyk- eller endetarmskræft'],
  ['foretaget CT-\nskanning', 'foretaget CT-skanning'],
  ['FDG-PET-\nCT', 'FDG-PET-CT'],
  ['> 1.5-\n2.0 cm', '> 1.5-2.0 cm'],
  ['forandring -\nuden', 'forandring - uden'],
  ['udrednings-\nog behandling', 'udrednings- og behandling'],
])('the lines of %j are joined as %j', (text, joined) => {
  expect(textsOf(text)).toEqual([joined]);
});

test('line ends of Windows change nothing', () => {
  expect(sentencesOf(documentText.replaceAll('\n', '\r\n'))).toEqual(golden);
});

test('whatever the text, a unit is on the line it names and units come in order', () => {
  const word = fc.constantFrom('Kræft', 'kræft.', 'Trin', '1.', 'mv.', 'evt.', '(A)', 'og', '•', 'o', 'syg-');
  const text = fc.array(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(text, (lines) => {
      const units = sentencesOf(lines.join('\n'));
      for (const [index, unit] of units.entries()) {
        expect(unit.line).toBeGreaterThanOrEqual(units[index - 1]?.line ?? 1);
        const firstWord = unit.text.split(' ')[0]?.replace(/-.*$/u, '') ?? '';
        expect(lines[unit.line - 1]).toContain(firstWord.slice(0, 3));
      }
    }),
  );
});

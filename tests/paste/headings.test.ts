import { describe, expect, test } from 'vitest';
import { joinPastedText, renderPasted } from '../../packages/language/src/paste/index.js';

const joined = (text: string): string => renderPasted(joinPastedText(text));

describe('headings become comments that say so', () => {
  test.each(['3.2.1 Om patientgruppen', '3.4 Udredningsenheder: organisering', 'Bilag 2: Patologiske fund', 'Kapitel 3'])(
    '%s',
    (heading) => {
      expect(joinPastedText(`${heading}\n\nTekst her.`)).toEqual([
        { kind: 'heading', text: heading },
        { kind: 'prose', sentences: ['Tekst her.'] },
      ]);
      expect(joined(`${heading}\n\nTekst her.`)).toBe(`// Overskrift: ${heading}\n\n> Tekst her.\n`);
    },
  );

  test.each([
    '2.0 cm i største diameter',
    '3.2.1 Det er en sætning.',
    '2 Denne patientgruppe',
    'Bilag 2 beskriver fundene.',
    'Se afsnit 3.2',
  ])('%s is none', (line) => expect(joined(line)).toBe(`> ${line}\n`));

  test('a chapter is one only before its first section', () => {
    expect(joined('3 Forløb\n\n3.1 Patientgrupper\n\nTekst.')).toBe(
      '// Overskrift: 3 Forløb\n\n// Overskrift: 3.1 Patientgrupper\n\n> Tekst.\n',
    );
    expect(joined('3 Bred afdeling\n\n4 Medicinsk afdeling')).toBe('> 3 Bred afdeling\n\n> 4 Medicinsk afdeling\n');
  });

  test('a few words alone before a whole sentence are one', () => {
    expect(joined('Målgruppe\n\nAlle patienter undersøges.\n\nUdredning i almen praksis\n\nDer tages en prøve.')).toBe(
      '// Overskrift: Målgruppe\n\n> Alle patienter undersøges.\n\n// Overskrift: Udredning i almen praksis\n\n> Der tages en prøve.\n',
    );
  });

  test.each([
    'Målgruppe\n\nUdredning',
    'Målgruppe\n\n• Alle',
    'Patienten henvises til\n\nudredningsenheden.',
    'målgruppe\n\nAlle patienter undersøges.',
    'Følgende:\n\nAlle patienter undersøges.',
    'Ferritin 12\n\nAlle patienter undersøges.',
    'Patienten henvises som det første altid til den nærmeste afdeling\n\nAlle patienter undersøges.',
  ])('%j has none', (text) => expect(joined(text)).not.toContain('Overskrift'));

  test('a numbered heading goes on at the next line', () => {
    const heading = '3.3.5 Undersøgelser efter histologisk diagnose og svar på foretagne';
    expect(joined(`${heading}\nskanninger\n\nMistanken retter sig oftest mod en sygdom.`)).toBe(
      `// Overskrift: ${heading} skanninger\n\n> Mistanken retter sig oftest mod en sygdom.\n`,
    );
  });

  test('one after a point whose last line is full is none of the point', () => {
    const wide = 'Sygeforløb og skanningsmateriale gennemgås ligeledes i forhold til evt. differential-\n\ndiagnoser.\n\n';
    const point = '• Skanningsmateriale gennemgås ligeledes i forhold til evt. differentialdiagnoser.';
    expect(joined(`${wide}${point}\n\nVed (mistanke om) knoglemetastaser\n\nKnoglebiopsi udføres.`)).toMatch(
      /^- .*\n\n\/\/ Overskrift: Ved \(mistanke om\) knoglemetastaser\n\n> Knoglebiopsi udføres\.\n$/mu,
    );
  });

  test('a letter is one where text stands under each', () => {
    expect(joined('a. Symptomer\n\nDe er mange.\n\nb. Fund\n\nDe er få.')).toBe(
      '// Overskrift: a. Symptomer\n\n> De er mange.\n\n// Overskrift: b. Fund\n\n> De er få.\n',
    );
    expect(joined('a. Symptomer\nb. Fund\n\nDe er få.')).toBe('- a. Symptomer\n- b. Fund\n\n> De er få.\n');
    expect(joined('a. Symptomer, herunder:\n\nDe er mange.')).toBe('- a. Symptomer, herunder:\n\n> De er mange.\n');
  });
});

describe('what the page printed round the text', () => {
  test('a page number is a comment behind the sentence that it breaks', () => {
    const line = 'Patienten henvises til udredningsenheden, som derefter tager stilling til';
    expect(joined(`${line}\n\n \n\nSide 12 af 40\n\nhvilke undersøgelser der skal foretages.`)).toBe(
      `> ${line} hvilke undersøgelser der skal foretages.\n\n// Sidehoved eller sidefod: Side 12 af 40\n`,
    );
  });

  test.each(['Side 12', 'side 31/44', 'Side 12 af 40', '- 12 -', '– 12 –'])('%s', (line) =>
    expect(joinPastedText(`En tekst.\n\n${line}\n\nEn til.`)).toContainEqual({ kind: 'furniture', text: line }),
  );

  test('the line beside every page number is the running title', () => {
    const page = (text: string, number: number): string => `Diagnostisk pakkeforløb\n\nSide ${number}\n\n${text}\n\n`;
    expect(joined(page('En tekst.', 1) + page('En til.', 2) + 'Diagnostisk pakkeforløb\n')).toBe(
      [
        '// Sidehoved eller sidefod: Diagnostisk pakkeforløb',
        '// Sidehoved eller sidefod: Side 1',
        '> En tekst.',
        '// Sidehoved eller sidefod: Diagnostisk pakkeforløb',
        '// Sidehoved eller sidefod: Side 2',
        '> En til.',
        '// Sidehoved eller sidefod: Diagnostisk pakkeforløb',
      ].join('\n\n') + '\n',
    );
  });

  test('a heading beside one page number is none of it, nor is a bare number', () => {
    expect(joined('Videre proces\n\nSide 6\n\nKommentarer\n\nTekst.\n\nSide 7\n\nStatus\n\n16')).toBe(
      '> Videre proces\n\n// Sidehoved eller sidefod: Side 6\n\n> Kommentarer\n\n> Tekst.\n\n// Sidehoved eller sidefod: Side 7\n\n> Status\n\n> 16\n',
    );
  });
});

describe('sentences in items', () => {
  test('further sentences stand in the block of the item', () => {
    expect(joined('• Biopsi tages. Svaret afventes.\n• Skopi')).toBe('- Biopsi tages. {\n  > Svaret afventes.\n}\n- Skopi\n');
  });

  test('and so do the items under it', () => {
    expect(joined('• Biopsi tages. Det gælder:\no Lever\no Lunge\n• Skopi')).toBe(
      '- Biopsi tages. {\n  > Det gælder:\n  - Lever\n  - Lunge\n}\n- Skopi\n',
    );
  });

  test.each(['mv', 'm.v', 'm.m', 'o.l', 'osv'])('%s. ends a sentence before a capital letter only', (word) => {
    expect(joined(`Træthed, feber ${word}. Symptomerne er få.`)).toBe(`> Træthed, feber ${word}.\n> Symptomerne er få.\n`);
    expect(joined(`Træthed, feber ${word}. er få.`)).toBe(`> Træthed, feber ${word}. er få.\n`);
  });
});

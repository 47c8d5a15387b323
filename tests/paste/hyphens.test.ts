import { expect, test } from 'vitest';
import { joinPastedText, renderPasted } from '../../packages/language/src/paste/index.js';

const joined = (text: string): string => renderPasted(joinPastedText(text));

test.each([
  ['hen-\nvisning', 'henvisning'],
  ['ud-\nredning', 'udredning'],
  ['Al-\nmen praksis', 'Almen praksis'],
  ['patient-progno-\nstisk', 'patient-prognostisk'],
  ['CT-\nskanning', 'CT-skanning'],
  ['MDT-\nkonference', 'MDT-konference'],
  ['M-\nkomponent', 'M-komponent'],
  ['HbA1c-\nmåling', 'HbA1c-måling'],
  ['FDG-PET-\nCT', 'FDG-PET-CT'],
  ['1.5-\n2.0 cm', '1.5-2.0 cm'],
  ['ikke-\nmaligne', 'ikke-maligne'],
  ['forhøjet alfa-\n\nføtoprotein', 'forhøjet alfa-føtoprotein'],
  ['alfa-/føtoprotein', 'alfa-/føtoprotein'],
  ['pakke-/\nforløb', 'pakke-/forløb'],
  ['led-\nog bindevæv', 'led- og bindevæv'],
  ['ultralyds-\neller røntgen', 'ultralyds- eller røntgen'],
  ['led- og binde-\nvæv', 'led- og bindevæv'],
  ['hen\u00AD\nvisning', 'henvisning'],
  ['CT\u00AD\nskanning', 'CTskanning'],
  ['hen\u00ADvisning', 'henvisning'],
  ['CT\u2011\nskanning', 'CT-skanning'],
  ['hen-\r\n\r\nvisning', 'henvisning'],
  ['hen-\fvisning', 'henvisning'],
])('%j becomes %j', (pasted, expected) => {
  expect(joined(pasted)).toBe(`> ${expected}\n`);
});

test('how the same text writes the word elsewhere decides', () => {
  expect(joined('Ved hoved-\nhals er hoved-hals nævnt')).toBe('> Ved hoved-hals er hoved-hals nævnt\n');
  expect(joined('Ved hoved-\nhals er hovedhals nævnt')).toBe('> Ved hovedhals er hovedhals nævnt\n');
  expect(joined('Ved hoved-\nhals')).toBe('> Ved hovedhals\n');
  expect(joined('Ved organ-\nspecifik og non organ-specifikke')).toBe('> Ved organ-specifik og non organ-specifikke\n');
});

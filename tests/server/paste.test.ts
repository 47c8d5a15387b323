import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PastedText } from '@pakkeforloeb/server';
import { Editor, uriOf } from './editor.js';

const HOLDER = `
  pakkeforløb: Opdigtet pakkeforløb {
    udgave: 2026
    bør  #undersøges {
      <|>
    }
    skal {
      > Sætning <|>
    }
    kan: Der kan <|>
  }
`;

async function paste(text: string, cursor = 0, source = HOLDER): Promise<PastedText> {
  const editor = await Editor.open(source);
  const { position } = editor.at('a.forloeb', cursor);
  return editor.request<PastedText>('forloeb/pasteText', { uri: uriOf('a.forloeb'), position, text });
}

test('wrapped sentences and bullets become lines of the block', async () => {
  expect(
    await paste('Patienten bør under-\nsøges med det samme. Det gælder:\n• Feber\n• Vægttab på mere end 5 procent af krops-\n  vægten\n'),
  ).toEqual({
    text: '> Patienten bør undersøges med det samme.\n    > Det gælder:\n\n    - Feber\n    - Vægttab på mere end 5 procent af kropsvægten',
  });
});

test('headings and page numbers become comments, and that is said', async () => {
  const { text, note } = await paste('3.2.1 Om patientgruppen\n\nPatienten har symptomer.\n');
  expect(text).toBe('// Overskrift: 3.2.1 Om patientgruppen\n\n    > Patienten har symptomer.');
  expect(note).toBe('Overskrifter, sidetal og lignende står som kommentarer med «//». Se dem igennem.');
});

test('within a line it becomes more of that line', async () => {
  expect(await paste('slutter her, hvor linjen er fuld.\nDen næste sætning begynder på en ny,\nog den slutter her.', 1)).toEqual({
    text: 'slutter her, hvor linjen er fuld.\n    > Den næste sætning begynder på en ny, og den slutter her.',
  });
  expect(await paste('tages blod-\nprøver hos\nalle', 2)).toEqual({ text: 'tages blodprøver hos alle' });
  expect(await paste('et ord', 1)).toEqual({ text: 'et ord' });
});

test('what stands behind the cursor goes on below, and a word is put as it is', async () => {
  const source = '\n  pakkeforløb: Prøve {\n    <|>udgave: 2026\n  }\n';
  expect(await paste('Patienten bør undersøges.\nDet haster.', 0, source)).toEqual({
    text: '> Patienten bør undersøges.\n\n  > Det haster.\n  ',
  });
  expect(await paste('hvem', 0)).toEqual({ text: 'hvem' });
});

test('lines of the language are only moved to the column of the place', async () => {
  expect(await paste('hvem: Egen læge {\n        note: Ny\n      }\n')).toEqual({ text: 'hvem: Egen læge {\n      note: Ny\n    }' });
  expect(await paste('  - Feber\n  - Vægttab {\n    > Over 5 kg.\n  }')).toEqual({
    text: '- Feber\n    - Vægttab {\n      > Over 5 kg.\n    }',
  });
});

test('no letter is lost or moved, wherever text is pasted', async () => {
  const editor = await Editor.open(HOLDER);
  const piece = fc.constantFrom(
    ...'•|-|1.|a)|henvis-|ning|og|Den|patient|3.2|. Fund|æøå|,|:|.|?|(|)|{|}|>|#|når: |aktør: |22|/'.split('|'),
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
  );
  const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.nat(2), async (parts, cursor) => {
      const text = parts.join('');
      const { position } = editor.at('a.forloeb', cursor);
      const answer = await editor.request<PastedText>('forloeb/pasteText', { uri: uriOf('a.forloeb'), position, text });
      expect(letters(answer.text.replace(/^\s*\/\/ (?:Overskrift|Sidehoved eller sidefod): /gmu, ''))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

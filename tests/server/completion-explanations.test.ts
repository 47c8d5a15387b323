import { expect, test } from 'vitest';
import { Completing } from './completing.js';
import { inPathway, inStatement } from './completion-places.js';
import { Editor } from './editor.js';

test('an explanation of a key: what it means, and its example', async () => {
  const asked = await Completing.at(inStatement('hv<|>'));
  expect(asked.item('hvem').documentation).toBeUndefined();
  expect(await asked.explanation('hvem')).toBe('Hvem der gør det eller har ansvaret.\n\nEksempel:\n\n```forloeb\nhvem: Almen praksis\n```');
});

test('an explanation of a name: title, kind, whose it is, number in print, other names, first sentence', async () => {
  const source = inStatement('når: ind<|>').replace(
    '  skal  #sætning',
    '  afsnit: Start  #start {\n    nummer: 3.2.3\n    kriterium: Indgang {\n      også kaldt: port\n      > Det første. Det andet.\n      skøn: s\n    }\n  }\n  skal  #sætning',
  );
  expect(await (await Completing.at(source)).explanation('Indgang')).toBe(
    '**Indgang**\n\nkriterium · Opdigtet pakkeforløb\n\nNummer: 3.2.3  \nOgså kaldt: port\n\nDet første.',
  );
});

test('an explanation of a data element: its type beside it, its unit and values in the explanation', async () => {
  const asked = await Completing.at(inStatement('når: <|>'));
  expect(asked.item('alder').labelDetails).toEqual({ description: 'oplysning · måling' });
  expect(await asked.explanation('alder')).toBe('**alder**\n\noplysning · Fælles\n\nMåles i: år');
  expect(await asked.explanation('køn')).toBe('**køn**\n\noplysning · Fælles\n\nVærdier: kvinde, mand');
});

test('an explanation of a choice: its own sentence first', async () => {
  const asked = await Completing.at(inPathway('  variationspunkt: Ny {\n    variation: <|>\n  }'));
  expect((await asked.explanation('begrænset')).split('\n')[0]).toBe('Begrænset: må udfyldes, hvis vilkåret er opfyldt.');
});

test('an explanation of a word in a condition', async () => {
  expect(await (await Completing.at(inStatement('når: alder <|>'))).explanation('over')).toBe(
    'Mere end. Grænsen selv er ikke med: `alder over 40 år`.',
  );
});

test('explanations in English by setting; what is written in the file stays Danish', async () => {
  const asked = await Completing.at(inStatement('når: <|>'), { settings: { language: 'en' } });
  expect(asked.labels.slice(-6)).toEqual(['ikke', 'mindst 2 af', 'alle af', 'ingen af', '(', 'skøn:']);
  expect(asked.item('køn').labelDetails).toEqual({ description: 'data element · én værdi' });
  expect(await asked.explanation('køn')).toBe('**køn**\n\ndata element · Fælles\n\nValues: kvinde, mand');
  expect(await asked.explanation('ikke')).toBe('What follows may not hold. If it is unknown, so is this.');
});

test('an explanation of a key in English: its English term first', async () => {
  const asked = await Completing.at(inStatement('hv<|>'), { settings: { language: 'en' } });
  expect((await asked.explanation('hvem')).split('\n')[0]).toBe('in English: actor');
});

test('an explanation of a list that is no longer shown: none', async () => {
  const editor = await Editor.open(inStatement('hv<|>'));
  const before = await Completing.in(editor, 'a.forloeb');
  await Completing.in(editor, 'a.forloeb');
  expect(await before.explanation('hvem')).toBe('');
});

import type { Hover, MarkupContent } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { openExample, placeOf } from './example.js';

/** Places of the real pathway, with what is looked at between ‹ ›. */
const PLACES: readonly (readonly [file: string, place: string])[] = [
  ['pakkeforloeb.forloeb', 'pakkeforløb: ‹Diagnostisk pakkeforløb›'],
  ['pakkeforloeb.forloeb', 'patientgruppe: Patienter med uspecifikke symptomer på alvorlig sygdom, der kan være kræft  ‹#MAS›'],
  ['pakkeforloeb.forloeb', 'hvem: ‹Almen praksis›'],
  ['pakkeforloeb.forloeb', 'bruger: ‹Fælles aktører, enheder og undersøgelser›'],
  ['pakkeforloeb.forloeb', '- ‹Pakkeforløb for metastaser uden organspecifik kræfttype›'],
  ['pakkeforloeb.forloeb', 'fase: ‹Trin 2›'],
  ['forloebstider.forloeb', 'forløbstid: ‹Samlet forløbstid fra mistanke til afsluttet udredning.›'],
  ['forloebstider.forloeb', 'til: ‹Henvisning modtaget›'],
  ['forloebstider.forloeb', 'svarer til: ‹#tid-indledende-udredning›'],
  ['forloebstider.forloeb', 'fordeles efter: ‹Fordelingen af de 22 dage›'],
  ['forloebstider.forloeb', '‹sum af› {'],
  ['forloebstider.forloeb', 'grundlag: ‹standardforløbstid›'],
  ['forloebstider.forloeb', 'højst: 22 ‹kalenderdage›'],
  ['forloebstider.forloeb', 'se også: ‹#lige-muligheder-og-patientrettigheder›'],
  ['symptomer.forloeb', '- mindst 1 af [‹Symptomer på alvorlig sygdom, der kan være kræft›]'],
  ['symptomer.forloeb', '- ‹Udtalt, uforklaret træthed (samtidig med andre symptomer)›'],
  ['symptomer.forloeb', 'når: [‹Start af indledende udredning›]'],
  ['symptomer.forloeb', 'vejledende: [‹varighed af symptomer›] mellem'],
  ['symptomer.forloeb', '‹bør sjældent›  #'],
  ['symptomer.forloeb', 'bør overvejes  ‹#påbegynd-indledende-undersøgelser›'],
  ['faelles.forloeb', 'oplysning: ‹forandringens placering›'],
  ['registrering.forloeb', '‹#AFA01X1› {'],
  ['afslutning.forloeb', '- ‹AFA01X1›'],
  ['afslutning.forloeb', 'udfald: ‹Organspecifik kræft erkendes eller mistænkes›'],
  ['afslutning.forloeb', '‹registreres med en af› {'],
  ['bilag-1.forloeb', 'køn er ‹kvinde›'],
  ['bilag-1.forloeb', 'tabel: ‹Leveren›'],
  ['bilag-1.forloeb', '‹#bilag-1-lever-fokal›'],
  ['blodproevepakke.forloeb', 'undersøgelsespakke: ‹Basal blodprøvepakke›'],
  ['trin-1.forloeb', 'variationspunkt: ‹Krav før henvisning›'],
];

for (const language of ['da', 'en'] as const)
  test(`hovers over the real pathway read as they are kept (${language})`, async () => {
    const editor = await openExample({ settings: { language } });
    const pages: string[] = [];
    for (const [file, place] of PLACES) {
      const hover = await editor.request<Hover>('textDocument/hover', placeOf(editor, file, place));
      const words = place.replace(/^.*‹|›.*$/gu, '');
      expect(editor.covered({ uri: placeOf(editor, file, place).textDocument.uri, range: hover.range! })).toContain(
        words.replace(/^\[|\]$/gu, ''),
      );
      pages.push(`<!-- ${file}: ${place} -->\n\n${(hover.contents as MarkupContent).value}\n`);
    }
    await expect(pages.join('\n---\n\n')).toMatchFileSnapshot(`golden/hover.${language}.md`);
  });

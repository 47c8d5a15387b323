import { expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

/** Facts that the sentences of document 004 name; made up where it does not. */
const KNOWN = `${FACTS}
oplysning: kendt kræftsygdom {
  type: ja/nej
}
oplysning: anden oplagt forklaring {
  type: ja/nej
}
oplysning: placering {
  type: flere værdier
  værdier {
    - lunge
    - lever
    - hjerne
    - anden lokalitet
  }
}
oplysning: beskaffenhed {
  type: flere værdier
  værdier {
    - uøm
    - hård
  }
}`;
const text = (sentence: string, condition: string): string => pathway(KNOWN, 'gælder  #x-1 {', `  > ${sentence}`, `  ${condition}`, '}');
const codes = (sentence: string, condition: string): string[] => found(text(sentence, condition)).map((one) => one.replace(/ \d+ /, ' '));

test.each([
  ['Patienter med vægttab uden kendt kræftsygdom undersøges.', 'når: vægttab og kendt kræftsygdom', ['F726 «kendt kræftsygdom»']],
  ['Patienter med vægttab uden kendt kræftsygdom undersøges.', 'når: vægttab og ikke kendt kræftsygdom', []],
  // Another denial remains: each fact is looked at by itself.
  ['Kvinder uden feber, som ikke har vægttab, undersøges.', 'når: køn er kvinde og feber og ikke vægttab', ['F726 «feber»']],
  ['Kvinder uden feber, som ikke har vægttab, undersøges.', 'når: køn er kvinde og vægttab og ikke feber', ['F726 «vægttab»']],
  ['Kvinder uden feber, som ikke har vægttab, undersøges.', 'når: køn er kvinde og ikke feber og ikke vægttab', []],
  ['Feber, som ikke er lokaliseret i hals, undersøges.', 'når: feber og sted er hals', ['F726 «sted»']],
  ['Feber, som ikke er lokaliseret i hals, undersøges.', 'når: feber og sted er ikke hals', []],
  [
    'Feber, og som ikke kan tilskrives anden oplagt forklaring.',
    'når: feber og anden oplagt forklaring',
    ['F726 «anden oplagt forklaring»'],
  ],
  ['Feber, som ikke er i hals, og som ikke kan tilskrives vægttab.', 'når: feber og vægttab og sted er ikke hals', ['F726 «vægttab»']],
  // What «eller i» joins to what is denied is denied too; «eller» alone may begin another alternative.
  [
    'Feber, som ikke er lokaliseret i lunge eller i lever.',
    'når: feber og placering er ikke lunge og placering er lever',
    ['F726 «placering»'],
  ],
  ['Feber, som ikke er lokaliseret i lunge eller i lever.', 'når: feber og placering er ikke lunge og placering er ikke lever', []],
  ['Patienter uden feber eller vægttab undersøges.', 'når: vægttab eller ikke feber', []],
  ['Patienter uden feber eller med vægttab undersøges.', 'når: vægttab eller ikke feber', []],
  // Something is not done, and of whom it is not done is named; or the denial is denied.
  ['Patienter, som ikke undersøges ved feber, henvises.', 'når: feber', []],
  ['Patienter henvises ikke uden feber.', 'når: feber', []],
  ['Patienter uden feber henvises ikke.', 'når: feber', []],
  ['Patienter med feber og patienter uden feber undersøges.', 'når: feber', []],
])('a denial by name: %s with %s', (sentence, condition, expected) => expect(codes(sentence, condition)).toEqual(expected));

test('says of which fact', () =>
  expect(texts(text('Patienter med vægttab uden feber undersøges.', 'når: vægttab og feber'), 'F726')).toEqual([
    'Sætningen siger «uden», men betingelsen siger «feber» uden «ikke», så den gælder det modsatte. Skriv «ikke» i betingelsen, eller ret sætningen.',
  ]));

test.each([
  ['Metastase i lunge undersøges.', 'når: placering er hjerne', ['F707 «hjerne»']],
  ['Metastase i lunge undersøges.', 'når: placering er lunge', []],
  ['Suspekte forandringer i leveren.', 'når: placering er hjerne', ['F707 «hjerne»']],
  ['Én eller flere uømme knuder (som ikke er store).', 'når: beskaffenhed er hård', ['F707 «hård»']],
  // Several are named, one is denied, or the condition asks for the others.
  ['Metastase i lunge og lever undersøges.', 'når: placering er hjerne', []],
  ['Metastase uden for lunge undersøges.', 'når: placering er hjerne', []],
  ['Metastase i andet end lunge undersøges.', 'når: placering er anden lokalitet', []],
  ['Metastase (fx fra lunge) i hovedet undersøges.', 'når: placering er hjerne', []],
  ['Patienter på lunge-MDT undersøges.', 'når: placering er hjerne', []],
  ['Metastase i lunge undersøges.', 'når: placering er lunge eller placering er hjerne', []],
  ['Metastase i lunge undersøges.', 'når: placering er ikke lunge', ['F731 «lunge»']],
  ['Metastase i anden lokalitet end lunge undersøges.', 'når: placering er ikke lunge', []],
])('a value of which several may hold: %s with %s', (sentence, condition, expected) =>
  expect(codes(sentence, condition)).toEqual(expected),
);

test('the title of a section against its condition', () => {
  const section = (condition: string): string[] =>
    found(pathway(KNOWN, 'afsnit: Metastase i lunge {', `  når: ${condition}`, '  gælder: Patienten undersøges.', '}'));
  expect(section('placering er lunge')).toEqual([]);
  expect(section('placering er hjerne')).toEqual(['F707 60 «hjerne»']);
  expect(section('placering er ikke lunge')).toEqual(['F731 60 «lunge»']);
});

test.each([
  ['Feber hos patienter over 18 år uden anden oplagt forklaring.', 'når: feber og alder under 18 år og ikke anden oplagt forklaring', 1],
  [
    'Feber uden anden oplagt forklaring hos patienter ældre end 40 år.',
    'når: feber og alder under 40 år og ikke anden oplagt forklaring',
    1,
  ],
  ['Patienter, som ikke har feber, og som er over 40 år.', 'når: alder under 40 år og ikke feber', 1],
  ['Feber hos patienter over 18 år uden anden oplagt forklaring.', 'når: feber og alder over 18 år og ikke anden oplagt forklaring', 0],
  ['Patienter henvises ikke ved feber over 40 år.', 'når: feber og alder under 40 år', 0],
  ['Patienter uden alder over 40 år.', 'når: alder under 40 år', 0],
  // A bound that is itself a range points the one way too.
  ['Feber ved knuder (>1.5-2 cm i største diameter, som ikke er i hals).', 'når: feber og største diameter under 1,5-2 cm', 1],
  ['Feber ved knuder (>1.5-2 cm i største diameter, som ikke er i hals).', 'når: feber og største diameter over 1,5-2 cm', 0],
  // A thousand is not one.
  ['Feber ved knuder under 2.000 cm.', 'når: feber og største diameter over 2 cm', 0],
  ['Feber ved knuder under 2.0 cm.', 'når: feber og største diameter over 2 cm', 1],
  ['Feber, undtagen hos patienter over 40 år.', 'når: feber og alder under 40 år', 0],
  ['Feber, dog ikke hos patienter over 40 år.', 'når: feber og alder under 40 år', 0],
])('a bound beside another denial: %s with %s', (sentence, condition, count) =>
  expect(codes(sentence, condition).filter((one) => one.startsWith('F717'))).toHaveLength(count),
);

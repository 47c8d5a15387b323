import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

const codes = (text: string): string[] => found(text).map((one) => one.split(' «')[0]!);

describe('a duty in a text that is background (F720)', () => {
  const section = (...lines: string[]): string => pathway('afsnit: A (opdigtet) {', ...lines.map((line) => `  ${line}`), '}');

  test.each([
    ['Patienten skal henvises inden 14 dage.', 'skal'],
    ['Der skal foretages biopsi.', 'skal'],
    ['Det betyder, at der skal foretages biopsi.', 'skal'],
    ['Ved feber bør lægen henvise.', 'bør'],
    ['Patienten skal ikke henvises.', 'skal ikke'],
    ['Udredningen må ikke forsinkes.', 'må ikke'],
    ['Det anbefales, at patienten ses igen.', 'anbefales'],
    ['Det er uklart, hvornår lægen skal spørge. Lægen skal spørge.', 'skal'],
  ])('%s', (sentence, word) => {
    expect(codes(section(`> ${sentence}`))).toEqual(['F720 4']);
    expect(texts(section(`> ${sentence}`), 'F720')).toEqual([
      `Her står «${word}», men teksten er baggrund og bliver ikke til en regel. Er det en regel, så skriv «${word} {» over teksten og «}» under den. Er det kun baggrund, så skriv «afsnitstekst {» over den.`,
    ]);
  });

  test('a duty without a word of its own is a skal', () => {
    expect(texts(section('> Lægen er ansvarlig for svaret.'), 'F720')[0]).toContain('så skriv «skal {» over');
  });

  test.each([
    'En undersøgelse er i gang, der skal belyse det.',
    'Der er flere forhold, som lægen kender, og som skal med.',
    'Det kan være uklart, hvilken enhed der skal henvises til.',
    'Patienter kan blive bekymrede.',
    'Forskallinger og børn.',
  ])('%s is background', (sentence) => expect(codes(section(`> ${sentence}`))).toEqual([]));

  test('who writes afsnitstekst, or the obligation word, has said what it is', () => {
    expect(codes(section('afsnitstekst {', '  > Patienten skal henvises.', '}'))).toEqual([]);
    expect(codes(section('skal {', '  > Patienten skal henvises.', '}'))).toEqual([]);
  });
});

describe('a sentence with a condition that its block does not have (F721)', () => {
  const AT = FACTS_END + 3;
  const statement = (sentence: string, ...lines: string[]): string =>
    pathway(
      FACTS,
      'hændelse: H',
      'undersøgelse: Prøve',
      `${/ (skal|kan) /u.exec(sentence)?.[1] ?? 'gælder'}  #s {`,
      `  > ${sentence}`,
      ...lines.map((line) => `  ${line}`),
      '}',
    );
  const sentence = 'Hvis patienten har feber, tages blodprøver.';

  test.each([
    [sentence, [], true],
    ['Såfremt patienten har feber, tages blodprøver.', [], true],
    ['Ved mistanke om infektion tages blodprøver.', [], true],
    ['Patienten ses. Hvis der er feber, tages blodprøver.', [], true],
    [sentence, ['når: feber'], false],
    [sentence, ['skøn: patienten har feber'], false],
    [sentence, ['mindst én gælder {', '  - feber', '  - vægttab', '}'], false],
    [sentence, ['medmindre: ikke feber'], false],
    [sentence, ['efter: H'], false],
    [sentence, ['ved: H'], false],
    [sentence, ['forbehold: patienten har feber'], false],
    [sentence, ['- Blodprøver {', '  når: feber', '}'], false],
    ['Patienten spørges, hvis der er tid.', [], false],
    ['Hvisken er målt.', [], false],
    ['Der suppleres med prøver, hvis der er feber.', ['undersøges med: Prøve'], true],
    ['Er dette ikke muligt, kan der tages prøver.', ['undersøges med: Prøve'], true],
    ['Viser prøven infektion, tages den igen.', ['undersøges med: Prøve'], true],
    ['Viser prøven infektion, skal den tages igen.', ['undersøges med: Prøve'], true],
    ['Der tages prøver, så længe der er feber.', ['undersøges med: Prøve'], true],
    ['Der tages prøver (kun hvis der er feber).', ['undersøges med: Prøve'], false],
    ['Der tages prøver, så længe der er feber.', ['undersøges med: Prøve', 'så længe: feber'], false],
    ['Der tages prøver, hvis der er feber.', ['undersøges med: Prøve', 'når: feber'], false],
    ['Det noteres, at prøven tages igen, hvis der er feber.', ['undersøges med: Prøve'], false],
    ['Der tages prøver, hvis der er feber.', [], false],
    ['Lægen skal ringe op, og patienten skal, hvis der er feber, henvises.', [], true],
    ['Patienten skal hvis der er feber henvises.', [], true],
    ['Patienten skal henvises, såfremt der er feber.', [], true],
    ['Patienten skal ved mistanke om infektion henvises.', [], true],
    ['Patienten skal henvises ved henvisning ved mistanke om infektion.', [], false],
    ['Der tages prøver, ved mistanke om infektion, på sygehuset.', ['undersøges med: Prøve'], true],
    ['Prøven viser, om der er taget prøver ved mistanke om infektion.', ['undersøges med: Prøve'], false],
    ['Patienten skal henvises, når svaret er kommet.', [], true],
    ['Patienten skal henvises, når svaret er kommet.', ['efter: H'], false],
    ['Patienten henvises, når svaret er kommet.', ['undersøges med: Prøve'], false],
    ['Patienter over 40 år skal henvises.', [], true],
    ['Patienter over 40 år skal henvises.', ['når: alder over 40 år'], false],
    ['Forløb over 40 år skal gemmes.', [], false],
    ['Der skal ringes til patienter, hvis læge har henvist dem.', [], false],
    ['Patienter, hvis praktiserende læge vurderer det, skal henvises.', [], false],
    // Who holds these for «whose» still reads of whom the sentence holds.
    ['Patienter, hvis sygdom ikke bedres, skal henvises.', [], true],
    ['Patienter, hvis symptomer varer ved i mere end 4 uger, skal henvises.', [], true],
    ['Der skal ringes til patienter, hvis behandling svigter.', [], true],
    ['Patienter med feber, hvis læge har bedt om det, skal henvises.', [], false],
    ['Der skal ringes til patienter, hvis lægen har henvist dem.', [], true],
    ['Der skal ringes til patienter, hvis de har feber.', [], true],
    ['Der skal ringes til patienter, hvis behov for det findes.', [], true],
    ['Der skal tages prøver af patienten, hvis feber varer ved.', [], true],
    ['Der skal tages prøver, hvis biopsi viser kræft.', [], true],
    ['Der skal ringes til patienter, hvis egen læge finder det rigtigt.', [], true],
    ['Der skal ringes op, hvis læge finder det rigtigt.', [], true],
  ])('%s %j', (words, lines, told) => {
    expect(codes(statement(words, ...lines))).toEqual(told ? [`F721 ${AT}`] : []);
  });

  test.each([
    ['Hvis patienten har feber, tages blodprøver.', 'vægttab', true],
    ['Hvis patienten har feber, tages blodprøver.', 'feber', false],
    ['Hvis patienten har vægttab og feber, tages blodprøver.', 'vægttab', false],
    ['Hvis patienten er træt, tages blodprøver.', 'vægttab', false],
  ])('%s in a section that asks for %s', (words, asked, told) => {
    const section = ['afsnit: A {', `  når: ${asked}`, '  gælder {', `    > ${words}`, '  }', '}'];
    expect(codes(pathway(FACTS, ...section))).toEqual(told ? [`F721 ${FACTS_END + 3}`] : []);
  });

  test('a block around it may have the condition', () => {
    const inside = ['kan {', '  > Patienten kan ses.', '  når: feber', '  gælder: Hvis der er feber, tages blodprøver', '}'];
    expect(codes(pathway(FACTS, ...inside))).toEqual([]);
  });

  test('is told with its own word', () => {
    expect(texts(statement(sentence), 'F721')).toEqual([
      'Sætningen siger «hvis», men blokken har ingen betingelse, så den gælder altid. Skriv betingelsen på en linje i blokken: «når: …», eller «skøn: …», hvis lægen vurderer det.',
    ]);
  });

  test('«dog ikke» is an exception (F713) where it begins something', () => {
    expect(codes(statement('Der tages blodprøver, dog ikke ved feber.'))).toEqual([`F713 ${AT}`]);
    expect(codes(statement('Det er dog ikke nødvendigt.'))).toEqual([]);
  });
});

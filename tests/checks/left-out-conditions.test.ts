import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

const statement = (words: string, ...facts: string[]): string =>
  pathway(FACTS, 'oplysning: nattesved {', '  type: ja/nej', '}', 'gælder  #s {', `  > ${words}`, ...facts.map((fact) => `  ${fact}`), '}');
const all = (...points: string[]): string[] => ['alle gælder {', ...points.map((point) => `  - ${point}`), '}'];
const told = (text: string): string[] => found(text).map((one) => one.replace(/ \d+ /, ' '));

describe('what a sentence says and its condition does not (F736)', () => {
  const sentence = 'Ved feber, vægttab og nattesved tages blodprøver.';

  test('is told at what stands beside it, in both languages', () => {
    const text = statement(sentence, ...all('feber', 'vægttab'));
    expect(found(text)).toEqual([`F736 ${FACTS_END + 8} «vægttab»`]);
    expect(texts(text, 'F736')).toEqual([
      'Sætningen siger også «nattesved», men det står ikke i betingelsen. Skriv det i betingelsen, eller ret sætningen.',
    ]);
    expect(texts(text, 'F736', 'en')).toEqual([
      'The sentence says "nattesved", too, but the condition does not. Write it in the condition, or mend the sentence.',
    ]);
  });

  test.each([
    [sentence, all('vægttab', 'nattesved'), 'F736 «vægttab»'],
    [sentence, all('feber', 'nattesved'), 'F736 «feber»'],
    ['Ved feber, kulderystelser og vægttab tages blodprøver.', all('feber', 'vægttab'), 'F736 «feber»'],
    ['Har patienten feber og vægttab, tages blodprøver.', ['når: feber'], 'F736 «feber»'],
    ['Patienter med feber undersøges, hvis de er mænd.', ['når: køn er mand'], 'F736 «køn»'],
    ['Patienter over 18 år med feber undersøges.', ['når: feber'], 'F736 «feber»'],
    [
      'Mænd over 18 år eller kvinder ældre end 40 år med feber undersøges.',
      ['når: feber og ((køn er mand og alder over 18 år) eller køn er kvinde)'],
      'F736 «feber»',
    ],
    ['Hos kvinder med feber foretages palpation.', ['når: feber'], 'F736 «feber»'],
    ['Ved fund på hals eller armhule tages blodprøver.', ['når: sted er hals'], 'F736 «hals»'],
  ])('%s with %j', (words, facts, finding) => expect(told(statement(words, ...facts))).toEqual([finding]));

  test.each([
    [['når: febe'], 'febe'],
    [['når: feber og vægtta'], 'vægtta'],
    [all('feber', 'ægttab'), 'ægttab'],
    [['når: feber og #vægtta'], '#vægtta'],
    [['alle gælder {', '  - feber', '  - sted er hal', '}'], 'hal'],
  ])('where a name is cut off, what is left out is not told besides: %j', (facts, cut) => {
    const text = statement(sentence, ...facts);
    expect(told(text).map((one) => one.replace(/^F30[18]/u, 'F30x'))).toEqual([`F30x «${cut}»`]);
  });

  test.each([
    [sentence, all('feber', 'vægttab', 'nattesved')],
    [sentence, all('feber', 'vægttab', 'skøn: nattesved er til stede')],
    [sentence, ['mindst 2 gælder {', '  - feber', '  - vægttab', '  - nattesved', '}']],
    [sentence, ['når: feber og vægttab', 'medmindre: ikke nattesved']],
    [sentence, ['når: feber og vægttab', 'forbehold: ved nattesved']],
    ['Ved feber og vægttab undersøges for nattesved.', all('feber', 'vægttab')],
    ['Ved feber, som er langvarig, og vægttab tages blodprøver.', all('feber', 'vægttab')],
    ['Hos kvinder og mænd med feber foretages palpation.', ['når: feber']],
    ['Hos kvinder og unge med feber foretages palpation.', ['når: feber']],
    ['Hos yngre patienter med feber foretages palpation.', ['når: feber']],
    ['Patienter over 18 år undersøges.', ['når: alder over 18 år']],
    ['Patienter med en knude over 2 cm undersøges.', ['når: alder over 18 år og største diameter over 2 cm']],
    ['Knuden er over 1,5-2 cm.', ['når: største diameter over 2 cm']],
    ['Patienten undersøges.', ['når: feber']],
  ])('%s with %j is in order', (words, facts) =>
    expect(told(statement(words, ...facts)).filter((one) => one.startsWith('F736'))).toEqual([]),
  );

  test('a block around it may ask for it, and so may a criterion that is asked for', () => {
    const inside = ['afsnit: A {', '  når: nattesved', '  gælder {', `    > ${sentence}`, '    når: feber og vægttab', '  }', '}'];
    expect(told(pathway(FACTS, 'oplysning: nattesved {', '  type: ja/nej', '}', ...inside))).toEqual([]);
    const criterion = ['kriterium: Begge dele {', '  når: vægttab og nattesved', '}'];
    const text = pathway(
      FACTS,
      'oplysning: nattesved {',
      '  type: ja/nej',
      '}',
      ...criterion,
      'gælder {',
      `  > ${sentence}`,
      '  når: feber og Begge dele',
      '}',
    );
    expect(told(text)).toEqual([]);
  });

  test('a name that stands for nothing may be what is left out: it alone is told', () => {
    expect(told(statement(sentence, 'når: feber og vægttab og natesvedd')).map((one) => one.slice(0, 4))).toEqual(['F301']);
  });

  test('another number instead is told once, as before (F708)', () => {
    expect(told(statement('Patienter over 18 år undersøges.', 'når: alder over 81 år'))).toEqual(['F708 «alder over 81 år»']);
  });

  test('what is excepted is told once, as before (F713)', () => {
    expect(told(statement('Ved vægttab tages blodprøver, undtagen ved feber.', 'når: vægttab')).map((one) => one.slice(0, 4))).toEqual([
      'F713',
    ]);
  });
});

describe('a list of one point (F737)', () => {
  const list = (...lines: string[]): string => statement('Er der tegn på sygdom, tages blodprøver.', ...lines);

  test('is told at its head, in both languages', () => {
    const text = list(...all('feber'));
    expect(found(text)).toEqual([`F737 ${FACTS_END + 6} «alle gælder»`]);
    expect(texts(text, 'F737')).toEqual([
      'Under «alle gælder» står kun ét punkt. Skriv de punkter, der mangler. Er der kun én betingelse, så skriv den på linjen: «når: …».',
    ]);
    expect(texts(text, 'F737', 'en')).toEqual([
      'There is only one item under "alle gælder". Write the items that are missing. If there is only one condition, write it on the line: "når: …".',
    ]);
    expect(told(list('mindst én gælder {', '  - feber', '}'))).toEqual(['F737 «mindst én gælder»']);
  });

  test.each([
    [all('feber', 'vægttab')],
    [['ingen gælder {', '  - feber', '}']],
    [['alle gælder {', '  - feber', '  mindst én gælder {', '    - vægttab', '    - nattesved', '  }', '}']],
    [['alle gælder {', '  - feber', '  skøn: lægen er i tvivl', '}']],
  ])('%j is not', (lines) => expect(told(list(...lines))).toEqual([]));

  test('where one of two is lost, this is told and nothing else', () => {
    expect(told(statement('Ved feber og vægttab tages blodprøver.', ...all('feber')))).toEqual(['F737 «alle gælder»']);
  });
});

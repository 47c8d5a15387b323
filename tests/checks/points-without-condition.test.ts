import { describe, expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const point = (title: string, ...lines: string[]): string[] =>
  lines.length === 0 ? [`  - ${title}`] : [`  - ${title} {`, ...lines.map((line) => `    ${line}`), '  }'];
const source = (...points: string[][]): string => pathway(FACTS, 'gælder {', '  > Det gælder ved:', ...points.flat(), '}');
const told = (...points: string[][]): string[] =>
  found(source(...points))
    .filter((one) => one.includes('F745'))
    .map((one) => one.replace(/ \d+ /u, ' '));
const HALS = point('Knude på halsen', 'når: sted er hals');
const FEVER = point('Feber', 'når: feber');

describe('the one point without a condition (F745)', () => {
  test('a value of what the others ask for', () => {
    const points = [HALS, point('Knude i armhule'), FEVER];
    expect(told(...points)).toEqual(['F745 «Knude i armhule»']);
    expect(texts(source(...points), 'F745')).toEqual([
      'Her er ingen betingelse, men det er der i alle de andre (2), og ordene nævner «armhule». Skriv betingelsen i blokken: «når: …», eller «skøn: …», hvis lægen vurderer det.',
    ]);
    expect(texts(source(...points), 'F745', 'en')).toEqual([
      'There is no condition here, but there is one in all the others (2), and the words name "armhule". Write the condition in the block: "når: …", or "skøn: …" if the doctor judges it.',
    ]);
  });

  test('whose it is, is no condition', () => {
    expect(told(HALS, FEVER, point('Patienter, hvis de har ondt'))).toEqual(['F745 «Patienter, hvis de har ondt»']);
    expect(told(HALS, FEVER, point('Patienter, hvis læge har bedt om det'))).toEqual([]);
  });

  test('a section beside others', () => {
    const section = (title: string, ...lines: string[]): string[] => [`afsnit: ${title} {`, ...lines.map((line) => `  ${line}`), '}'];
    const inner = ['gælder {', '  > Hos kvinder foretages CT.', '  når: køn er kvinde', '}'];
    const text = pathway(
      FACTS,
      ...section('Ved fund på hals', 'når: sted er hals'),
      ...section('Ved fund i armhule', ...inner),
      ...section('Ved feber', 'når: feber'),
    );
    expect(found(text).map((one) => one.replace(/ \d+ /u, ' '))).toEqual(['F745 «Ved fund i armhule»']);
  });

  test.each([
    ['two points only', [HALS, point('Knude i armhule')]],
    ['two without a condition', [HALS, point('Knude i armhule'), FEVER, point('Vægttab')]],
    ['no word that says one', [HALS, point('Samtale med patienten'), FEVER]],
    ['the rest', [HALS, point('Andre knuder i armhule'), FEVER]],
    ['a judgement', [HALS, point('Knude i armhule', 'skøn: mistænkelig knude'), FEVER]],
    ['a line that says when', [HALS, point('Knude i armhule', 'gælder {', '  > Ved feber.', '  når: feber', '}'), FEVER]],
  ])('%s', (_name, points) => expect(told(...points)).toEqual([]));
});

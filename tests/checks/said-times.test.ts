import { describe, expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const EVENTS = ['hændelse: Henvisning', 'hændelse: Opstart'];
const source = (sentence: string, ...lines: string[]): string =>
  pathway(...EVENTS, 'skal  #s {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');
const told = (sentence: string, ...lines: string[]): string[] => found(source(sentence, ...lines)).map((one) => one.replace(/ \d+ /u, ' '));
const after = (line: string, key = 'efter'): string[] => [`${key}: Henvisning {`, `  ${line}`, '}'];
const SENTENCE = 'Udredningen skal opstartes senest 14 dage efter henvisning.';

describe('a time against the words of its sentence', () => {
  test('the other side (F729)', () => {
    expect(told(SENTENCE, ...after('mindst: 14 dage'))).toEqual(['F729 «mindst: 14 dage»']);
    expect(texts(source(SENTENCE, ...after('mindst: 14 dage')), 'F729')).toEqual([
      'Sætningen siger «senest 14 dage», men linjen siger «mindst: 14 dage». Ret den ene af dem.',
    ]);
    expect(told('Der skal gå mindst 14 dage efter henvisning.', ...after('højst: 14 dage'))).toEqual(['F729 «højst: 14 dage»']);
    expect(told('De 14 dages maksimal ventetid skal overholdes.', ...after('mindst: 14 dage'))).toEqual(['F729 «mindst: 14 dage»']);
  });

  test('another kind of days (F708)', () => {
    expect(told(SENTENCE, ...after('højst: 14 hverdage'))).toEqual(['F708 «14 hverdage»']);
    expect(texts(source(SENTENCE, ...after('højst: 14 hverdage')), 'F708')).toEqual([
      'Sætningen siger «14 dage», men i blokken står 14 hverdage. Ret den ene af dem.',
    ]);
    expect(told('Den skal opstartes senest 14 hverdage efter henvisning.', ...after('højst: 14 dage'))).toEqual(['F708 «14 dage»']);
  });

  test('hours for days (F708)', () => {
    expect(told(SENTENCE, ...after('højst: 14 timer'))).toEqual(['F708 «14 timer»']);
    expect(texts(source(SENTENCE, ...after('højst: 14 timer')), 'F708')).toEqual([
      'Sætningen siger «14 dage», men i blokken står 14 timer. Ret den ene af dem.',
    ]);
  });

  test('«senest … efter» is no «inden» (F714)', () => {
    expect(told(SENTENCE, ...after('højst: 14 dage', 'inden'))).toEqual(['F714 «inden»']);
    expect(told('Den skal opstartes senest ved henvisning.', 'inden: Henvisning')).toEqual([]);
  });

  test.each([
    [SENTENCE, 'højst: 14 dage'],
    [SENTENCE, 'højst: 14 kalenderdage'],
    ['Der skal gå 14 dage efter henvisning.', 'mindst: 14 dage'],
    ['Der skal gå mindst 14 dage og højst 14 dage efter henvisning.', 'mindst: 14 dage'],
    ['Det skal ske inden for 5 hverdage efter henvisning.', 'højst: 5 hverdage'],
  ])('%s %s', (sentence, line) => expect(told(sentence, ...after(line))).toEqual([]));

  const span = (days: string, ...lines: string[]): string[] => [
    'forløbstid: Tid til opstart {',
    `  højst: ${days}`,
    '  fra: Henvisning',
    '  til: Opstart',
    '  grundlag: lov',
    '  monitoreret: ja',
    ...lines.map((line) => `  ${line}`),
    '}',
  ];

  test('a span that corresponds to a time after an event (F715)', () => {
    const both = (days: string): string[] =>
      found(
        pathway(
          ...EVENTS,
          'skal  #s {',
          '  > Udredningen skal opstartes straks efter henvisning.',
          ...after('højst: 14 dage').map((line) => `  ${line}`),
          '}',
          ...span(days, 'svarer til: #s'),
        ),
      );
    expect(both('14 dage')).toEqual([]);
    expect(both('28 dage')).toEqual(['F715 12 «28 dage»']);
  });

  test('what is told of the sentence is not told of what corresponds to it', () => {
    const text = (own: string, other: string): string =>
      pathway(
        ...EVENTS,
        'skal  #s {',
        `  > ${SENTENCE}`,
        ...after(`højst: ${own}`).map((line) => `  ${line}`),
        '}',
        ...span(other, 'svarer til: #s'),
      );
    expect(found(text('28 dage', '14 dage'))).toEqual(['F708 8 «28 dage»']);
    expect(found(text('14 dage', '28 dage'))).toEqual(['F715 12 «28 dage»']);
  });

  test('«14 dages maksimal ventetid» in the block of the span (F708)', () => {
    const lines = ['kan {', '  > Man kan afvige fra de 14 dages maksimal ventetid.', '}'];
    expect(found(pathway(...EVENTS, ...span('28 dage', ...lines)))).toEqual(['F708 6 «28 dage»']);
    expect(found(pathway(...EVENTS, ...span('14 dage', ...lines)))).toEqual([]);
  });
});

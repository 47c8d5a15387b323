import { documentsOf } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { PathwayDocument, TimeSpanElement } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentsIn } from '../evaluator/pathway.js';
import { EXAMPLE_FILES } from '../examples/files.js';

const documents = documentsOf(openWorkspace(EXAMPLE_FILES)).map(({ json }) => json as unknown as PathwayDocument);

describe('shapes that a reader cannot get wrong', () => {
  test('whether a time is monitored is no word for yes or no: both are true in JavaScript', () => {
    const spans = documents.flatMap(({ elements }) =>
      elements.filter((element): element is TimeSpanElement => element.kind === 'time-span'),
    );
    const words = new Set(spans.map(({ monitoring }) => monitoring?.value));
    expect([...words].toSorted()).toEqual(['monitored', 'not-monitored', 'not-stated']);
    expect(spans.filter((span) => 'monitored' in span)).toEqual([]);
  });

  test('under `derived` the groups that something applies to have one shape, the same as in its rules', () => {
    for (const { derived, elements } of documents) {
      const lists = [...derived.timeSpans, ...derived.responsibilities, ...derived.codes, ...derived.indicators, ...derived.rules];
      const said = lists.flatMap(({ appliesTo }) => appliesTo ?? []);
      for (const { groups, from } of said) {
        expect(groups.length).toBeGreaterThan(0);
        if (from !== undefined) expect(elements.find(({ id }) => id === from)).toHaveProperty('appliesTo');
      }
      expect(JSON.stringify(derived)).not.toMatch(/"appliesTo":\[/u);
    }
  });

  test('a section is told without the sign that ends its number in print, which the number keeps', () => {
    const sections = documents.flatMap(({ elements }) => elements.flatMap(({ section }) => section ?? []));
    expect(new Set(sections.filter((section) => /^Bilag/u.test(section)))).toEqual(
      new Set(['Bilag 1', 'Bilag 2', ...'abcdefg'.split('').map((letter) => `Bilag 2 ${letter}`), 'Bilag 3']),
    );
    expect(sections.filter((section) => /[\s.:]$/u.test(section))).toEqual([]);
    const appendix = documents.flatMap(({ elements }) => elements).find(({ id }) => id === 'bilag-1');
    expect(appendix).toMatchObject({ section: 'Bilag 1', number: { value: 'Bilag 1:' } });
  });

  test('a code says what dates its event and which registration it closes; a time that cannot be measured says what lacks', () => {
    const [document] = documentsIn(
      `pakkeforløb: P (opdigtet)  #p {\nudgave: 1\nopdigtet: ja
      hændelse: A  #a {\nbestår af alle {\n- B\n- C\n}\ndateres ved: B\n}
      hændelse: B  #b\nhændelse: C  #c\nhændelse: D  #d
      registrering: R  #QZZ01 {
      kode: Start  #QZZ01A {\nved: A\n}
      kode: Slut  #QZZ01X1 {\nved: C\n}
      kode: Slut, anden årsag  #QZZ01X9 {\nved: C\n}
      afsluttes med en af {\n- QZZ01X1\n- QZZ01X9\n}
      }
      forløbstid: T  #t {\nfra: A\ntil: D\nhøjst: 3 kalenderdage\ngrundlag: lokal\nmonitoreret: ja\n}
      forløbstid: U  #u {\nfra: D\ntil: C\nhøjst: 3 kalenderdage\ngrundlag: lokal\nmonitoreret: ja\n}
      forløbstid: V  #v {\nfra: A\ntil: C\nhøjst: 3 kalenderdage\ngrundlag: lokal\nmonitoreret: ja\n}
      }\n`,
    );
    const closes = [{ registration: 'QZZ01', quantifier: 'one' }];
    const { codes, indicators } = document!.derived;
    expect(codes.map(({ code, dates, closes }) => ({ code, dates, closes }))).toEqual([
      { code: 'QZZ01A', dates: [{ event: { id: 'a' }, datedBy: { id: 'b' } }], closes: undefined },
      { code: 'QZZ01X1', dates: undefined, closes },
      { code: 'QZZ01X9', dates: undefined, closes },
    ]);
    expect(indicators.map(({ timeSpan, measurable, notMeasurable }) => [timeSpan, measurable, notMeasurable])).toEqual([
      ['t', false, ['no-end-code']],
      ['u', false, ['no-start-code']],
      ['v', true, undefined],
    ]);
  });

  test('of a part of a section they are those of the section', () => {
    const [document] = documentsIn(
      'pakkeforløb: P (opdigtet)  #p {\nudgave: 1\nopdigtet: ja\npatientgruppe: G  #g\nhændelse: A  #a\nhændelse: B  #b\nafsnit: Tider  #tider {\nnummer: 1\ngælder for: G\n}\n}\n',
      'del af: P (opdigtet) {\ndel af afsnit: #tider {\nforløbstid: T  #t {\nfra: A\ntil: B\nhøjst: 3 kalenderdage\ngrundlag: lokal\nmonitoreret: nej\n}\n}\n}\n',
    );
    expect(document?.derived.timeSpans).toMatchObject([{ timeSpan: 't', appliesTo: { from: 'tider', groups: [{ id: 'g' }] } }]);
  });
});

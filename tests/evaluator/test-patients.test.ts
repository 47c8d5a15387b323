import { documentsOf } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { evaluator, type PathwayDocument } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_FILES } from '../examples/files.js';
import { documentOf, pathway } from './pathway.js';

describe('the test patients of the examples', () => {
  const documents = documentsOf(openWorkspace(EXAMPLE_FILES)).map(({ json }) => json as unknown as PathwayDocument);
  const outcomes = documents.flatMap((document) => {
    const evaluate = evaluator([document, ...documents]);
    return evaluate.testPatients().map((id) => evaluate.testPatient(id));
  });

  test('there are fifteen', () => {
    expect(outcomes).toHaveLength(15);
  });

  test.each(outcomes.map((outcome) => [outcome.title, outcome] as const))('%s', (_, outcome) => {
    expect(outcome.expectations.filter(({ met }) => !met)).toEqual([]);
    expect(outcome.asExpected).toBe(true);
  });
});

/** The outcome of a test patient `#p` with these lines. */
function outcome(given: string, expected: string) {
  return pathway(`enhed: A  #a
    enhed: B  #b
    oplysning: alder  #alder {\ntype: måling\nmåles i: år\n}
    oplysning: sted  #sted {\ntype: én værdi\nværdier {\n- hoved-halsregionen {\nomfatter: hals\n}\n- hals\n- lysken\n}\n}
    kriterium: K  #k {\nnår: feber og alder over 40 år\n}
    tabel: T  #t {\nvælg: første række\nrække: R1  #r1 {\nnår: feber\nhenvises til en af {\n- A\n- B\n}\n}\nrække: R2  #r2 {\nnår: sted er hoved-halsregionen\nhenvises til: B\n}\n}
    prøvepatient: P (opdigtet)  #p {\ngivet {\n${given}\n}\n${expected}\n}`).testPatient('p');
}

describe('Prøvepatienter', () => {
  test('det, der er givet og ikke kan bruges, siges, og så er intet som forventet', () => {
    const document = documentOf(`oplysning: alder  #alder {\ntype: måling\nmåles i: år\n}
      kriterium: K  #k {\nnår: alder over 40 år\n}
      prøvepatient: P (opdigtet)  #p {\ngivet {\n- alder over 30 år\n}\nprøver: K\nforventer: ukendt\n}`);
    expect(evaluator([document]).testPatient('p').asExpected).toBe(true);
    const changed = JSON.parse(
      JSON.stringify(document).replaceAll('"value":30,"unit":"år"', '"value":30,"unit":"jahre"'),
    ) as PathwayDocument;
    expect(evaluator([changed]).testPatient('p')).toMatchObject({
      asExpected: false,
      answer: { factProblems: [{ key: 'alder', reason: 'unknown-unit', element: 'alder' }] },
    });
  });

  test('alt, der ikke står under givet, er ukendt', () => {
    expect(outcome('- feber', 'prøver: K\nforventer: ukendt')).toMatchObject({ asExpected: true, answer: { missing: ['alder'] } });
    expect(outcome('- feber', 'prøver: K\nforventer: opfyldt')).toMatchObject({
      asExpected: false,
      expectations: [{ what: 'result', met: false, came: [{ id: 'unknown' }] }],
    });
  });

  test('givet: og, ikke eller, tal, grænser og flere linjer om det samme', () => {
    const settles = (given: string): unknown => outcome(given, 'prøver: K\nforventer: opfyldt').answer?.result;
    expect(settles('- feber og alder præcis 41 år')).toBe('true');
    expect(settles('- feber\n- alder over 40 år')).toBe('true');
    expect(settles('- feber\n- alder mellem 41 og 50 år')).toBe('true');
    expect(settles('- feber\n- alder mindst 30 år\n- alder under 60 år')).toBe('unknown');
    expect(settles('- ikke (feber eller hoste)')).toBe('false');
    expect(settles('- ikke alder over 40 år')).toBe('false');
  });

  test('en upræcis grænse under givet læses ved sin yderste ende: den betingelse, der er givet, er opfyldt', () => {
    const fuzzy = pathway(`oplysning: diameter  #diameter {\ntype: måling\nmåles i: cm\n}
      kriterium: Stor  #stor {\nnår: diameter over 1,5-2 cm\n}
      prøvepatient: P (opdigtet)  #p {\ngivet {\n- diameter over 1,5-2 cm\n}\nprøver: Stor\nforventer: opfyldt\n}
      prøvepatient: Q (opdigtet)  #q {\ngivet {\n- ikke diameter over 1,5-2 cm\n}\nprøver: Stor\nforventer: ikke opfyldt\n}`);
    expect([fuzzy.testPatient('p').asExpected, fuzzy.testPatient('q').asExpected]).toEqual([true, true]);
  });

  test('et valg mellem flere er ingen oplysning, og to modsatte udsagn kan ikke begge være givet: så er intet som forventet', () => {
    expect(outcome('- feber eller hoste', 'prøver: K\nforventer: ukendt')).toMatchObject({
      asExpected: false,
      unusable: [{ about: 'feber eller hoste', reason: 'not-a-fact' }],
    });
    expect(outcome('- feber\n- ikke feber', 'prøver: K\nforventer: ukendt').unusable).toEqual([
      { about: 'ikke feber', reason: 'contradicts' },
    ]);
    expect(outcome('- alder over 40 år\n- alder under 30 år', 'prøver: K\nforventer: ukendt').unusable).toMatchObject([
      { reason: 'contradicts' },
    ]);
    expect(outcome('- sted er hals\n- sted er ikke hoved-halsregionen', 'prøver: K\nforventer: ukendt').unusable).toMatchObject([
      { reason: 'contradicts' },
    ]);
  });

  test('den snævreste af to værdier gælder', () => {
    expect(outcome('- ikke feber\n- sted er hoved-halsregionen\n- sted er hals', 'prøver: T\nforventer række: R2').asExpected).toBe(true);
  });

  test('rækken og stedet sammenlignes, og det siges, hvad der kom', () => {
    const missed = outcome('- feber', 'prøver: T\nforventer række: R2\nforventer henvisning til: B');
    expect(missed.asExpected).toBe(false);
    expect(missed.expectations).toEqual([
      { what: 'row', expected: [{ id: 'r2', title: 'R2' }], came: [{ id: 'r1', title: 'R1' }], met: false },
      {
        what: 'target',
        expected: [{ id: 'b', title: 'B' }],
        came: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
        met: false,
      },
    ]);
    expect(outcome('- feber', 'prøver: T\nforventer henvisning til en af {\n- B\n- A\n}').asExpected).toBe(true);
    expect(outcome('- feber', 'prøver: T\nforventer henvisning til alle {\n- A\n- B\n}').asExpected).toBe(false);
  });

  test('en prøvepatient, der intet forventer, er ikke som forventet', () => {
    expect(outcome('- feber', 'prøver: T')).toMatchObject({ expectations: [], asExpected: false, answer: { result: 'true' } });
    expect(outcome('- feber', '')).toMatchObject({ expectations: [], asExpected: false });
  });
});

describe('Prøvepatienternes patientgrupper', () => {
  const tried = (lines: string) =>
    pathway(`enhed: A  #a
      patientgruppe: MUP  #mup {
      patientgruppe: MUP i lever
      }
      patientgruppe: MAS
      kriterium: K {\nnår: feber\n}
      tabel: T {\ngælder for: MUP\nvælg: første række\nrække: R  #r {\nnår: feber\nhenvises til: A\n}\n}
      prøvepatient: P (opdigtet)  #p {\n${lines}\ngivet {\n- feber\n}\nprøver: T\nforventer række: R\n}`).testPatient('p');

  test('gælder for: patienten er med i gruppen', () => {
    expect(tried('gælder for: MUP')).toMatchObject({ asExpected: true, answer: { result: 'true' } });
  });

  test('patienten er med i gruppen omkring den', () => {
    expect(tried('gælder for: MUP i lever')).toMatchObject({ asExpected: true });
  });

  test('uden linjen er det ukendt, også når patienten er med i en anden gruppe', () => {
    for (const lines of ['', 'gælder for: MAS'])
      expect(tried(lines)).toMatchObject({ asExpected: false, answer: { result: 'unknown', missing: ['mup'] } });
  });

  test('omfatter ikke: patienten er ikke med, heller ikke i gruppen i den', () => {
    expect(tried('omfatter ikke: MUP')).toMatchObject({ asExpected: false, answer: { result: 'false' } });
    expect(tried('omfatter ikke: MUP i lever')).toMatchObject({ answer: { result: 'unknown' } });
  });

  test('begge dele, eller et kriterium, der modsiger det givne, er ikke til at regne med', () => {
    expect(tried('gælder for: MUP\nomfatter ikke: MUP')).toMatchObject({
      asExpected: false,
      unusable: [{ about: 'MUP', reason: 'contradicts' }],
    });
    expect(tried('gælder for: MUP\nomfatter ikke: K').unusable).toEqual([]);
  });
});

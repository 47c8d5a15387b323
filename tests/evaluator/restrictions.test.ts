import { evaluator, type Evaluator, type Fact, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentOf, pathway } from './pathway.js';

const three: readonly (boolean | undefined)[] = [true, undefined, false];
const facts = (values: Readonly<Record<string, Fact | undefined>>): Patient =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Fact] => entry[1] !== undefined));

/** For each of said, not known and said not to be so, and within that for each answer of feber: t, u or f. */
function answers(id: string, key: string, evaluate: Evaluator): string {
  return three
    .flatMap((said) => three.map((restricting) => evaluate.holds(id, facts({ [id]: said, [key]: restricting })).result[0]))
    .join('');
}

/** A pathway where these elements have a `medmindre: feber`, also those where no text may: another program's JSON may. */
function restricted(content: string, ...ids: readonly string[]): Evaluator {
  const document = documentOf(content);
  const unless = { type: 'holds', subject: { id: 'feber' } };
  const elements = document.elements.map((element) => (ids.includes(element.id) ? { ...element, unless } : element));
  return evaluator([{ ...document, elements: elements as typeof document.elements }]);
}

describe('Hvad der afgør, og hvad der begrænser', () => {
  const points = pathway(`enhed: A  #a
    patientgruppe: Gruppe  #gruppe
    liste: Symptomer  #symptomer {\nlisten er: lukket
      - Træthed  #træthed {\nmedmindre: feber\n}
      - Vægttab  #vægttab {\nmedmindre: feber\n}
      - Forudsat  #forudsat {\nforudsat at: feber\n}
      - Længe  #længe {\nså længe: feber\n}
      - Undtaget  #undtaget {\nundtagen når: feber {\nhenvises til: A\n}\n}
      - For gruppen  #for-gruppen {\ngælder for: Gruppe\n}
    }
    tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: mindst 2 af Symptomer\nhenvises til: A\n}\nellers: E  #e {\nhenvises til: A\n}\n}`);

  test('et punkt, der kun har en medmindre, er ukendt, til det er oplyst', () => {
    expect(points.holds('træthed', { feber: false })).toMatchObject({ result: 'unknown', missing: ['træthed'] });
    expect(points.table('t', { feber: false })).toMatchObject({ result: 'unknown', rows: [], unknownRows: [{ id: 'r' }] });
    expect(points.table('t', { feber: false, træthed: true, vægttab: true }).rows.map(({ id }) => id)).toEqual(['r']);
  });

  test.each([
    ['træthed', 'feber', 'futfuufff'],
    ['undtaget', 'feber', 'futfuufff'],
    ['forudsat', 'feber', 'tufuuffff'],
    ['længe', 'feber', 'tufuuffff'],
    ['for-gruppen', 'gruppe', 'tufuuffff'],
  ])('%s: %s begrænser, også det der er oplyst', (id, key, expected) => {
    expect(answers(id, key, points)).toBe(expected);
  });

  test('et kriterium, en hændelse og et udfald, der kun har en medmindre', () => {
    const others = restricted(
      'kriterium: A  #a {\nnår: hoste\n}\nkriterium: K  #k {\nsvarer til: A\n}\nhændelse: H  #h\nudfald: U  #u',
      'k',
      'h',
      'u',
    );
    expect(answers('u', 'feber', others)).toBe('futfuufff');
    expect(answers('h', 'feber', others)).toBe('futfuufff');
    expect(answers('k', 'feber', others)).toBe('futfuufff');
    expect(others.holds('k', { hoste: true, feber: false }).result).toBe('true');
    expect(others.holds('k', { hoste: true, feber: true }).result).toBe('false');
    expect(others.holds('k', { feber: false })).toMatchObject({ result: 'unknown', missing: ['hoste'] });
  });

  test('en egen betingelse afgør, hvor punktet ikke selv er oplyst', () => {
    const own = pathway('liste: L  #l {\nlisten er: lukket\n- P  #p {\nnår: hoste\nmedmindre: feber\n}\n}');
    expect(own.holds('p', { hoste: true, feber: false }).result).toBe('true');
    expect(own.holds('p', { hoste: true })).toMatchObject({ result: 'unknown', missing: ['feber'] });
    expect(own.holds('p', { p: true, hoste: false, feber: false }).result).toBe('true');
    expect(own.holds('p', { p: true, feber: true }).result).toBe('false');
  });
});

describe('omfatter ikke', () => {
  const excluding = pathway(`enhed: A  #a
    patientgruppe: Børn  #børn {\npatientgruppe: Spædbørn  #spædbørn\n}
    patientgruppe: Voksne  #voksne {\nomfatter ikke: Vage\n}
    kriterium: Vage  #vage {\nnår: feber\n}
    afsnit: Ydre  #ydre {\nomfatter ikke: Vage
      gælder  #s {\n> Noget gøres.\n}
      gælder  #t {\n> Noget andet gøres.\nnår: hoste\nomfatter ikke: Børn\nhenvises til: A\n}
      tabel: T  #tabel {\nvælg: første række\nrække: R  #r {\nnår: hoste\nhenvises til: A\n}\n}
    }
    gælder  #u {\n> Noget tredje gøres.\ngælder for: Voksne\n}`);

  test('det gælder ikke for den, som kriteriet er opfyldt for, og ikke det, der står i det', () => {
    for (const id of ['ydre', 's']) {
      expect(three.map((feber) => excluding.applies(id, facts({ feber })).result)).toEqual(['false', 'unknown', 'true']);
      expect(excluding.applies(id, {}).missing).toEqual(['feber']);
    }
    expect(excluding.table('tabel', { hoste: true, feber: true })).toMatchObject({ result: 'false', rows: [] });
    expect(excluding.table('tabel', { hoste: true })).toMatchObject({ result: 'unknown', unknownRows: [{ id: 'r' }] });
    expect(excluding.table('tabel', { hoste: true, feber: false }).rows.map(({ id }) => id)).toEqual(['r']);
  });

  test('også den, der er i gruppen, og alle linjer tæller', () => {
    const known = { hoste: true, feber: false, børn: false };
    expect(excluding.applies('t', known).result).toBe('true');
    expect(excluding.applies('t', { ...known, børn: true }).result).toBe('false');
    expect(excluding.applies('t', { hoste: true, feber: false, spædbørn: true }).result).toBe('false');
    expect(excluding.applies('t', { ...known, feber: true }).result).toBe('false');
    expect(excluding.applies('t', { hoste: true, feber: false })).toMatchObject({ result: 'unknown', missing: ['børn'] });
    expect(excluding.decision('t', { hoste: true, feber: false })).toBeUndefined();
  });

  test('på pakkeforløbet og i en sætning i det: den inderste ophæver ikke den yderste', () => {
    const whole = pathway(
      'kriterium: K  #k {\nnår: hoste\n}\nkriterium: M  #m {\nnår: feber\n}\nomfatter ikke: K\ngælder  #s {\n> Noget gøres.\nomfatter ikke: M\n}',
    );
    expect(whole.applies('s', { hoste: false, feber: false }).result).toBe('true');
    expect(whole.applies('s', { hoste: true, feber: false }).result).toBe('false');
    expect(whole.applies('s', { hoste: false, feber: true }).result).toBe('false');
    expect(whole.applies('s', { feber: false })).toMatchObject({ result: 'unknown', missing: ['hoste'] });
  });

  test('i en gruppe: ingen er med, som gruppen ikke omfatter', () => {
    expect(answers('voksne', 'feber', excluding)).toBe('futfuufff');
    expect(excluding.applies('u', { voksne: true, feber: true }).result).toBe('false');
  });
});

describe('Det samme to steder', () => {
  test('hændelser, der svarer til hinanden, har betingelserne fælles', () => {
    const events = restricted('hændelse: Start  #start {\nnår: hoste\n}\nhændelse: Anden start  #anden {\nsvarer til: Start\n}', 'start');
    for (const feber of three)
      for (const hoste of three)
        for (const said of three) {
          const patient = facts({ feber, hoste, anden: said });
          expect(events.holds('anden', patient).result).toBe(events.holds('start', patient).result);
        }
    expect(events.holds('anden', { hoste: true, feber: false }).result).toBe('true');
    expect(events.holds('anden', { hoste: false }).result).toBe('false');
  });
});

describe('oplysninger, der modsiger sig selv, og tomme lister', () => {
  const data = pathway(`oplysning: alder  #alder {\ntype: måling\nmåles i: år\n}
    oplysning: sted  #sted {\ntype: én værdi\nværdier {\n- hals  #hals\n- lysken  #lysken\n}\n}
    kriterium: Over 40  #over {\nnår: alder over 40 år\n}
    kriterium: Hals  #i-hals {\nnår: sted er hals\n}
    kriterium: Ikke hals  #ikke-hals {\nnår: sted er ikke hals\n}`);
  const years = (known: object): Patient => ({ alder: { ...known, unit: 'år' } as Fact });

  test('et tal, der ikke kan være, er ukendt', () => {
    for (const known of [
      { value: 41, atMost: 30 },
      { atLeast: 20, atMost: 5 },
      { over: 50, atMost: 50 },
      { value: 50, under: 50 },
    ])
      expect(data.holds('over', years(known))).toMatchObject({ result: 'unknown', cause: 'contradiction', missing: ['alder'] });
    expect(data.holds('over', years({ value: 41, atLeast: 30 })).result).toBe('true');
    expect(data.holds('over', years({ atLeast: 41, atMost: 41 })).result).toBe('true');
    expect(data.holds('over', years({ value: Number.NaN }))).toMatchObject({ result: 'unknown', cause: 'wrong-type' });
  });

  test('en værdi, der både er og ikke er, er ukendt', () => {
    for (const sted of [
      { oneOf: ['hals'], isNot: ['hals'] },
      { is: ['lysken'], isNot: ['lysken'] },
    ])
      for (const id of ['i-hals', 'ikke-hals'])
        expect(data.holds(id, { sted })).toMatchObject({ result: 'unknown', cause: 'contradiction', missing: ['sted'] });
  });

  test('en tom liste siger ikke nej', () => {
    for (const sted of [[], { oneOf: [] }, { is: [] }, {}])
      for (const id of ['i-hals', 'ikke-hals'])
        expect(data.holds(id, { sted })).toMatchObject({ result: 'unknown', cause: 'missing-fact', missing: ['sted'] });
  });
});

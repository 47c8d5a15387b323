import type { Fact, Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentsIn, pathway, withTable } from './pathway.js';
import { evaluator } from '@pakkeforloeb/model';

/** What a criterion `#k` with this condition comes to. */
function result(condition: string, patient: Patient, more = ''): string {
  const block = condition.includes('{') || /^(skøn|når):/.test(condition) ? condition : `når: ${condition}`;
  return pathway(`${more}\nkriterium: K  #k {\n${block}\n}`).holds('k', patient).result;
}

const three: readonly (boolean | undefined)[] = [true, undefined, false];
const facts = (values: Readonly<Record<string, Fact | undefined>>): Patient =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Fact] => entry[1] !== undefined));

describe('Betingelser har tre svar', () => {
  test('en oplysning, der mangler, er ukendt; den er aldrig »nej«', () => {
    expect(result('feber', {})).toBe('unknown');
    expect(result('ikke feber', {})).toBe('unknown');
  });

  test('tabellen over ikke, og, eller', () => {
    const rows = three.flatMap((feber) => three.map((hoste) => facts({ feber, hoste })));
    const column = (condition: string): string => rows.map((patient) => result(condition, patient)[0]).join('');
    //                                    A: t t t u u u f f f, B: t u f t u f t u f
    expect(column('feber og hoste')).toBe('tufuuffff');
    expect(column('feber eller hoste')).toBe('ttttuutuf');
    expect(three.map((feber) => result('ikke feber', facts({ feber })))).toEqual(['false', 'unknown', 'true']);
  });

  test('mindst 2 gælder: ikke opfyldt først, når det ikke kan nås', () => {
    const two = 'mindst 2 gælder {\n- feber\n- hoste\n- udslæt\n}';
    expect(result(two, { feber: true, hoste: true })).toBe('true');
    expect(result(two, { feber: true })).toBe('unknown');
    expect(result(two, { feber: false, hoste: false })).toBe('false');
  });

  test('præcis 2 gælder: opfyldt, når to er opfyldt og ingen er ukendt', () => {
    const two = 'præcis 2 gælder {\n- feber\n- hoste\n- udslæt\n}';
    expect(result(two, { feber: true, hoste: true })).toBe('unknown');
    expect(result(two, { feber: true, hoste: true, udslæt: false })).toBe('true');
    expect(result(two, { feber: true, hoste: true, udslæt: true })).toBe('false');
    expect(result(two, { feber: false, hoste: false })).toBe('false');
  });

  test('ingen gælder', () => {
    const none = 'ingen gælder {\n- feber\n- hoste\n}';
    expect(result(none, { feber: false, hoste: false })).toBe('true');
    expect(result(none, { feber: false })).toBe('unknown');
    expect(result(none, { hoste: true })).toBe('false');
  });

  test('et skøn er ukendt, til lægen har svaret', () => {
    const pathwayWith = pathway('kriterium: K  #k {\nskøn: patienten virker syg  #virker-syg\n}');
    expect(pathwayWith.holds('k', {})).toMatchObject({ result: 'unknown', missing: ['virker-syg'] });
    expect(pathwayWith.holds('k', { 'virker-syg': true }).result).toBe('true');
    expect(pathwayWith.holds('k', { 'virker-syg': false }).result).toBe('false');
  });

  test('medmindre: opfyldt udelukker, ukendt gør ukendt; forudsat at og så længe skal også være opfyldt', () => {
    const unless = pathway('gælder  #s {\n> Noget gøres.\nnår: feber\nmedmindre: hoste\nforudsat at: udslæt\n}');
    expect(unless.applies('s', { feber: true, hoste: false, udslæt: true }).result).toBe('true');
    expect(unless.applies('s', { feber: true, hoste: true, udslæt: true }).result).toBe('false');
    expect(unless.applies('s', { feber: true, udslæt: true })).toMatchObject({ result: 'unknown', missing: ['hoste'] });
    expect(unless.applies('s', { feber: true, hoste: false }).result).toBe('unknown');
    expect(unless.applies('s', { feber: true, hoste: false, udslæt: false }).result).toBe('false');
    const while_ = pathway('gælder  #s {\n> Noget gøres.\nså længe: feber\n}');
    expect([while_.applies('s', {}).result, while_.applies('s', { feber: false }).result]).toEqual(['unknown', 'false']);
  });

  test('et kriterium er opfyldt, når dets betingelse er det; dets svar kan også være givet', () => {
    const more = 'kriterium: Syg  #syg {\nnår: feber\n}';
    expect(result('ikke Syg', { feber: true }, more)).toBe('false');
    expect(result('ikke Syg', {}, more)).toBe('unknown');
    expect(result('Syg', { syg: true }, more)).toBe('true');
  });

  test('kriterier, der går i ring, får aldrig et svar', () => {
    const [document] = documentsIn(
      'pakkeforløb: Prøve (opdigtet) {\n  udgave: 1\n  opdigtet: ja\n  oplysning: feber {\n    type: ja/nej\n  }\n' +
        '  kriterium: A  #a {\n    når: feber\n  }\n  kriterium: B  #b {\n    når: A\n  }\n}\n',
    );
    const circular = structuredClone(document!);
    const a = circular.elements.find(({ id }) => id === 'a') as { when: unknown };
    a.when = {
      type: 'any',
      conditions: [
        { type: 'holds', subject: { id: 'feber' } },
        { type: 'holds', subject: { id: 'b' } },
      ],
    };
    const answer = evaluator([circular]).holds('b', { feber: true });
    expect(answer).toMatchObject({ result: 'unknown', cause: 'circular' });
    expect(evaluator([circular]).holds('a', { b: true })).toMatchObject({ result: 'unknown', cause: 'circular' });
    expect(evaluator([circular]).holds('b', { b: false }).result).toBe('false');
  });
});

describe('Tal, enheder og upræcise grænser', () => {
  const data = `oplysning: alder  #alder {\ntype: måling\nmåles i: år\n}
    oplysning: diameter  #diameter {\ntype: måling\nmåles i: cm\n}
    oplysning: varighed  #varighed {\ntype: måling\nmåles i: kalenderdage\n}
    oplysning: ventet  #ventet {\ntype: måling\nmåles i: hverdage\n}
    oplysning: dage  #dage {\ntype: måling\nmåles i: dage\n}
    oplysning: antal fund  #antal {\ntype: antal\n}`;
  const on = (condition: string, key: string, fact: Fact) =>
    pathway(`${data}\nkriterium: K  #k {\nnår: ${condition}\n}`).holds('k', { [key]: fact }).why[0]!;
  const years = (value: number): Fact => ({ value, unit: 'år' });
  const cm = (value: number): Fact => ({ value, unit: 'cm' });

  test('over og under regner ikke grænsen med; mindst, højst og mellem gør', () => {
    const at40 = (words: string): string => on(`alder ${words}`, 'alder', years(40)).result;
    expect(['over 40 år', 'under 40 år', 'mindst 40 år', 'højst 40 år', 'mellem 18 og 40 år', 'præcis 40 år'].map(at40)).toEqual([
      'false',
      'false',
      'true',
      'true',
      'true',
      'true',
    ]);
    expect(on('antal fund mindst 2', 'antal', 2).result).toBe('true');
  });

  test('enheder med samme dimension sammenlignes; 18 mm er 1,8 cm', () => {
    expect(on('diameter mindst 1,8 cm', 'diameter', { value: 18, unit: 'mm' }).result).toBe('true');
    expect(on('diameter over 1,8 cm', 'diameter', { value: 18, unit: 'mm' }).result).toBe('false');
    expect(on('alder over 18 år', 'alder', { value: 217, unit: 'måneder' }).result).toBe('true');
  });

  test('tal med forskellig slags enhed kan ikke sammenlignes: kalenderdage, hverdage og dage er tre ting', () => {
    const lasting = (unit: string) => on('varighed over 1 kalenderdage', 'varighed', { value: 99, unit });
    for (const unit of ['hverdage', 'dage', 'cm']) expect(lasting(unit)).toMatchObject({ result: 'unknown', cause: 'different-units' });
    // The document has no amount in hours: it does not say what they are.
    for (const unit of ['timer', 'ukendt enhed']) expect(lasting(unit)).toMatchObject({ result: 'unknown', cause: 'unknown-unit' });
    expect(on('ventet over 1 hverdage', 'ventet', { value: 99, unit: 'kalenderdage' }).result).toBe('unknown');
    expect(on('dage over 1 dage', 'dage', { value: 99, unit: 'hverdage' }).result).toBe('unknown');
    const text = { value: '40', unit: 'år' } as unknown as Fact;
    expect(on('alder over 18 år', 'alder', text)).toMatchObject({ result: 'unknown', cause: 'wrong-type' });
    expect(on('alder over 18 år', 'alder', 40)).toMatchObject({ result: 'unknown', cause: 'missing-unit' });
  });

  test('en måned har 28 til 31 dage: nær grænsen er det ukendt', () => {
    const days = (value: number) => on('varighed over 3 måneder', 'varighed', { value, unit: 'kalenderdage' });
    expect([89, 90, 92, 93].map((value) => days(value).result)).toEqual(['false', 'unknown', 'unknown', 'true']);
    expect(days(90).cause).toBe('months-and-days');
    expect(on('varighed over 8 uger', 'varighed', { value: 2, unit: 'måneder' }).result).toBe('true');
    const months = (value: number): string => on('varighed over 10 uger', 'varighed', { value, unit: 'måneder' }).result;
    expect([2, 2.3, 2.5, 4].map(months)).toEqual(['false', 'unknown', 'true', 'true']);
    expect(on('varighed over 3 måneder', 'varighed', { over: 80, unit: 'kalenderdage' })).toMatchObject({
      cause: 'range-around-bound',
      missing: ['varighed'],
    });
  });

  test('en upræcis grænse: ikke opfyldt til og med 1,5, opfyldt over 2, ukendt derimellem', () => {
    const fuzzy = [1, 1.5, 1.8, 2, 2.1].map((value) => on('diameter over 1,5-2 cm', 'diameter', cm(value)));
    expect(fuzzy.map((answer) => answer.result)).toEqual(['false', 'false', 'unknown', 'unknown', 'true']);
    expect(fuzzy[2]).toMatchObject({ cause: 'fuzzy-bound', missing: [] });
    const range = (known: Fact, words = 'over') => on(`diameter ${words} 1,5-2 cm`, 'diameter', known);
    const [between, beyond] = [
      { cause: 'fuzzy-bound', missing: [] },
      { cause: 'range-around-bound', missing: ['diameter'] },
    ];
    expect(range({ atLeast: 1.6, atMost: 1.9, unit: 'cm' })).toMatchObject(between);
    expect(range({ over: 1.5, atMost: 2, unit: 'cm' })).toMatchObject(between);
    expect(range({ atLeast: 1.5, atMost: 2, unit: 'cm' })).toMatchObject(beyond);
    expect(range({ atLeast: 1.5, under: 2, unit: 'cm' }, 'mindst')).toMatchObject(between);
    expect(range({ atLeast: 1.5, atMost: 2, unit: 'cm' }, 'mindst')).toMatchObject(beyond);
    expect(range({ atLeast: 1.6, atMost: 2.1, unit: 'cm' })).toMatchObject(beyond);
  });

  test('ca. regnes ud som skrevet, og svaret siger, at grænsen er omtrentlig', () => {
    expect(on('varighed mellem ca. 3 uger og ca. 3 måneder', 'varighed', { value: 30, unit: 'kalenderdage' })).toMatchObject({
      result: 'true',
      approximate: true,
    });
    expect(on('alder over 40 år', 'alder', years(41))).not.toHaveProperty('approximate');
  });

  test('et interval, der er kendt, afgør kun, hvad det kan', () => {
    const known = (words: string) => on(`alder ${words}`, 'alder', { over: 40, unit: 'år' });
    expect(['over 40 år', 'mindst 40 år', 'højst 40 år', 'over 50 år'].map((words) => known(words).result)).toEqual([
      'true',
      'true',
      'false',
      'unknown',
    ]);
    expect(known('over 50 år')).toMatchObject({ cause: 'range-around-bound', missing: ['alder'] });
  });
});

describe('Værdier', () => {
  const data = `oplysning: sted  #sted {\ntype: én værdi\nværdier {\n- hoved-halsregionen {\nomfatter: hals\n}\n- hals\n- lysken\n}\n}
    oplysning: fund  #fund {\ntype: flere værdier\nværdier {\n- planocellulært\n- på halsen\n}\n}`;
  const on = (condition: string, patient: Patient): string => result(condition, patient, data);

  test('én værdi kan kun være én ting ad gangen', () => {
    expect(on('sted er hals', { sted: 'sted/lysken' })).toBe('false');
    expect(on('sted er ikke hals', { sted: 'sted/lysken' })).toBe('true');
  });

  test('flere værdier kan være flere på én gang: hvad der ikke er sagt, er ukendt', () => {
    expect(on('fund er planocellulært', { fund: 'fund/på-halsen' })).toBe('unknown');
    expect(on('fund er planocellulært og fund er på halsen', { fund: ['fund/på-halsen', 'fund/planocellulært'] })).toBe('true');
    expect(on('fund er planocellulært', { fund: { isNot: ['fund/planocellulært'] } })).toBe('false');
  });

  test('en værdi, der omfatter en anden: opfyldt den ene vej, ukendt den anden', () => {
    expect(on('sted er hoved-halsregionen', { sted: 'sted/hals' })).toBe('true');
    expect(on('sted er hals', { sted: 'sted/hoved-halsregionen' })).toBe('unknown');
    expect(on('sted er ikke hals', { sted: 'sted/hoved-halsregionen' })).toBe('unknown');
    expect(on('ikke sted er hals', { sted: 'sted/hoved-halsregionen' })).toBe('unknown');
    expect(on('sted er hals', { sted: { oneOf: ['sted/hoved-halsregionen'], isNot: ['sted/hals'] } })).toBe('false');
    expect(on('sted er hals', { sted: { isNot: ['sted/hoved-halsregionen'] } })).toBe('false');
  });

  test('enten … eller, hverken … eller', () => {
    expect(on('sted er enten hals eller lysken', { sted: 'sted/lysken' })).toBe('true');
    expect(on('sted er hverken hals eller lysken', { sted: 'sted/lysken' })).toBe('false');
    expect(on('sted er hverken hals eller lysken', { sted: 'sted/hoved-halsregionen' })).toBe('unknown');
  });

  test('en værdi, som oplysningen ikke har, er ingen oplysning: svaret er ukendt, ikke »nej«', () => {
    expect(on('sted er hals', { sted: 'hals' })).toBe('unknown');
    expect(on('sted er hals', { sted: true })).toBe('unknown');
    expect(on('feber', { feber: 'ja' })).toBe('unknown');
  });
});

describe('Lister siger selv, hvad de betyder', () => {
  const list = (completeness: string): string =>
    `liste: Symptomer  #symptomer {\nlisten er: ${completeness}\n- Feber  #p1\n- Hoste  #p2\n- Træthed  #p3 {\ntæller kun sammen med mindst: 1\n}\n}`;
  const count = (condition: string, completeness: string, patient: Patient): string => result(condition, patient, list(completeness));

  test('mindst N af en liste tæller de punkter, der er opfyldt', () => {
    expect(count('mindst 1 af Symptomer', 'lukket', { p1: true })).toBe('true');
    expect(count('mindst 1 af Symptomer', 'lukket', { p1: false })).toBe('unknown');
    expect(count('mindst 1 af Symptomer', 'lukket', { p1: false, p2: false, p3: false })).toBe('false');
  });

  test('et punkt, der kun tæller sammen med andre', () => {
    expect(count('mindst 1 af Symptomer', 'lukket', { p1: false, p2: false, p3: true })).toBe('false');
    expect(count('mindst 2 af Symptomer', 'lukket', { p1: true, p2: false, p3: true })).toBe('true');
    expect(count('mindst 2 af Symptomer', 'lukket', { p2: false, p3: true })).toBe('unknown');
  });

  test.each(['åben', 'et minimum'])('er listen %s, er svaret ukendt, ikke »nej«', (completeness) => {
    expect(count('mindst 1 af Symptomer', completeness, { p1: false, p2: false, p3: false })).toBe('unknown');
    expect(count('mindst 1 af Symptomer', completeness, { p1: true })).toBe('true');
    expect(count('mindst 1 af Symptomer', completeness, { p1: false, p2: false, p3: true })).toBe('unknown');
    expect(count('præcis 1 af Symptomer', completeness, { p1: true, p2: true })).toBe('false');
    expect(count('præcis 1 af Symptomer', completeness, { p1: true, p2: false, p3: false })).toBe('unknown');
    expect(count('højst 1 af Symptomer', completeness, { p1: true, p2: true })).toBe('false');
    expect(count('højst 1 af Symptomer', completeness, { p1: false, p2: false, p3: false })).toBe('unknown');
    expect(count('alle af Symptomer', completeness, { p1: true, p2: true, p3: true })).toBe('unknown');
    expect(count('alle af Symptomer', completeness, { p1: false })).toBe('false');
    expect(count('ingen af Symptomer', completeness, { p1: true })).toBe('false');
  });

  test('ved alle og ved en af: hændelser, der er sket', () => {
    const events = 'hændelse: En  #en\nhændelse: To  #to\nhændelse: Begge  #begge {\nbestår af alle {\n- En\n- To\n}\n}';
    const on = (words: string) =>
      pathway(
        `${events}\ngælder  #s {\n> Noget gøres.\nved ${words} {\n- En\n- To\n}\n}\ngælder  #t {\n> Noget andet gøres.\nved: Begge\n}`,
      );
    const happened: Patient[] = [{ en: true }, { en: true, to: true }, { en: false }];
    expect(happened.map((patient) => on('alle').triggered('s', patient).result)).toEqual(['unknown', 'true', 'false']);
    expect([{ en: true }, { en: false }].map((patient) => on('en af').triggered('s', patient).result)).toEqual(['true', 'unknown']);
    expect(on('alle').triggered('t', { en: true, to: true }).result).toBe('true');
    expect(on('alle').triggered('t', { en: true })).toMatchObject({ result: 'unknown', missing: ['to'] });
  });
});

describe('Punkter under en sætning', () => {
  const statement = pathway(`enhed: A  #a
    enhed: B  #b
    gælder  #s {\n> Noget gøres.\nnår: feber\nhenvises til: A\n- Det første  #p1 {\nnår: hoste\n}\n- Det andet  #p2 {\nhenvises til: B\n}\n}`);

  test('betingelser lægges sammen', () => {
    expect(statement.applies('p1', { hoste: true }).result).toBe('unknown');
    expect(statement.applies('p1', { feber: true, hoste: true }).result).toBe('true');
    expect(statement.applies('p1', { feber: false, hoste: true }).result).toBe('false');
    expect(statement.applies('p2', { feber: true }).result).toBe('true');
  });

  test('andre linjer på punktet træder i stedet for sætningens', () => {
    const target = (id: string) =>
      statement.decision(id, { feber: true, hoste: true })?.targets.flatMap(({ places }) => places.map((place) => place.id));
    expect([target('s'), target('p1'), target('p2')]).toEqual([['a'], ['a'], ['b']]);
    expect(statement.decision('p1', { feber: true })).toBeUndefined();
  });
});

test('en henvisning med sin egen betingelse: udeladt, hvor den ikke er opfyldt, og ukendt, hvor den er det', () => {
  const conditioned = pathway(
    'enhed: A  #a\nenhed: B  #b\ngælder  #s {\n> Noget gøres.\nhenvises til: A {\nnår: feber\n}\nhenvises sideløbende til: B\n}',
  );
  const places = (patient: Patient) =>
    conditioned.decision('s', patient)!.targets.flatMap((target) => target.places.map(({ id, result }) => [id, result]));
  expect(places({ feber: true })).toEqual([
    ['a', 'true'],
    ['b', 'true'],
  ]);
  expect(places({ feber: false })).toEqual([['b', 'true']]);
  expect(places({})).toEqual([
    ['a', 'unknown'],
    ['b', 'true'],
  ]);
});

describe('Undtagelser med eget mål', () => {
  const exception = pathway(`enhed: A  #a
    enhed: B  #b
    enhed: C  #c
    enhed: D  #d
    gælder  #s {\n> Noget gøres.\nhenvises til: A
      undtagen når: feber  #u1 {\nhenvises til: B\nundtagen når: udslæt  #u3 {\nhenvises til: D\n}\n}
      undtagen når: hoste  #u2 {\nhenvises til: C\n}\n}`);
  const target = (patient: Patient): unknown => exception.decision('s', patient)?.targets[0]?.places[0]?.id;

  test('er undtagelsen opfyldt, gælder kun det, der står i den', () => {
    expect(target({ feber: false, hoste: false })).toBe('a');
    expect(target({ feber: false, hoste: true })).toBe('c');
    expect(exception.applies('s', { feber: false, hoste: true }).result).toBe('false');
  });

  test('er undtagelsen ukendt, er resultatet ukendt', () => {
    expect(target({ hoste: false })).toBeUndefined();
    expect(exception.applies('s', { hoste: false })).toMatchObject({ result: 'unknown', missing: ['feber'] });
  });

  test('flere undtagelser prøves i den orden, de står', () => {
    expect(target({ feber: true, hoste: true, udslæt: false })).toBe('b');
    expect(target({ hoste: true })).toBeUndefined();
    expect(exception.applies('s', { hoste: true }).result).toBe('false');
  });

  test('fører alle mulige svar på de ukendte undtagelser til det samme, er det resultatet', () => {
    const [first, second] = ['feber', 'hoste'].map((when) => `undtagen når: ${when}  #u-${when} {\nhenvises til: B\n}`);
    const same = pathway(`enhed: A  #a\nenhed: B  #b\ngælder  #s {\n> Noget gøres.\nhenvises til: A\n${first}\n${second}\n}
      tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: udslæt\nhenvises til: A\n${first!.replace('u-', 'r-')}\n${second!.replace('u-', 'r-')}\n}\n}`);
    const decided = same.decision('s', { hoste: true });
    expect(decided?.targets.flatMap(({ places }) => places.map(({ id }) => id))).toEqual(['b']);
    expect(decided).not.toHaveProperty('inForce');
    expect(same.applies('s', { hoste: true })).toMatchObject({ result: 'false', missing: [] });
    expect(same.decision('s', { feber: false })).toBeUndefined();
    expect(same.applies('s', {})).toMatchObject({ result: 'unknown', missing: ['feber', 'hoste'] });
    expect(same.table('t', { udslæt: true, hoste: true })).toMatchObject({
      result: 'true',
      rows: [{ id: 'r', targets: decided?.targets }],
    });
    expect(same.table('t', { udslæt: true, hoste: false })).toMatchObject({ result: 'unknown', rows: [], unknownRows: [{ id: 'r' }] });
  });

  test('en undtagelse gælder kun, hvor de før den ikke gør, og ingen i den gør', () => {
    const known = { feber: true, hoste: true, udslæt: false };
    const results = (patient: Patient): string[] => ['s', 'u1', 'u2', 'u3'].map((id) => exception.applies(id, patient).result);
    expect(results(known)).toEqual(['false', 'true', 'false', 'false']);
    expect(results({ ...known, udslæt: true })).toEqual(['false', 'false', 'false', 'true']);
    expect(results({ ...known, feber: false })).toEqual(['false', 'false', 'true', 'false']);
    expect(results({ hoste: true, udslæt: false })).toEqual(['false', 'unknown', 'unknown', 'false']);
  });

  test('den inderste går forud for den yderste', () => {
    expect(target({ feber: true, udslæt: true })).toBe('d');
    expect(target({ feber: true })).toBeUndefined();
  });
});

describe('En betingelse på en blok og hvem den gælder for', () => {
  const blocks = pathway(`patientgruppe: Børn  #børn {\npatientgruppe: Spædbørn  #spædbørn\n}
    afsnit: Ydre  #ydre {\ngælder for: Børn\nnår: feber\nafsnit: Indre  #indre {\nnår: hoste
      gælder  #s {\n> Noget gøres.\nnår: udslæt\n}
      gælder  #t {\n> Noget gøres.\ngælder for: Spædbørn\n}\n}\n}`);

  test('hver sætning gælder kun, når både blokkens og dens egen betingelse er opfyldt', () => {
    const all = { feber: true, hoste: true, udslæt: true, børn: true };
    expect(blocks.applies('s', all).result).toBe('true');
    for (const key of ['feber', 'hoste', 'udslæt', 'børn']) {
      expect(blocks.applies('s', { ...all, [key]: false }).result).toBe('false');
      const { [key as 'feber']: _, ...without } = all;
      expect(blocks.applies('s', without)).toMatchObject({ result: 'unknown', missing: [key] });
    }
  });

  test('den, der er med i en undergruppe, er med i gruppen', () => {
    expect(blocks.applies('s', { feber: true, hoste: true, udslæt: true, spædbørn: true }).result).toBe('true');
  });

  test('gælder for: den nærmeste linje siger det', () => {
    expect(blocks.applies('t', { feber: true, hoste: true, spædbørn: true }).result).toBe('true');
    expect(blocks.applies('t', { feber: true, hoste: true, børn: true })).toMatchObject({ result: 'unknown', missing: ['spædbørn'] });
  });
});

describe('Tabeller', () => {
  const rows = (policy: string, patient: Patient): unknown => {
    const answer = withTable(policy).table('t', patient);
    return [answer.result, answer.rows.map(({ id }) => id), answer.unknownRows.map(({ id }) => id)];
  };

  test('første række: man standser ved en ukendt række, og den nævnes', () => {
    expect(rows('første række', { feber: true, hoste: true })).toEqual(['true', ['r1'], []]);
    expect(rows('første række', { feber: false, hoste: true })).toEqual(['true', ['r2'], []]);
    expect(rows('første række', { hoste: true })).toEqual(['unknown', [], ['r1']]);
  });

  test('alle rækker: alle, der er opfyldt, gælder, og det siges, hvilke der er ukendte', () => {
    expect(rows('alle rækker', { feber: true, hoste: true })).toEqual(['true', ['r1', 'r2'], []]);
    expect(rows('alle rækker', { hoste: true })).toEqual(['true', ['r2'], ['r1']]);
    expect(rows('alle rækker', { hoste: false })).toEqual(['unknown', [], ['r1']]);
  });

  test.each(['første række', 'alle rækker'])('%s: ellers gælder kun, når alle rækker er »ikke opfyldt«', (policy) => {
    expect(rows(policy, { feber: false, hoste: false })).toEqual(['true', ['r3'], []]);
    expect(rows(policy, { feber: false })).toEqual(['unknown', [], ['r2']]);
  });

  test('når på tabellen gælder alle rækker, også ellers', () => {
    const conditioned = pathway(
      'enhed: A  #a\ntabel: T  #t {\nvælg: første række\nnår: udslæt\nrække: R  #r {\nnår: feber\nhenvises til: A\n}\nellers: E  #e {\nhenvises til: A\n}\n}',
    );
    expect(conditioned.table('t', { feber: true, udslæt: false })).toMatchObject({ result: 'false', rows: [] });
    expect(conditioned.table('t', { feber: true })).toMatchObject({ result: 'unknown', unknownRows: [{ id: 'r' }], missing: ['udslæt'] });
    expect(conditioned.table('t', { feber: false })).toMatchObject({ result: 'unknown', unknownRows: [{ id: 'e' }] });
  });

  test('en undtagelse i en række hører til det, rækken siger', () => {
    const excepted = pathway(
      'enhed: A  #a\nenhed: B  #b\ntabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: feber\nhenvises til: A\nundtagen når: hoste  #u {\nbliver hos: B\n}\n}\n}',
    );
    const decided = (patient: Patient) => excepted.table('t', patient).rows.map(({ inForce }) => inForce);
    expect(decided({ feber: true, hoste: true })).toEqual(['u']);
    expect(decided({ feber: true, hoste: false })).toEqual(['r']);
    expect(excepted.table('t', { feber: true })).toMatchObject({ result: 'unknown', unknownRows: [{ id: 'r' }], missing: ['hoste'] });
  });
});

describe('Det samme to steder', () => {
  test('hændelser, der svarer til hinanden, er den samme, i begge retninger og i kæder', () => {
    const events = pathway(
      'hændelse: En  #en\nhændelse: To  #to {\nsvarer til: En\n}\nhændelse: Tre  #tre {\nsvarer til: To\n}\nhændelse: Fire  #fire {\nbestår af alle {\n- Tre\n}\n}',
    );
    const results = (patient: Patient) => ['en', 'to', 'tre', 'fire'].map((id) => events.holds(id, patient).result);
    expect(results({ to: true })).toEqual(['true', 'true', 'true', 'true']);
    expect(results({ tre: false })).toEqual(['false', 'false', 'false', 'false']);
    expect(results({})).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(events.holds('en', { en: true, tre: false })).toMatchObject({ result: 'unknown', cause: 'contradiction' });
  });

  test('et kriterium uden egen betingelse er opfyldt, når det, det svarer til, er det', () => {
    const criteria = pathway('kriterium: A  #a {\nnår: feber\n}\nkriterium: B  #b {\nsvarer til: A\n}');
    expect(criteria.holds('b', { feber: true }).result).toBe('true');
    expect(criteria.holds('b', {})).toMatchObject({ result: 'unknown', missing: ['feber'] });
    expect(criteria.holds('a', { b: true }).result).toBe('unknown');
  });
});

describe('Henvisninger til andre dokumenter', () => {
  const texts = [
    'katalog: Fælles (opdigtet)  #fælles {\n  oplysning: feber  #feber {\n    type: ja/nej\n  }\n}\n',
    'pakkeforløb: Prøve (opdigtet)  #prøve {\n  udgave: 1\n  opdigtet: ja\n  bruger: Fælles (opdigtet)\n  kriterium: K  #k {\n    når: feber\n  }\n}\n',
  ];
  const documents = documentsIn(...texts);
  const main = documents.find(({ id }) => id === 'prøve')!;

  test('nøglen nævner dokumentet', () => {
    expect(evaluator([main, ...documents]).holds('k', { 'fælles#feber': true }).result).toBe('true');
    expect(evaluator([main, ...documents]).holds('k', { feber: true })).toMatchObject({ result: 'unknown', missing: ['fælles#feber'] });
  });

  test('er dokumentet ikke med, er svaret ukendt', () => {
    expect(evaluator([main]).holds('k', { 'fælles#feber': true }).why[0]).toMatchObject({ result: 'unknown', cause: 'not-found' });
  });
});

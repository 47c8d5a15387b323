import { evaluator, UnknownElementError, type Condition, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentOf, pathway } from './pathway.js';

const CONTENT = `enhed: A  #a
  enhed: B  #b
  afsnit: Henvisning  #bilag-1 {
  nummer: Bilag 1
  tabel: Første  #første {
  vælg: første række
  række: Har feber  #r-feber {\nnår: feber\nhenvises til: A\n}
  række: Har hoste  #r-hoste {\nnår: hoste\nhenvises til: B\n}
  }
  afsnit: Mere  #afsnit-1-1 {
  tabel: Alle  #alle {
  vælg: alle rækker
  række: Hoste igen  #r-hoste-igen {\nnår: hoste\nhenvises til: B\n}
  række: Har udslæt  #r-udslæt {\nnår: udslæt\nhenvises til alle {\n- A {\nnår: hoste\n}\n}\n}
  }
  }
  }
  gælder  #s {
  > Noget gøres.
  henvises til: A
  }
  kriterium: K  #k {
  når: feber
  }`;
const document = documentOf(CONTENT);
const ask = evaluator([document]);

describe('several tables at once', () => {
  const rows = (ids: string | string[], patient: Patient): unknown => {
    const answer = ask.referrals(ids, patient);
    return {
      result: answer.result,
      rows: answer.rows.map(
        ({ table, id, targets }) => `${table.id}/${id}: ${targets.map(({ places }) => places.map((place) => place.id)).join()}`,
      ),
      unknown: answer.unknownRows.map(({ table, id, title, missing }) => `${table.id}/${id} (${title}): ${missing.join()}`),
      missing: answer.missing,
    };
  };

  test('a block stands for the tables in it, however deep; each row says its table', () => {
    const all = {
      result: 'true',
      rows: ['første/r-feber: a', 'alle/r-hoste-igen: b'],
      unknown: ['alle/r-udslæt (Har udslæt): udslæt'],
      missing: ['udslæt'],
    };
    const patient = { feber: true, hoste: true };
    expect(rows('bilag-1', patient)).toEqual(all);
    expect(rows(['første', 'alle'], patient)).toEqual(all);
    expect(rows(['bilag-1', 'alle'], patient)).toEqual(all);
    expect(rows(document.id, patient)).toEqual(all);
    expect(rows('afsnit-1-1', { hoste: false, udslæt: false })).toEqual({ result: 'false', rows: [], unknown: [], missing: [] });
    expect(ask.referrals(['bilag-1', 'første'], patient)).toMatchObject({
      about: 'Henvisning; Første',
      rows: [{ table: { id: 'første', title: 'Første' } }, { table: { id: 'alle', title: 'Alle' } }],
      why: [ask.table('første', patient), ask.table('alle', patient)],
    });
  });

  test('what is missing for the rows and for the places of those that apply is told, also where a row applies', () => {
    expect(rows('bilag-1', {})).toMatchObject({ result: 'unknown', missing: ['feber', 'hoste', 'udslæt'] });
    expect(ask.table('alle', { udslæt: true })).toMatchObject({
      result: 'true',
      rows: [{ id: 'r-udslæt', targets: [{ places: [{ id: 'a', result: 'unknown', missing: ['hoste'] }] }] }],
      unknownRows: [{ id: 'r-hoste-igen', title: 'Hoste igen', missing: ['hoste'], cause: 'missing-fact' }],
      missing: ['hoste'],
    });
    const conditional = pathway(`enhed: A  #a
      tabel: T  #t {\nvælg: første række\nrække: R  #r {\nnår: feber\nhenvises til alle {\n- A {\nnår: hoste\n}\n}\n}\n}`);
    expect(conditional.table('t', { feber: true })).toMatchObject({ result: 'true', unknownRows: [], missing: ['hoste'] });
    expect(conditional.table('t', { feber: true, hoste: true }).missing).toEqual([]);
  });

  test('the rows that were not reached are told with where they send the patient', () => {
    const { notReached, unknownRows } = ask.referrals('bilag-1', { hoste: true });
    const targets = (place: string, title: string, from: string) => [
      { relation: 'referTo', quantifier: 'all', places: [{ id: place, title, result: 'true' }], from },
    ];
    const table = { id: 'første', title: 'Første' };
    expect(notReached).toEqual([{ id: 'r-hoste', title: 'Har hoste', result: 'true', targets: targets('b', 'B', 'r-hoste'), table }]);
    expect(unknownRows).toMatchObject([
      { id: 'r-feber', targets: targets('a', 'A', 'r-feber') },
      { id: 'r-udslæt', targets: targets('a', 'A', 'r-udslæt') },
    ]);
    expect(ask.referrals('bilag-1', { feber: true, hoste: true }).notReached).toEqual([]);
    // What the rows not reached rest on is no part of the answers, and takes nothing from those of other tables.
    expect(ask.referrals('bilag-1', { hoste: true }).why[1]).toEqual(ask.table('alle', { hoste: true }));
  });

  test('facts that cannot be used are told', () => {
    expect(ask.referrals('bilag-1', { fever: true })).toMatchObject({ factProblems: [{ key: 'fever', reason: 'unknown-key' }] });
  });
});

describe('a question that cannot be asked of an element is an error, which says what can', () => {
  const OF_RULES = 'can be asked of what the document says, not of what is known of a patient';
  const HOLDS = 'holds can be asked of a yes/no data element, a criterion, an item, a judgement, an event, an outcome or a patient group';
  const DECISION = 'decision can be asked of a statement, an item, a row, an exception, an outcome or an option';
  const TABLE = 'table can be asked of a table';
  const REFERRALS = 'referrals can be asked of a table or a block with one';
  const known = pathway(`oplysning: farve  #farve {\ntype: én værdi\nværdier {\n- rød  #rød\n- blå  #blå\n}\n}
    oplysning: vægt  #vægt {\ntype: måling\nmåles i: kg\n}
    kriterium: K  #k {\nskøn: patienten er træt  #skøn\n}`);
  const IS = '{"type":"is","subject":{"id":"farve"},"values":[{"id":"rød"}],"negated":false}';
  const OVER = '{"type":"compare","subject":{"id":"vægt"},"relation":"over","amount":{"value":1,"unit":"kg"}}';

  test('what the message says can be asked', () => {
    expect(known.condition(JSON.parse(IS) as Condition, { farve: 'rød' }).result).toBe('true');
    expect(known.condition(JSON.parse(OVER) as Condition, { vægt: { value: 1, unit: 'kg' } }).result).toBe('false');
  });

  test.each([
    [() => ask.decision('første', {}), `"første" is a table; ${DECISION}. Ask table("første", facts).`],
    [() => ask.decision('bilag-1', {}), `"bilag-1" is a section; ${DECISION}. Ask referrals("bilag-1", facts).`],
    [() => ask.decision('k', {}), `"k" is a criterion; ${DECISION}. Ask holds("k", facts).`],
    [() => ask.table('bilag-1', {}), `"bilag-1" is a section; ${TABLE}. Ask referrals("bilag-1", facts).`],
    [() => ask.table('r-feber', {}), `"r-feber" is a row; ${TABLE}. Ask decision("r-feber", facts).`],
    [() => ask.table('s', {}), `"s" is a statement; ${TABLE}. Ask decision("s", facts).`],
    [() => ask.referrals(['første', 'r-feber'], {}), `"r-feber" is a row; ${REFERRALS}. Ask decision("r-feber", facts).`],
    [() => ask.referrals('bilag-9', {}), 'There is no element "bilag-9".'],
    [() => ask.referrals([], {}), 'referrals was asked of nothing: give the id of a table or of a block with one.'],
    [() => ask.holds('første', {}), `"første" is a table; ${HOLDS}. Ask table("første", facts).`],
    [() => ask.holds('bilag-1', {}), `"bilag-1" is a section; ${HOLDS}. Ask applies("bilag-1", facts).`],
    [() => ask.holds('s', {}), `"s" is a statement; ${HOLDS}. Ask applies("s", facts).`],
    [() => ask.applies('feber', {}), `"feber" is a data-element; applies ${OF_RULES}. Ask holds("feber", facts).`],
    [() => ask.triggered('feber', {}), `"feber" is a data-element; triggered ${OF_RULES}. Ask holds("feber", facts).`],
    [() => known.holds('rød', {}), `"rød" is a value, which cannot be asked by itself. Ask condition(${IS}, facts).`],
    [() => known.applies('rød', {}), `"rød" is a value, which cannot be asked by itself. Ask condition(${IS}, facts).`],
    [() => known.holds('farve', {}), `"farve" is a data-element; ${HOLDS}. Ask condition(${IS}, facts).`],
    [() => known.holds('vægt', {}), `"vægt" is a data-element; ${HOLDS}. Ask condition(${OVER}, facts).`],
    [() => known.applies('skøn', {}), `"skøn" is a judgement; applies ${OF_RULES}. Ask holds("skøn", facts).`],
    [() => ask.testPatient('k'), '"k" is a criterion; testPatient can be asked of a test patient. Ask holds("k", facts).'],
  ])('%s', (question, message) => {
    expect(question).toThrow(UnknownElementError);
    expect(question).toThrow(message);
  });

  test('no id, no facts and no document are errors that say so', () => {
    const nothing = undefined as never;
    expect(() => ask.table(nothing, {})).toThrow(new TypeError('table is asked of an element by its id, a text.'));
    expect(() => ask.referrals([nothing], {})).toThrow(new TypeError('referrals is asked of an element by its id, a text.'));
    expect(() => ask.holds('k', nothing)).toThrow(TypeError);
    const message = 'A document of the list is none: give what JSON.parse makes of a file, and look whether each was found.';
    expect(() => evaluator([nothing, document])).toThrow(new TypeError(message));
    expect(() => evaluator([document, nothing])).toThrow(new TypeError(message));
  });
});

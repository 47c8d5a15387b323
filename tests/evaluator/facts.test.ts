import { evaluator, SCHEMA_VERSION, SchemaVersionError, UnknownElementError, type Fact, type Patient } from '@pakkeforloeb/model';
import { describe, expect, test } from 'vitest';
import { documentOf, documentsIn, pathway } from './pathway.js';

const data = `oplysning: sted  #sted {\ntype: én værdi\nværdier {\n- hals  #hals\n- på armen  #på-armen\n}\n}
  oplysning: alder  #alder {\ntype: måling\nmåles i: år\n}
  oplysning: varighed  #varighed {\ntype: måling\nmåles i: kalenderdage\n}
  kriterium: Arm  #arm {\nnår: sted er på armen\n}
  kriterium: Voksen  #voksen {\nnår: alder mindst 18 år\n}
  kriterium: Længe  #længe {\nnår: varighed over 6 uger\n}
  kriterium: Udslæt er set  #set {\nnår: udslæt\n}`;
const asked = pathway(data);

describe('facts', () => {
  test('letters may be composed or not, in keys, in ids of values and in what is asked about', () => {
    const decomposed = (text: string): string => text.normalize('NFD');
    expect(decomposed('på-armen')).not.toBe('på-armen');
    expect(asked.holds('arm', { sted: decomposed('på-armen') }).result).toBe('true');
    expect(asked.holds('arm', { sted: [decomposed('på-armen')] }).result).toBe('true');
    expect(asked.holds('arm', { sted: { isNot: [decomposed('på-armen')] } }).result).toBe('false');
    const named = pathway('oplysning: på armen  #på-armen {\ntype: ja/nej\n}\nkriterium: Å  #på {\nnår: på armen\n}');
    expect(named.holds(decomposed('på'), { [decomposed('på-armen')]: true })).toMatchObject({ result: 'true' });
  });

  test('what was never filled in is unknown, as what is not there', () => {
    const record = { alder: null, sted: undefined } as unknown as Patient;
    expect(asked.holds('voksen', record)).toEqual(asked.holds('voksen', {}));
    expect(asked.holds('arm', record)).toEqual(asked.holds('arm', {}));
  });

  test('documents of another version of the schema are refused, and what is no list', () => {
    const [document] = documentsIn('pakkeforløb: P (opdigtet) {\nudgave: 1\n}\n');
    expect(() => evaluator([{ ...document!, schemaVersion: '9.0.0' } as never])).toThrow(SchemaVersionError);
    expect(() => evaluator([document!, { ...document!, schemaVersion: '0.2.0' } as never])).toThrow(/0\.2\.0.*0\.1\.0/);
    expect(() => evaluator(document as never)).toThrow(TypeError);
    expect(SCHEMA_VERSION).toBe(document!.schemaVersion);
  });

  test('the document in question may be named, and the edition in force left out', () => {
    const [document] = [documentOf(data)];
    const evaluate = evaluator([document]);
    expect(evaluate.holds('set', { [`${document.id}@1#udslæt`]: true })).toMatchObject({ result: 'true' });
    expect(evaluate.holds('set', { [`${document.id}#udslæt`]: true })).toMatchObject({ result: 'true' });
  });

  test('a unit may be given by its code in UCUM', () => {
    expect(asked.holds('voksen', { alder: { value: 18, unit: 'a' } }).result).toBe('true');
    expect(asked.holds('voksen', { alder: { value: 215, unit: 'mo' } }).result).toBe('false');
    expect(asked.holds('længe', { varighed: { value: 43, unit: 'd' } }).result).toBe('true');
    expect(asked.holds('længe', { varighed: { atMost: 6, unit: 'wk' } }).result).toBe('false');
    expect(asked.holds('længe', { varighed: { value: 43, unit: 'hverdage' } })).toMatchObject({ cause: 'unknown-unit' });
  });
});

test('the cause stands at the top where it is the only one', () => {
  const evaluate = pathway(`oplysning: diameter  #diameter {\ntype: måling\nmåles i: cm\n}
    kriterium: Stor  #stor {\nnår: feber og diameter over 1,5-2 cm\n}`);
  const diameter: Fact = { value: 1.8, unit: 'cm' };
  expect(evaluate.holds('stor', { feber: true, diameter })).toMatchObject({ result: 'unknown', cause: 'fuzzy-bound', missing: [] });
  expect(evaluate.holds('stor', { feber: true })).toMatchObject({ cause: 'missing-fact' });
  expect(evaluate.holds('stor', { diameter })).not.toHaveProperty('cause');
  expect(evaluate.holds('stor', { feber: false, diameter })).not.toHaveProperty('cause');
});

describe('patient groups', () => {
  const groups = pathway(`patientgruppe: Voksne  #voksne {\npatientgruppe: Ældre  #ældre {\npatientgruppe: Gamle  #gamle\n}\n}
    patientgruppe: Børn  #børn
    gælder  #s {\n> Noget gøres.\ngælder for: Gamle\n}
    gælder  #t {\n> Noget gøres.\ngælder for: Børn\n}`);

  test('who is not in a group is in none within it', () => {
    expect(groups.applies('s', { voksne: false }).result).toBe('false');
    expect(groups.applies('s', { ældre: false }).result).toBe('false');
    expect(groups.applies('s', { voksne: true })).toMatchObject({ result: 'unknown', missing: ['gamle'] });
    // Told as a contradiction, so neither is known.
    expect(groups.applies('s', { voksne: false, gamle: true }).result).toBe('unknown');
  });

  test('groups do not exclude each other', () => {
    expect(groups.applies('t', { voksne: true })).toMatchObject({ result: 'unknown', missing: ['børn'] });
  });

  test('groups in a ring do not stop the evaluator', () => {
    const ring = documentOf('');
    const parents = { a: 'b', b: 'a' };
    for (const [id, parent] of Object.entries(parents)) ring.elements.push({ id, kind: 'patient-group', parent, title: id });
    const appliesTo = { items: [{ value: { id: 'a' } }] };
    ring.elements.push({ id: 's', kind: 'statement', parent: ring.id, obligation: { value: 'holds' }, appliesTo } as never);
    expect(evaluator([ring]).applies('s', {}).result).toBe('unknown');
  });
});

test('the edition in force is never a draft while there is another', () => {
  const group = 'patientgruppe: G  #g';
  const [user] = documentsIn(`modul: K (opdigtet)  #k {\n${group}\n}\n`);
  const editions = (...all: [edition: string, status?: string][]) =>
    all.map(([edition, status]) => {
      const document = structuredClone(user!);
      const root = document.elements.find(({ id }) => id === 'k')!;
      return { ...document, edition, elements: [{ ...root, ...(status && { status: { value: status } }) }, ...document.elements.slice(1)] };
    });
  const inForce = (...all: [edition: string, status?: string][]): unknown => {
    const asking = documentOf('gælder  #s {\n> Noget gøres.\n}');
    const statement = asking.elements.find(({ id }) => id === 's')! as { appliesTo?: unknown };
    statement.appliesTo = { items: [{ value: { id: 'g', document: 'k' } }] };
    return evaluator([asking, ...(editions(...all) as never[])]).applies('s', {}).missing[0];
  };
  expect(inForce(['9'], ['10'])).toBe('k@10#g');
  expect(inForce(['2022'], ['2025', 'draft'])).toBe('k@2022#g');
  for (const status of ['draft', 'planned', 'in-revision', 'in-hearing', 'final-phase', 'presented', 'withdrawn', 'superseded', 'retired'])
    expect(inForce(['2025', status], ['2022', 'published'])).toBe('k@2022#g');
  expect(inForce(['2022', 'draft'], ['2025', 'draft'])).toBe('k@2025#g');
  expect(inForce(['2022', 'superseded'], ['2025', 'draft'])).toBe('k@2022#g');
  const revised = 'revideret, forelagt Task Force 28. januar 2019';
  expect(inForce(['2022'], [revised])).toBe('k@2022#g');
  expect(inForce(['2018'], [revised])).toBe(`k@${revised}#g`);
  expect(inForce(['den nye'], ['2'])).toBe('k@2#g');
});

test('the error about what is not there has a name of its own', () => {
  expect(() => asked.holds('findes-ikke', {})).toThrow(UnknownElementError);
  expect(new UnknownElementError('').name).toBe('UnknownElementError');
});

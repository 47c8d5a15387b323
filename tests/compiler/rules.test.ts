import { documentsOf, type JsonObject } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { evaluator, SCHEMA_VERSION, type PathwayDocument } from '@pakkeforloeb/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Groups } from '../../packages/compiler/src/document/derived/groups.js';
import { rulesOf } from '../../packages/compiler/src/document/derived/rules.js';
import { EXAMPLE_FILES } from '../examples/files.js';

/** An element as far as the rules look at it. */
interface Written extends JsonObject {
  readonly id: string;
  readonly kind: string;
  readonly parent: string;
}

const RULE_KINDS = ['statement', 'item', 'row', 'exception', 'outcome', 'option'];
const DESTINATIONS = ['referAcutelyTo', 'referFirstTo', 'referTo', 'thenReferTo', 'referInParallelTo', 'startsOn', 'staysWith'];

/** What a rule must be: an element and its blocks are walked up, one element at a time, as docs/sprog/betydning.md says. */
function walked(element: Written, elements: readonly Written[]): JsonObject {
  const chain = [element];
  for (let at: Written | undefined = element; at; at = elements.find(({ id }) => id === at?.parent)) if (at !== element) chain.push(at);
  const [, parent] = chain;
  const sentence = element.kind === 'item' && parent?.kind === 'statement' ? parent : undefined;
  const from = (source: Written): JsonObject => (source === element ? {} : { from: source.id });
  const relation = (name: string): JsonObject | undefined => {
    const source = name in element ? element : sentence && name in sentence ? sentence : undefined;
    if (!source) return undefined;
    const said = source[name] as { quantifier?: string; items?: { value: JsonObject }[]; value?: JsonObject };
    return {
      ...from(source),
      quantifier: said.quantifier ?? 'all',
      references: said.items ? said.items.map(({ value }) => value) : [said.value!],
      ...(/"(?:when|unless|providedThat|asLongAs)":/u.test(JSON.stringify(said)) && { conditional: true }),
    };
  };
  const obliging = (): Written | undefined => {
    if (element['obligation'] || sentence) return element['obligation'] ? element : sentence;
    for (const at of chain.slice(1)) {
      if (at.kind === 'statement') return undefined;
      if (at['obligation']) return at;
    }
    return undefined;
  };
  const exceptionsIn = ({ id }: Written): Written[] => elements.filter(({ kind, parent: of }) => kind === 'exception' && of === id);
  const holdsCondition = (at: Written): boolean =>
    ['when', 'unless', 'providedThat', 'asLongAs'].some((name) => name in at) || (at.kind === 'exception' && 'value' in at);
  const hasExceptionsBefore = (at: Written, inner: Written | undefined): boolean =>
    inner?.kind === 'exception' ? exceptionsIn(at).indexOf(inner) > 0 : exceptionsIn(at).length > 0;

  const groups = chain.find((at) => 'appliesTo' in at);
  const obligation = obliging();
  const idsWhere = (holds: (at: Written, inner: Written | undefined) => boolean): string[] =>
    chain.flatMap((at, index) => (holds(at, chain[index - 1]) ? [at.id] : [])).reverse();
  const destinations = DESTINATIONS.flatMap((name) => (relation(name) ? [{ relation: name, ...relation(name) }] : []));
  const lists = {
    excludes: idsWhere((at) => 'excludes' in at),
    conditions: idsWhere(holdsCondition),
    exceptions: idsWhere(hasExceptionsBefore),
    destinations,
  };
  const named = (groups?.['appliesTo'] as { items: { value: JsonObject }[] } | undefined)?.items.map(({ value }) => value);
  const [actor, accordingTo] = ['actor', 'accordingTo'].map(relation);
  return {
    element: element.id,
    ...(obligation && { obligation: { ...from(obligation), value: (obligation['obligation'] as { value: string }).value } }),
    ...(groups && named && { appliesTo: { ...from(groups), groups: named } }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(actor && { actor }),
    ...(accordingTo && { accordingTo }),
  };
}

const holds = (subject: string): JsonObject => ({ type: 'holds', subject: { id: subject } });
const named = (...ids: string[]): JsonObject => ({ quantifier: 'all', items: ids.map((id) => ({ value: { id } })) });

/** Trees of blocks: each element stands in one that comes before it, and may say anything that rules look at. */
const anyElements = fc
  .array(
    fc.record({
      place: fc.nat(),
      kind: fc.constantFrom('section', 'statement', 'item', 'table', 'row', 'exception', 'exception', 'option', 'outcome'),
      said: fc.subarray(['when', 'unless', 'providedThat', 'asLongAs']),
      groups: fc.option(fc.subarray(['g1', 'g2'], { minLength: 1 }), { nil: undefined }),
      excludes: fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined, freq: 5 }),
      obligation: fc.boolean(),
      relations: fc.subarray(['actor', 'referTo', 'referAcutelyTo', 'accordingTo', 'informs']),
      conditional: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drawn): Written[] => {
    const elements: Written[] = [];
    for (const [index, one] of drawn.entries()) {
      const id = `e${index}`;
      elements.push({
        id,
        kind: one.kind,
        parent: one.place % 3 === 0 || index === 0 ? 'root' : `e${one.place % index}`,
        ...Object.fromEntries(one.said.map((name) => [name, holds(`${id}-${name}`)])),
        ...(one.kind === 'exception' && { value: holds(`${id}-value`) }),
        ...(one.groups && { appliesTo: named(...one.groups) }),
        ...(one.excludes && { excludes: named(one.excludes) }),
        ...((one.kind === 'statement' || (one.obligation && one.kind !== 'section' && one.kind !== 'exception')) && {
          obligation: { value: 'should' },
        }),
        ...Object.fromEntries(one.relations.map((name) => [name, { ...named('x', id), ...(one.conditional && { when: holds('c') }) }])),
      });
    }
    return [{ id: 'root', kind: 'pathway', parent: '' }, ...elements];
  });

describe('what holds in the end for a statement', () => {
  test('agrees with a walk up the parents, for any tree of blocks', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        const expected = elements.filter(({ kind }) => RULE_KINDS.includes(kind)).map((element) => walked(element, elements));
        expect(rulesOf(elements, new Groups(elements))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with a walk up the parents, in every example', () => {
    let rules = 0;
    for (const { json } of documentsOf(openWorkspace(EXAMPLE_FILES))) {
      const elements = json['elements'] as readonly Written[];
      const expected = elements.filter(({ kind }) => RULE_KINDS.includes(kind)).map((element) => walked(element, elements));
      expect((json['derived'] as JsonObject)['rules']).toEqual(expected);
      rules += expected.length;
    }
    expect(rules).toBeGreaterThan(350);
  });

  test('is all that the evaluator asks about: groups, exclusions, conditions and exceptions give its answer', () => {
    fc.assert(
      fc.property(anyElements, fc.infiniteStream(fc.constantFrom('true', 'false', 'unknown')), (elements, answers) => {
        const truths = new Map<string, string>();
        const truth = (name: string): string => {
          if (!truths.has(name)) truths.set(name, answers.next().value as string);
          return truths.get(name)!;
        };
        const byId = new Map(elements.map((element) => [element.id, element]));
        const subjects = (element: Written): string[] =>
          ['when', 'unless', 'providedThat', 'asLongAs', ...(element.kind === 'exception' ? ['value'] : [])].filter(
            (name) => name in element,
          );
        const stands = (id: string): string =>
          all(subjects(byId.get(id)!).map((name) => (name === 'unless' ? not(truth(`${id}-${name}`)) : truth(`${id}-${name}`))));
        const groupsIn = (relation: unknown): string[] =>
          (relation as { items: { value: { id: string } }[] }).items.map(({ value }) => value.id);
        const isIn = (id: string, around: string): boolean => id === around || (byId.has(id) && isIn(byId.get(id)!.parent, around));

        const facts = [...byId.values()].flatMap((element) => subjects(element).map((name) => `${element.id}-${name}`));
        for (const name of [...facts, 'c', 'g1', 'g2']) truth(name);
        const known = [...truths].flatMap(([name, value]) => (value === 'unknown' ? [] : [[name, value === 'true']]));
        const document = {
          schemaVersion: SCHEMA_VERSION,
          id: 'root',
          elements: [
            ...elements,
            ...[...facts, 'c'].map((id) => ({ id, kind: 'data-element', parent: 'root', valueType: { value: 'boolean' } })),
            ...['g1', 'g2'].map((id) => ({ id, kind: 'patient-group', parent: 'root' })),
          ],
          units: {},
        } as unknown as PathwayDocument;
        const ask = evaluator([document]);

        for (const rule of rulesOf(elements, new Groups(elements))) {
          const {
            element,
            appliesTo,
            excludes = [],
            conditions = [],
            exceptions = [],
          } = rule as unknown as {
            readonly element: string;
            readonly appliesTo?: { readonly groups: readonly { readonly id: string }[] };
            readonly excludes?: readonly string[];
            readonly conditions?: readonly string[];
            readonly exceptions?: readonly string[];
          };
          const before = exceptions.flatMap((block) => {
            const found = elements.filter(({ kind, parent }) => kind === 'exception' && parent === block).map(({ id }) => id);
            const within = element === block ? -1 : found.findIndex((exception) => isIn(element, exception));
            return within < 0 ? found : found.slice(0, within);
          });
          const expected = all([
            ...(appliesTo ? [any(appliesTo.groups.map(({ id }) => truth(id)))] : []),
            ...excludes.flatMap((id) => groupsIn(byId.get(id)!['excludes']).map((group) => not(truth(group)))),
            ...conditions.map(stands),
            ...before.map((id) => not(stands(id))),
          ]);
          expect([element, ask.applies(element, Object.fromEntries(known) as Record<string, boolean>).result]).toEqual([element, expected]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a point takes from its sentence what it does not say itself, and from blocks around only groups and conditions', () => {
    const text = `pakkeforløb: P #p {
  udgave: 1
  patientgruppe: A #a
  patientgruppe: B #b
  enhed: E #e
  enhed: F #f
  oplysning: feber #feber {
    type: ja/nej
  }
  oplysning: hoste #hoste {
    type: ja/nej
  }
  afsnit: S #s {
    gælder for: A
    når: feber
    hvem: E
    bør: Patienten henvises. #x {
      > Patienten henvises.
      hvem: E
      henvises til: E
      - første #x-1
      - andet #x-2 {
        når: hoste
        gælder for: B
        hvem: F
        pligt: kan
        undtagen når: ikke feber #x-2-u {
          henvises akut til: F
        }
      }
    }
  }
}
`;
    const [document] = documentsOf(openWorkspace([{ uri: 'a', text }]));
    const own = { quantifier: 'all', references: [{ id: 'e' }] };
    expect((document!.json['derived'] as JsonObject)['rules']).toEqual([
      {
        element: 'x',
        obligation: { value: 'should' },
        appliesTo: { from: 's', groups: [{ id: 'a' }] },
        conditions: ['s'],
        actor: own,
        destinations: [{ relation: 'referTo', ...own }],
      },
      {
        element: 'x-1',
        obligation: { from: 'x', value: 'should' },
        appliesTo: { from: 's', groups: [{ id: 'a' }] },
        conditions: ['s'],
        actor: { from: 'x', ...own },
        destinations: [{ relation: 'referTo', from: 'x', ...own }],
      },
      {
        element: 'x-2',
        obligation: { value: 'may' },
        appliesTo: { groups: [{ id: 'b' }] },
        conditions: ['s', 'x-2'],
        exceptions: ['x-2'],
        actor: { quantifier: 'all', references: [{ id: 'f' }] },
        destinations: [{ relation: 'referTo', from: 'x', ...own }],
      },
      {
        element: 'x-2-u',
        obligation: { from: 'x-2', value: 'may' },
        appliesTo: { from: 'x-2', groups: [{ id: 'b' }] },
        conditions: ['s', 'x-2', 'x-2-u'],
        destinations: [{ relation: 'referAcutelyTo', quantifier: 'all', references: [{ id: 'f' }] }],
      },
    ]);
  });
});

function all(values: readonly string[]): string {
  return values.includes('false') ? 'false' : values.includes('unknown') ? 'unknown' : 'true';
}

function any(values: readonly string[]): string {
  return values.includes('true') ? 'true' : values.includes('unknown') ? 'unknown' : 'false';
}

function not(value: string): string {
  return value === 'true' ? 'false' : value === 'false' ? 'true' : 'unknown';
}

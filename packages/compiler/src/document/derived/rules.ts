import { ACTING } from '@pakkeforloeb/language';
import { DESTINATIONS } from '../../schema/relation-types.js';
import type { JsonObject } from '../json.js';
import type { Groups } from './groups.js';
import { referencesIn } from './relations.js';

/** The properties that are conditions of the block they stand in; `value` is one in an exception. */
const CONDITIONS: readonly string[] = ['when', 'unless', 'providedThat', 'asLongAs'];

/** What an element gives to those in its block (docs/sprog/betydning.md, "Punkter under en sætning" and "En betingelse på en blok"). */
interface Block {
  readonly element: JsonObject;
  /** The nearest with `pligt`, which is for all in its block but sentences and what stands in them. */
  readonly obligation?: JsonObject;
  readonly excludes: readonly string[];
  readonly conditions: readonly string[];
  /** The elements around and including this whose exceptions go before it; without this: {@link exceptionsAround}. */
  readonly exceptions: readonly string[];
  readonly exceptionsAround: readonly string[];
}

const NOWHERE: Omit<Block, 'element'> = { excludes: [], conditions: [], exceptions: [], exceptionsAround: [] };

/**
 * What holds in the end for every statement, point, row, exception, outcome and option: its own and what it has from the blocks around,
 * each with the element that says so. One pass over the elements; lists are shared where a block adds nothing.
 * @param elements as they are written in the document, each after the one in whose block it stands
 */
export function rulesOf(elements: readonly JsonObject[], groups: Groups): JsonObject[] {
  const firstExceptions = new Map<string, string>();
  for (const { kind, parent, id } of elements)
    if (kind === 'exception' && !firstExceptions.has(parent as string)) firstExceptions.set(parent as string, id as string);

  const blocks = new Map<string, Block>();
  const rules: JsonObject[] = [];
  for (const element of elements) {
    const parent = blocks.get(element['parent'] as string);
    const block = blockOf(element, parent, firstExceptions);
    blocks.set(element['id'] as string, block);
    if (KINDS.has(element['kind'] as string)) rules.push(ruleOf(block, parent, groups));
  }
  return rules;
}

const KINDS: ReadonlySet<string> = new Set(ACTING);

function blockOf(element: JsonObject, parent: Block | undefined, firstExceptions: ReadonlyMap<string, string>): Block {
  const around = parent ?? NOWHERE;
  const { id, kind, excludes, obligation } = element;
  const isException = kind === 'exception';
  const isFirst = firstExceptions.get(element['parent'] as string) === id;
  // What stands before an exception in the same block goes before it; those after it do not.
  const exceptionsAround = isException && isFirst ? around.exceptionsAround : around.exceptions;
  const own = (list: readonly string[], adds: boolean): readonly string[] => (adds ? [...list, id as string] : list);
  return {
    element,
    obligation: kind === 'statement' ? undefined : obligation === undefined ? around.obligation : element,
    excludes: own(around.excludes, excludes !== undefined),
    conditions: own(around.conditions, CONDITIONS.some((name) => name in element) || (isException && 'value' in element)),
    exceptions: own(exceptionsAround, firstExceptions.has(id as string)),
    exceptionsAround,
  };
}

function ruleOf(block: Block, parent: Block | undefined, groups: Groups): JsonObject {
  const { element, excludes, conditions, exceptions } = block;
  // A point has the lines of its sentence where it has none of the same kind.
  const sentence = element['kind'] === 'item' && parent?.element['kind'] === 'statement' ? parent.element : undefined;
  const obligation = 'obligation' in element ? element : (sentence ?? block.obligation);
  const from = (source: JsonObject): JsonObject => (source === element ? {} : { from: source['id']! });
  const relation = (name: string): JsonObject | undefined => {
    const source = name in element ? element : sentence;
    const said = source?.[name] as JsonObject | undefined;
    return source && said && { ...from(source), ...relationJson(said) };
  };
  const actor = relation('actor');
  const accordingTo = relation('accordingTo');
  const destinations = DESTINATIONS.flatMap((name) => {
    const said = relation(name);
    return said ? [{ relation: name, ...said }] : [];
  });
  return {
    element: element['id']!,
    ...(obligation && { obligation: { ...from(obligation), value: (obligation['obligation'] as JsonObject)['value']! } }),
    ...groups.appliesTo(element['id'] as string),
    ...(excludes.length > 0 && { excludes }),
    ...(conditions.length > 0 && { conditions }),
    ...(exceptions.length > 0 && { exceptions }),
    ...(actor && { actor }),
    ...(destinations.length > 0 && { destinations }),
    ...(accordingTo && { accordingTo }),
  };
}

/** What a line names, without what stands in its block; whether that holds a condition is told. */
function relationJson(said: JsonObject): JsonObject {
  const members = (said['items'] ?? []) as readonly JsonObject[];
  const conditional = [said, ...members].some((part) => CONDITIONS.some((condition) => condition in part));
  return { quantifier: said['quantifier'] ?? 'all', references: referencesIn(said), ...(conditional && { conditional }) };
}

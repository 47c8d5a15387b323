import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import { standing, type Check, type Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** Lines by which a row does not fit, though its condition holds. */
const FURTHER: readonly string[] = ['medmindre', 'forudsat at', 'så længe', 'gælder for'];

/** A row that asks for just what an earlier row of its table asks for: where the first that fits decides, it is never reached (V10). */
export const checkRepeatedRows: Check = (workspace) =>
  elementsOfKind(workspace, 'table').flatMap((table) => (choiceOf(table, 'vælg') === 'first' ? look(table) : []));

function look(table: Element): Finding[] {
  const earlier = new Map<string, Element>();
  return table.elements.flatMap((row) => {
    const condition = row.kind === 'row' ? conditionOf(row) : undefined;
    const signature = condition && signatureOf(condition);
    if (signature === undefined) return [];
    const first = earlier.get(signature);
    if (!first) {
      if (!FURTHER.some((key) => factOf(row, key))) earlier.set(signature, row);
      return [];
    }
    const parameters = { title: row.title ?? '', first: first.title ?? '', line: standing(first).line };
    return [{ code: 'F724' as const, parameters, place: row.namePlace }];
  });
}

/** The condition as text that is the same for two conditions only if they ask for the same; undefined where a part is not known. */
function signatureOf(condition: Condition): string | undefined {
  const named = ({ target }: NameReference): string | undefined => target && `${target.id} ${target.place.file.uri}`;
  let known = true;
  const text = JSON.stringify(condition, (key, value: unknown) => {
    if (key === 'place' || key === 'element') return undefined;
    if (value === null || typeof value !== 'object') return value;
    if ('accepts' in value) {
      const name = named(value as NameReference);
      known &&= name !== undefined;
      return name;
    }
    if ('type' in value && value.type === 'unreadable') known = false;
    return value;
  });
  return known ? text : undefined;
}

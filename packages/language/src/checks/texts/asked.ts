import type { Condition, Element } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { conditionsOf, elementsIn, factOf, factsOf, referencesOf } from '../../model/walk.js';
import { NameKey } from '../../names/lookup.js';
import { namesOf } from '../../names/namespaces.js';
import { idOfValue } from '../../names/values.js';
import { foldName } from '../../text/fold.js';
import { amountsOf } from './sentence.js';

/** What the conditions that decide over a block name. */
export interface Asked {
  /** Data elements, criteria, lists, values and patient groups. */
  readonly named: ReadonlySet<Element>;
  readonly amounts: readonly Amount[];
  /** Whether a name in them stands for nothing or for what it is likely to mean, or a condition cannot be read: it may be what seems to be left out. */
  readonly isUnsure: boolean;
}

/** Everything that a condition in the block, around it, or of a criterion or list that these ask for, names. */
export function askedIn(element: Element): Asked {
  const named = new Set<Element>();
  const amounts: Amount[] = [];
  let isUnsure = false;
  const ofAll = (one: Element): void => {
    for (const inner of elementsIn([one])) conditionsOf(inner).forEach(add);
  };
  const add = (condition: Condition): void => {
    amounts.push(...amountsOf(condition));
    if (condition.type === 'unreadable') isUnsure = true;
    const references = [
      ...('subject' in condition ? [condition.subject] : []),
      ...(condition.type === 'is' ? condition.values : []),
      ...(condition.type === 'count-of' ? [condition.list] : []),
    ];
    for (const reference of references) {
      const { target } = reference;
      if (!target || isGuessed(reference.name, target)) isUnsure = true;
      if (!target || named.has(target)) continue;
      named.add(target);
      if (target.kind !== 'data-element') ofAll(target);
    }
  };
  ofAll(element);
  for (let block = element.parent; block; block = block.parent) conditionsOf(block).forEach(add);
  for (const group of groupsOf(element)) {
    named.add(group);
    ofAll(group);
  }
  return { named, amounts, isUnsure };
}

/** Whether the name is not one of the element, but a misspelt or cut one that is read as the likeliest (F301, F308). */
function isGuessed(name: string, element: Element): boolean {
  const { isId, folded, slug } = new NameKey(name);
  if (!isId && namesOf(element).some((one) => foldName(one) === folded)) return false;
  const id = foldName(element.id);
  return id !== folded && id !== slug && !(element.kind === 'value' && element.parent && id === idOfValue(element.parent.id, name));
}

/** The patient groups that the block, or one around it, holds for. */
export function groupsOf(element: Element): Element[] {
  const groups: Element[] = [];
  for (let block: Element | undefined = element; block; block = block.parent) {
    const fact = factOf(block, 'gælder for');
    if (fact) for (const { target } of referencesOf(fact)) if (target) groups.push(target);
  }
  return groups;
}

/** What the block says in words of its own, beside the sentence: judgements, reservations, notes. In lower case. */
export function proseIn(element: Element): string {
  const texts = elementsIn([element]).flatMap((one) => [
    ...(one.kind === 'judgement' ? [one.text ?? ''] : []),
    ...factsOf(one).flatMap(({ definition, value, items }) =>
      definition.key === 'tekst'
        ? []
        : [value, ...items.map((item) => item.value)].flatMap((said) =>
            said?.type === 'text'
              ? [said.text]
              : said?.type === 'condition' && said.condition.type === 'judgement'
                ? [said.condition.text]
                : [],
          ),
    ),
  ]);
  return texts.join(' ').toLowerCase();
}

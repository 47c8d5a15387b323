import type { Element, Fact } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import { standing, type Check, type Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** What is done, and what is refrained from. */
const ACTIONS: readonly string[] = ['undersøges med', 'behandles med', 'henvises til'];
/** Lines that tell for whom or when a statement holds: where they are alike, the statements hold together. */
const WORDS_ONLY: ReadonlySet<string> = new Set([
  'hvem',
  'note',
  'kilde',
  'litteratur',
  'begrundelse',
  'sted',
  'se også',
  'redaktionel note',
  'evidens',
]);

/** Denials that leave nothing open: not «bør sjældent», not «anvendes normalt ikke». */
const DENYING: ReadonlySet<string> = new Set(['skal ikke', 'bør ikke', 'må ikke', 'undlades']);
/** The least strength of an obligation word that recommends. */
const RECOMMENDED = 2;

/**
 * Two sentences of one block that say of one action that it is to be done and that it is not, under the same conditions (V16): nobody
 * can do both. Told only where all other lines of the two are alike.
 */
export const checkOppositeDuties: Check = (workspace) => {
  const byParent = new Map<Element, Element[]>();
  for (const element of elementsOfKind(workspace, 'statement')) {
    if (!element.parent || !action(element)) continue;
    const among = byParent.get(element.parent);
    if (among) among.push(element);
    else byParent.set(element.parent, [element]);
  }
  return [...byParent.values()].flatMap((statements) => (statements.length > 1 ? look(statements) : []));
};

function look(statements: readonly Element[]): Finding[] {
  const earlier = new Map<string, Element>();
  return statements.flatMap((statement): Finding[] => {
    const signature = signatureOf(statement);
    if (signature === undefined) return [];
    const first = earlier.get(signature);
    if (!first) {
      earlier.set(signature, statement);
      return [];
    }
    if (!(binds(first) && refrains(statement)) && !(binds(statement) && refrains(first))) return [];
    const place = { ...statement.place, ...statement.node.line.key };
    const parameters = { key: keyOf(statement), other: keyOf(first), line: standing(first).line };
    const related = [{ place: first.namePlace, da: 'Den anden sætning står her', en: 'The other sentence stands here' }];
    return [{ code: 'F730', parameters, place, related }];
  });
}

function action({ facts, elements }: Element): Fact | undefined {
  const [only, ...others] = facts.filter(({ definition }) => ACTIONS.includes(definition.key) || definition.key === 'afstår fra');
  return only && others.length === 0 && elements.length === 0 ? only : undefined;
}

/** What is done and all that says for whom and when; undefined where it is not known or not one thing. */
function signatureOf(element: Element): string | undefined {
  const fact = action(element)!;
  const [only, ...others] = referencesOf(fact);
  if (!only?.target || others.length > 0 || fact.facts.length > 0) return undefined;
  const lines = element.facts
    .filter((one) => one !== fact && one.definition.chapter !== 'tekst' && !WORDS_ONLY.has(one.definition.key))
    .map(({ place, node }) =>
      place.file.text
        .slice(place.start, node.close?.end ?? place.end)
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  if (lines.length === 0) return undefined;
  return [`${only.target.kind} ${only.target.id} ${only.target.place.file.uri}`, ...lines.sort()].join('\n').toLowerCase();
}

/** Whether the sentence says that it is not to be done: by its obligation word, or because the line does. */
function refrains(element: Element): boolean {
  return DENYING.has(keyOf(element)) || (!isNegative(element) && factOf(element, 'afstår fra') !== undefined);
}

/** Whether the sentence says that it is to be done. What only may be done speaks against nothing. */
function binds(element: Element): boolean {
  return !isNegative(element) && (element.definition?.obligation?.strength ?? 0) >= RECOMMENDED && !factOf(element, 'afstår fra');
}

function isNegative({ definition }: Element): boolean {
  return definition?.obligation?.negative ?? false;
}

function keyOf({ definition }: Element): string {
  return definition?.key ?? '';
}

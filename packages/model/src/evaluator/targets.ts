import type { Condition, Quantifier, Reference } from '../generated/document.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { all, type Truth } from './truth.js';
import { titleOf } from './wording.js';

/** Where the patient goes, as one line says it. */
export interface Target {
  readonly relation: TargetRelation;
  /** What the line says of the places: all of them, one, several, or examples. */
  readonly quantifier: Quantifier;
  readonly places: readonly TargetPlace[];
}

/** One place that a line names. Those whose own condition is false are left out. */
export interface TargetPlace {
  /** The key of the pathway, unit, actor or destination. */
  readonly id: string;
  /** Its title, in Danish; its id where its document was not given. */
  readonly title: string;
  /** Unknown where the line or the name has a condition of its own that is. */
  readonly result: Exclude<Truth, 'false'>;
}

/** The lines that say where the patient goes, acute first. */
export const TARGET_RELATIONS = [
  'referAcutelyTo',
  'referFirstTo',
  'referTo',
  'thenReferTo',
  'referInParallelTo',
  'startsOn',
  'staysWith',
] as const;

/** The name of a line that says where the patient goes. */
export type TargetRelation = (typeof TARGET_RELATIONS)[number];

/** What such a line holds in the JSON. */
interface Relation {
  readonly quantifier?: Quantifier;
  readonly value?: Reference;
  readonly items?: readonly { readonly value: Reference; readonly when?: Condition }[];
  readonly when?: Condition;
}

/** Where the patient goes where an element applies. A point of a statement goes where the statement says, unless it says so itself. */
export function targetsOf(place: Place, evaluation: Evaluation): Target[] {
  const owner = evaluation.library.parentOf(place);
  return TARGET_RELATIONS.flatMap((relation) => {
    const own = relationOf(place, relation);
    if (own) return target(relation, own, place, evaluation);
    const inherited = place.element.kind === 'item' && owner?.element.kind === 'statement' ? relationOf(owner, relation) : undefined;
    return inherited && owner ? target(relation, inherited, owner, evaluation) : [];
  });
}

function relationOf({ element }: Place, relation: TargetRelation): Relation | undefined {
  return (element as { readonly [name in TargetRelation]?: Relation })[relation];
}

function target(relation: TargetRelation, said: Relation, { document }: Place, evaluation: Evaluation): Target[] {
  const items = said.items ?? (said.value ? [{ value: said.value }] : []);
  const holds = (when: Condition | undefined): Truth => (when ? evaluation.condition(when, document).result : 'true');
  const places = items.flatMap(({ value, ...item }): TargetPlace[] => {
    const result = all([holds(said.when), holds('when' in item ? item.when : undefined)]);
    const found = evaluation.library.find(value, document);
    if (result === 'false') return [];
    return [{ id: found?.key ?? value.id, title: found ? titleOf(found) : value.id, result }];
  });
  return places.length > 0 ? [{ relation, quantifier: said.quantifier ?? 'all', places }] : [];
}

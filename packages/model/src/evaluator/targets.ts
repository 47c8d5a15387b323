import type { Condition, Element, Quantifier, Reference } from '../generated/document.js';
import { combined, type Answer } from './answer.js';
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
  /** Where it is unknown: the keys of the facts that could settle it. */
  readonly missing?: readonly string[];
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

/** The kinds of elements that can say where the patient goes. */
type Deciding<One = Element> = One extends { readonly kind: infer Kind } ? ('referTo' extends keyof One ? Kind : never) : never;

const DECIDING: Readonly<Record<Deciding, true>> = { statement: true, item: true, row: true, exception: true, outcome: true, option: true };

/** Their names. */
export const DECIDING_KINDS: readonly string[] = Object.keys(DECIDING);

/** Whether an element is of a kind that can say where the patient goes. */
export function canDecide({ element }: Place): boolean {
  return DECIDING_KINDS.includes(element.kind);
}

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
  const asked = (when: Condition | undefined): Answer[] => (when ? [evaluation.condition(when, document)] : []);
  const places = items.flatMap(({ value, ...item }): TargetPlace[] => {
    const { result, missing } = combined('', [...asked(said.when), ...asked('when' in item ? item.when : undefined)], all);
    const found = evaluation.library.find(value, document);
    if (result === 'false') return [];
    const place = { id: evaluation.library.keyOf(value, document), title: found ? titleOf(found) : value.id };
    return [{ ...place, result, ...(result === 'unknown' && { missing }) }];
  });
  return places.length > 0 ? [{ relation, quantifier: said.quantifier ?? 'all', places }] : [];
}

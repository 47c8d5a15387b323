import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference, Place } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';

/** What must be so, or must not, whenever a whole condition has its answer. */
export interface Requirement {
  /** The data element or criterion that it is about. */
  readonly subject: Element;
  /** The value that it must or must not have; undefined for what only holds or does not. */
  readonly value: Element | undefined;
  readonly holds: boolean;
  /** The value, or the subject where there is none, as it is named. */
  readonly name: string;
  /** Where it is asked for. */
  readonly place: Place;
  /** The element whose block asks for it. */
  readonly owner: Element;
}

/**
 * What must be so whenever the condition has this answer. Nothing follows from conditions of which one is enough, so
 * nothing is told of them: a requirement is never guessed.
 * @param owner the element whose block holds the condition
 * @param holds whether the condition is fulfilled, or is known not to be
 * @param found what was found before; more is put behind it
 */
export function requirementsOf(condition: Condition, owner: Element, holds = true, found: Requirement[] = []): Requirement[] {
  new Gathering(owner, found).inside(condition, holds);
  return found;
}

/** Conditions stand in conditions: what is found is put in one list, for many are asked. */
class Gathering {
  /** Criteria whose conditions have been looked into, each once. */
  private readonly criteria: Element[] = [];
  /**
   * Where the criterion is named of whose condition this is. In it no further ones are looked into: they may go round in a circle (F418).
   */
  private named: Place | undefined;

  constructor(
    private readonly owner: Element,
    private readonly found: Requirement[],
  ) {}

  inside(condition: Condition, holds: boolean): void {
    switch (condition.type) {
      case 'all':
        if (holds) for (const inner of condition.conditions) this.inside(inner, true);
        break;
      case 'any':
        if (!holds) for (const inner of condition.conditions) this.inside(inner, false);
        break;
      case 'none':
        if (holds) for (const inner of condition.conditions) this.inside(inner, false);
        break;
      case 'not':
        this.inside(condition.condition, !holds);
        break;
      case 'holds':
        this.subject(condition.subject, holds);
        break;
      case 'is':
        this.values(condition, holds);
    }
  }

  /** A criterion that must hold asks for what its own condition asks for, at the place where the criterion is named. */
  private subject({ target, name, place }: NameReference, holds: boolean): void {
    if (!target) return;
    this.add(target, undefined, holds, name, place);
    if (target.kind !== 'criterion' || this.named || this.criteria.includes(target)) return;
    this.criteria.push(target);
    const own = conditionOf(target);
    if (!own) return;
    this.named = place;
    this.inside(own, holds);
    this.named = undefined;
  }

  private values({ subject, values, negated }: Extract<Condition, { type: 'is' }>, holds: boolean): void {
    const wanted = holds !== negated;
    // One of several values: none of them is required by itself.
    if (!subject.target || (wanted && values.length > 1)) return;
    for (const { target, name, place } of values) if (target) this.add(subject.target, target, wanted, name, place);
  }

  private add(subject: Element, value: Element | undefined, holds: boolean, name: string, place: Place): void {
    this.found.push({ subject, value, holds, name, place: this.named ?? place, owner: this.owner });
  }
}

/** Whether the value covers the other (`hoved-halsregionen` omfatter `hals`), be it by way of a third. */
export function includes(value: Element, other: Element, seen: ReadonlySet<Element> = new Set()): boolean {
  const fact = factOf(value, 'omfatter');
  return (fact ? referencesOf(fact) : []).some(
    ({ target }) => target && !seen.has(target) && (target === other || includes(target, other, new Set([...seen, target]))),
  );
}

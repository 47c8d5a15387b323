import { elementsIn } from '../model/walk.js';
import type { Element } from '../model/types.js';
import { foldName } from '../text/fold.js';
import { compareParts, numberedParts } from '../text/printed-numbers.js';

/** A `del af afsnit` that was found, and what became of it. */
export interface SectionPart {
  readonly part: Element;
  readonly section: Element;
  /** Why it is unclear where it stands: nothing tells it from another part, or the section stands in it. */
  readonly problem?: 'order' | 'circle';
}

/**
 * Moves what stands in each `del af afsnit` into the section that it continues: after the section's own content, several parts in
 * the order of their numbers. No file and no order of files decides. A part whose section is not found stays where it is.
 * @param roots all that belongs to one namespace, in an order that no file decides
 */
export function joinSectionParts(roots: readonly Element[]): SectionPart[] {
  const parts = roots.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'section-part'));
  if (parts.length === 0) return [];
  const sections = new Map<string, Element>();
  for (const element of elementsIn(roots))
    if (element.kind === 'section' && element.idWritten) sections.set(`#${foldName(element.id)}`, element);
  const found = parts.flatMap((part) => {
    const section = part.value?.type === 'reference' ? sections.get(foldName(part.value.reference.name)) : undefined;
    return section ? [{ part, section, number: numberOf(part) }] : [];
  });
  found.sort((a, b) => compareNumbers(a.number, b.number) || compareText(contentOf(a.part), contentOf(b.part)));
  return found.map(({ part, section, number }) => {
    if (stands(section, part)) return { part, section, problem: 'circle' };
    const alike = found.some(
      (other) => other.part !== part && other.section === section && (number === undefined || compareNumbers(other.number, number) === 0),
    );
    move(part, section);
    return { part, section, ...(alike && { problem: 'order' as const }) };
  });
}

function move(part: Element, section: Mutable<Element>): void {
  for (const child of part.elements as Mutable<Element>[]) child.parent = section;
  // New lists: an empty one may be shared with other elements.
  section.elements = [...section.elements, ...part.elements];
  const holder: Mutable<Element> = part.parent!;
  holder.elements = holder.elements.filter((element) => element !== part);
}

type Mutable<T> = { -readonly [P in keyof T]: T[P] };

/** Whether the element stands in the other, at any depth. */
function stands(element: Element, other: Element): boolean {
  for (let up: Element | undefined = element; up; up = up.parent) if (up === other || other.elements.includes(up)) return true;
  return false;
}

/** The printed number of a part: its own, or else the first in it. */
function numberOf(part: Element): string | undefined {
  for (const { facts } of [part, ...part.elements]) {
    const value = facts.find(({ definition }) => definition.key === 'nummer')?.value;
    if (value?.type === 'text') return value.text;
  }
  return undefined;
}

/** 3.2.9 before 3.2.10; what has no number comes last. */
function compareNumbers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareParts(numberedParts(a), numberedParts(b));
}

function contentOf({ node, place }: Element): string {
  return place.file.text.slice(place.start, node.close?.end ?? place.end);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { words, type Words } from '../../messages/index.js';
import type { Element, Fact } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import { standing, type Check, type Finding } from '../finding.js';
import { elementsOf } from '../roots.js';
import { valuePlace } from '../values/readable.js';

/** `3`, `3.2`, `3.2.1`: each says where its section stands. */
const DECIMAL = /^\d+(?:\.\d+)*\.?$/;

/** A section with its printed number. */
interface Numbered {
  readonly section: Element;
  readonly number: string;
  readonly fact: Fact;
}

/**
 * Numbers of sections that cannot all be those of the print (V12): two alike in one block, a section 3.3 that holds a section 2.1,
 * 3.3.3 before 3.3.2 in one section, and a number without its digits (`Bilag` beside `Bilag 2`).
 */
export const checkSectionNumbers: Check = ({ resolution }) =>
  resolution.namespaces.flatMap(({ parts }) => {
    const blocks = new Map<Element | undefined, Numbered[]>();
    for (const section of elementsOf(parts)) {
      const numbered = section.kind === 'section' ? numberOf(section) : undefined;
      if (!numbered) continue;
      const owner = ownerOf(section);
      blocks.set(owner, [...(blocks.get(owner) ?? []), numbered]);
    }
    return [...blocks].flatMap(([owner, sections]) => {
      const outer = owner?.kind === 'section' ? numberOf(owner) : undefined;
      return sections.flatMap((one, index) => problemOf(one, sections, index, outer) ?? []);
    });
  });

function problemOf(one: Numbered, sections: readonly Numbered[], index: number, outer: Numbered | undefined): Finding | undefined {
  const twin = sections.slice(0, index).find(({ number }) => number === one.number);
  if (twin) return finding(one, words('number-taken', { name: twin.section.title ?? '', ...standing(twin.section) }));
  const isDecimal = DECIMAL.test(one.number) && outer !== undefined && DECIMAL.test(outer.number);
  // `1.` may count the parts of any section.
  if (isDecimal && outer.number.includes('.') && !/^\d+\.$/.test(one.number) && !one.number.startsWith(`${outer.number}.`))
    return finding(one, words('number-of-outer', { name: outer.section.title ?? '', number: outer.number }));
  const before = outer && sections[index - 1];
  if (before && before.section.place.file === one.section.place.file && comesBefore(one.number, before.number))
    return finding(one, words('number-order', { name: before.section.title ?? '', number: before.number }));
  const cut = /\d/.test(one.number) ? undefined : sections.find(({ number }) => /\d/.test(number) && number.startsWith(one.number));
  return cut && finding(one, words('number-cut', { number: cut.number }));
}

/** `3.3.2` before `3.3.3`, `a.` before `b.`: of numbers that differ at their end only. */
function comesBefore(one: string, other: string): boolean {
  const [first, second] = [one, other].map((number) => /^((?:\d+\.)*)(\d+|[a-z])\.?$/.exec(number));
  if (!first || !second || first[1] !== second[1] || /\d/.test(first[2]!) !== /\d/.test(second[2]!)) return false;
  return /\d/.test(first[2]!) ? Number(first[2]) < Number(second[2]) : first[2]! < second[2]!;
}

function finding({ number, fact }: Numbered, problem: Words): Finding {
  return { code: 'F725', parameters: { number, problem }, place: valuePlace(fact) };
}

function numberOf(section: Element): Numbered | undefined {
  const fact = factOf(section, 'nummer');
  return fact?.value?.type === 'text' ? { section, number: fact.value.text, fact } : undefined;
}

/** What it stands in; nothing where that is the pathway itself, in whatever file. */
function ownerOf({ parent }: Element): Element | undefined {
  return parent?.parent && parent;
}

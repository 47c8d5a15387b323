import type { SourceFile } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { Element, Fact } from '../../packages/language/src/model/types.js';

/** Words of ours: what the document says is never under these keys. */
const OURS: ReadonlySet<string> = new Set(['redaktionel note', 'tillad', 'udgave', 'sprogversion', 'nummer', 'svarer til']);
/** Facts whose reasons are ours. */
const REASONED_BY_US: ReadonlySet<string> = new Set(['trykt som', 'tillad']);

/**
 * The texts of a pathway as the document prints them, in the order of the files: titles with their number before them,
 * codes in their boxes, sentences, paragraphs, points, and what is said to be printed otherwise. Notes and reasons of
 * ours are left out.
 */
export function printedTexts(files: readonly SourceFile[]): string[] {
  return openWorkspace(files).contents.flatMap(({ elements }) => elements.flatMap(ofElement));
}

function ofElement(element: Element): string[] {
  const number = valueOf(element, 'nummer');
  const own = element.kind === 'code' ? codeBox(element) : (element.title ?? element.text ?? '');
  const isPrintedForm = ({ definition }: Fact): boolean => definition.key === 'trykt som';
  const printed = [own, ...element.facts.filter(isPrintedForm).flatMap(ofValue)];
  const parts: { start: number; texts: string[] }[] = [
    ...element.facts.filter((fact) => !isPrintedForm(fact)).map((fact) => ({ start: fact.place.start, texts: ofFact(fact) })),
    ...element.elements.map((child) => ({ start: child.place.start, texts: ofElement(child) })),
  ];
  return [
    ...printed.filter(Boolean).map((text) => (number === undefined ? text : `${number} ${text}`)),
    ...parts.sort((a, b) => a.start - b.start).flatMap(({ texts }) => texts),
  ];
}

/** `[AFA01A] Uspecifikke symptomer, diagnostisk pakkeforløb: Henvisning til pakkeforløb start`, as bilag 3 prints codes. */
function codeBox({ id, title = '' }: Element): string {
  return `[${id}] ${title}`;
}

function ofFact(fact: Fact): string[] {
  const { key } = fact.definition;
  if (OURS.has(key)) return [];
  const inner = [
    ...fact.items.flatMap((item) => [...ofValue(item), ...item.facts.flatMap(ofFact), ...item.elements.flatMap(ofElement)]),
    ...(REASONED_BY_US.has(key) ? [] : fact.facts.flatMap(ofFact)),
    ...fact.elements.flatMap(ofElement),
  ];
  return [...ofValue(fact), ...inner];
}

/** What is printed of a line: its text, and how much it says; of the points of a list also the names, as they are written. */
function ofValue({ value, place, ...line }: Pick<Fact, 'value' | 'place'> & Partial<Pick<Fact, 'node' | 'definition'>>): string[] {
  if (value?.type === 'text') return value.text === '' ? [] : [line.definition?.key === 'kilde' ? `Kilde: ${value.text}` : value.text];
  if (value?.type === 'reference' && !line.node) return [value.reference.name];
  const written = value?.type === 'quantity' && line.node?.line.value;
  return written ? [place.file.text.slice(written.start, written.end)] : [];
}

function valueOf(element: Element, key: string): string | undefined {
  const value = element.facts.find(({ definition }) => definition.key === key)?.value;
  return value?.type === 'text' ? value.text : undefined;
}

import {
  comparable,
  conditionTokens,
  UNITS,
  unitOf,
  type Place,
  type SourceNode,
  type Span,
  type SyntaxFile,
  type Unit,
} from '@pakkeforloeb/language';
import type { HoverTexts } from './hover.js';
import { choiceCard } from './key.js';
import { code, escaped } from '../markdown.js';

/** What is said of a word that is neither a name nor a key: a choice or a unit. */
export function wordAt(
  file: SyntaxFile,
  node: SourceNode,
  offset: number,
  texts: HoverTexts,
): { readonly text: string; readonly place: Place } | undefined {
  const { value } = node.line;
  if (!value) return undefined;
  const definition = node.line.kind === 'keyed' ? node.definition : undefined;
  const words = file.text.slice(value.start, value.end);
  if (definition?.form === 'choice') {
    const choice = words.toLowerCase();
    return Object.hasOwn(definition.choices, choice)
      ? { text: choiceCard(definition, choice, texts), place: { file, ...value } }
      : undefined;
  }
  const unit = unitsIn(file.text, node, value).find(({ start, end }) => start <= offset && offset <= end);
  const word = unit && file.text.slice(unit.start, unit.end).replace(/\.+$/u, '');
  const known = word === undefined ? undefined : unitOf(word);
  return known && { text: unitCard(word!, known, texts), place: { file, start: unit!.start, end: unit!.start + word!.length } };
}

/** Where the units of a line stand. */
function unitsIn(text: string, { line, definition, parent }: SourceNode, value: Span): Span[] {
  const form = line.kind === 'item' ? parent?.definition?.items?.form : definition?.form;
  if (form === 'condition') return conditionTokens(text, value).filter(({ kind }) => kind === 'UNIT');
  if (form !== 'quantity' && definition?.key !== 'måles i') return [];
  const last = /\S+$/u.exec(text.slice(value.start, value.end));
  return last ? [{ start: value.start + last.index, end: value.end }] : [];
}

/** What a unit is, and which others amounts in it can be compared with. */
function unitCard(word: string, unit: Unit, texts: HoverTexts): string {
  const others = Object.entries(UNITS).filter(([, other]) => comparable(other, unit) && !isSame(other, unit));
  // Of the forms of one unit the first is enough.
  const alike = others.filter(([, other], index) => index === others.findIndex(([, same]) => isSame(same, other))).map(([name]) => name);
  const { ucum, dimension } = unit;
  return [
    `**${escaped(word)}** – ${texts.unit}`,
    ...(texts.dimensions[dimension] === undefined ? [] : [texts.dimensions[dimension]]),
    ucum === undefined ? texts.noUcum : `UCUM: ${code(ucum)}`,
    ...(alike.length > 0 ? [`${texts.sameDimension}: ${alike.map(escaped).join(', ')}`] : []),
  ].join('\n\n');
}

/** Whether two words are one unit, in singular and plural or in two spellings. */
function isSame(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension && one.ucum === other.ucum && one.factor === other.factor;
}

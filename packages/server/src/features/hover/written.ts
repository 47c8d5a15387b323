import { cleanText, type Element, type SourceNode } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import type { HoverTexts } from './hover.js';
import { escaped, shortened } from '../markdown.js';

/** Lines that are shown elsewhere on the card, or that say nothing of what the thing is. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'tekst',
  'også kaldt',
  'nummer',
  'værdier',
  'kolonner',
  'begrundelse',
  'note',
  'redaktionel note',
  'sted',
  'kilde',
  'litteratur',
  'trykt som',
  'tillad',
  'fodnote',
  'se også',
  'målgruppe',
  'afvigelse',
  'analyser',
]);
const MOST_LINES = 10;
const MOST_MEMBERS = 5;
const LONGEST = 160;
const DEEPEST = 3;

/** The lines of an element's block as they are written, the members of a list behind their key; conditions with their points. */
export function writtenLines(snapshot: Snapshot, { node, place }: Element, texts: HoverTexts): string[] {
  const { text } = place.file;
  const titles = new Map(
    snapshot
      .contentOf(place.file)
      ?.references.flatMap(({ name, target, place: { start } }) => (name.startsWith('#') && target?.title ? [[start, target.title]] : [])),
  );
  const lines = node.children.flatMap((child) => {
    const { line, definition } = child;
    if (line.kind !== 'keyed' || !definition || LEFT_OUT.has(definition.key)) return [];
    if (definition.isCondition) return conditionLines(child, text, texts, 0);
    return definition.declares === 'fact' ? [`**${keyOf(child, text)}:** ${valueOf(child, text, titles, texts)}`] : [];
  });
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `*(${texts.linesLeftOut(lines.length - MOST_LINES)})*`];
}

function keyOf({ line, definition }: SourceNode, text: string): string {
  return escaped(line.key ? cleanText(text.slice(line.key.start, line.key.end)) : definition!.key);
}

/** @param titles what ids stand for, by the place where they are written: an id says little to a reader */
function valueOf(node: SourceNode, text: string, titles: ReadonlyMap<number, string>, texts: HoverTexts): string {
  const wordsIn = (one: SourceNode): string => titles.get(one.line.value?.start ?? -1) ?? wordsOf(one, text);
  const own = wordsIn(node);
  if (own) return shortened(own, LONGEST, texts.wordsLeftOut);
  const members = node.children.filter(({ line }) => line.kind === 'item').map((item) => escaped(wordsIn(item)));
  const shown = members.slice(0, MOST_MEMBERS).join('; ');
  return members.length > MOST_MEMBERS ? `${shown} *(${texts.membersLeftOut(members.length - MOST_MEMBERS)})*` : shown;
}

/** A condition, with the points of a list of conditions under it. */
function conditionLines(node: SourceNode, text: string, texts: HoverTexts, depth: number): string[] {
  const indent = depth === 0 ? '' : `${'  '.repeat(depth)}- `;
  const { line, children } = node;
  const words = shortened(wordsOf(node, text), LONGEST, texts.wordsLeftOut);
  const head = line.kind === 'item' ? words : [`**${keyOf(node, text)}:**`, words].filter(Boolean).join(' ');
  const inner = children.filter((child) => child.line.kind === 'item' || child.definition?.isCondition);
  if (depth >= DEEPEST || line.kind === 'item') return [indent + head];
  const shown = inner.slice(0, MOST_MEMBERS).flatMap((child) => conditionLines(child, text, texts, depth + 1));
  const more = inner.length > MOST_MEMBERS ? [`${'  '.repeat(depth + 1)}- *(${texts.membersLeftOut(inner.length - MOST_MEMBERS)})*`] : [];
  return [indent + head, ...shown, ...more];
}

/** What a line says after its key: on the line itself, or in the text below it. */
function wordsOf({ line, children }: SourceNode, text: string): string {
  if (line.value) return cleanText(text.slice(line.value.start, line.value.end));
  const texts = children.filter((child) => child.line.kind === 'text' && child.line.value);
  return cleanText(texts.map((child) => text.slice(child.line.value!.start, child.line.value!.end)).join(' '));
}

import {
  ENTRIES,
  findKey,
  inflectedKey,
  isOneSlip,
  keysIn,
  likelyWords,
  nearest,
  placeIn,
  QUANTIFIERS,
  speltKey,
  synonymOf,
  type KeyDefinition,
  type SourceNode,
} from '@pakkeforloeb/language';
import { endOf, lineEndOf, lineHolding, pathTo } from '../tree.js';
import { inBlock, indentOf, without } from './blocks.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { thatSettle } from './form-after.js';
import { pastedRun } from './lines.js';

/** More words than this to choose from help nobody. */
const MOST = 4;
/** In a word of so many letters one slip leaves no doubt which was meant. */
const LONG = 5;

/** A word that is no key here becomes one that may stand here; what is like none may have been pasted. */
export const unknownKey: Fixer = (fault) => {
  const line = lineHolding(fault.file, fault.place.start);
  const fixes = meantKeys(fault).map((key) => fault.replace(key));
  const [only, ...others] = thatSettle(fault, fixes, MOST);
  if (only)
    return others.length === 0 ? [{ ...only, preferred: true, safe: isSpelling(fault, only) }] : [{ ...only, preferred: true }, ...others];
  return pastedRun(fault, line);
};

/** Whether the key is the word with one slip of the hand; of short words another is as near. */
function isSpelling({ written }: Fault, { edits: [edit] }: Fix): boolean {
  return written.length >= LONG && edit !== undefined && isOneSlip(written.toLowerCase(), edit.text);
}

/** The keys that the words may have been meant as, the likeliest first. */
function meantKeys(fault: Fault): string[] {
  const { file, written } = fault;
  const line = lineHolding(file, fault.place.start);
  const { node } = fault;
  const owner = node ? node.parent : pathTo(file.nodes, line.start).at(-1);
  const allowed = keysIn(placeIn(owner));
  const value = fault.slice({ start: fault.place.end, end: line.content.end }).replace(/^\s*:?\s*/u, '');
  // A line that is read as one with this key lacks its colon, or is one slip from it.
  const read = node?.line.match;
  const isNegated =
    /^(\p{L}+)\s+ikke$/iu.test(written) && ENTRIES.some(({ obligation, key }) => obligation && written.toLowerCase().startsWith(`${key} `));
  const meant = [
    ...(isNegated ? ['må ikke', 'gælder'] : []),
    ...(read ? [read.definition.key.replace('N', String(read.count ?? 'N'))] : []),
    synonymOf(written, allowed, value),
    speltKey(written, allowed),
    inflectedKey(written, allowed),
    ...(read && node
      ? ENTRIES.filter(({ key }) => key.endsWith(` ${written.slice(read.definition.key.length).trim().toLowerCase()}`)).map(
          ({ key }) => key,
        )
      : []),
    ...nearest(
      written,
      allowed.map(({ key }) => key),
    ),
  ];
  return [...new Set(meant.filter((key) => key !== undefined && !key.includes('N ')))] as string[];
}

/** The colon that is missing, instead of the mark that stands in its place. */
export const missingColon: Fixer = (fault) => {
  const line = fault.node?.line;
  if (!line?.key || !line.value) return [];
  const rest = fault.slice({ start: line.key.end, end: line.content.end });
  const mark = /^\s*(?:[=:.;,→]|[-–—]>?(?=\s))?\s*/u.exec(rest)![0];
  return [
    {
      title: fault.texts.addColon(fault.slice(line.key)),
      edits: [fault.edit({ start: line.key.end, end: line.key.end + mark.length }, ': ')],
      preferred: true,
      safe: true,
    },
  ];
};

/** One of the words of a closed list, where a line has none yet. */
export const missingValue: Fixer = (fault) => {
  const { node } = fault;
  const words = Object.keys(node?.definition?.choices ?? {});
  if (!node || words.length === 0) return [];
  const { key, content, open } = node.line;
  const end = open ? open.start : content.end;
  return words.slice(0, MOST * 2).map((word) => ({
    title: fault.texts.insert(`${fault.slice(key!)}: ${word}`),
    edits: [fault.edit({ start: key!.end, end }, `: ${word}${open ? ' ' : ''}`)],
  }));
};

/** What stands behind a key that takes nothing becomes the first point in its block. */
export const tooMuch: Fixer = (fault) => {
  const { node } = fault;
  if (!node?.line.key || !node.definition?.items) return [];
  const { key, open, content } = node.line;
  const item = `${lineEndOf(fault.file)}${indentOf(fault.file, node)}  - ${fault.written}`;
  const text = open ? ` {${item}` : ` {${item}${lineEndOf(fault.file)}${indentOf(fault.file, node)}}`;
  return thatSettle(fault, [
    {
      title: fault.texts.asItem(fault.written),
      edits: [fault.edit({ start: key.end, end: content.end }, text)],
      preferred: true,
    },
  ]);
};

/** Of two lines that may stand once one goes: which of them, the author says. */
export const repeatedLine: Fixer = (fault) => {
  const { node } = fault;
  const first = node && siblings(fault, node).find(({ line }) => line.number === Number(fault.parameter('line')) - 1);
  if (!node || !first) return [];
  return [
    { title: fault.texts.removeNode(fault.slice(node.line.content)), edits: [without(fault.file, node)] },
    { title: fault.texts.removeNode(fault.slice(first.line.content)), edits: [without(fault.file, first)] },
  ];
};

/** Two conditions are put together in a list: whether both must hold or one is enough, the author says. */
export const severalConditions: Fixer = (fault) => {
  const { node } = fault;
  const first = node && siblings(fault, node).find(({ line }) => line.number === Number(fault.parameter('line')) - 1);
  if (!node || !first || node.children.length > 0 || first.children.length > 0) return [];
  const points = [first, node].map(pointOf(fault));
  if (points.some((point) => point === undefined)) return [];
  const indent = indentOf(fault.file, first);
  const list = (head: string): string => [`${head} {`, ...points.map((point) => `  - ${point}`), '}'].join(lineEndOf(fault.file) + indent);
  return ['alle gælder', 'mindst én gælder'].map((head) => ({
    title: fault.texts.gather(head),
    edits: [fault.edit({ start: first.line.content.start, end: first.line.end }, list(head)), without(fault.file, node)],
  }));
};

/** A condition as a point of a list of conditions; undefined where it is none by itself. */
function pointOf(fault: Fault): (node: SourceNode) => string | undefined {
  return ({ line, definition }) => {
    if (!line.value || !definition) return undefined;
    if (definition.key === 'når') return fault.slice(line.value);
    return definition.key === 'skøn' ? `skøn: ${fault.slice(line.value)}` : undefined;
  };
}

/** Points that stand in no list become those of the sentence above them, or text. */
export const itemWithoutList: Fixer = (fault) => {
  const { node } = fault;
  if (!node) return [];
  const all = siblings(fault, node);
  const from = all.indexOf(node);
  const first = all.slice(0, from).findLastIndex(({ line }) => line.kind !== 'item') + 1;
  const after = all.slice(from).findIndex(({ line }) => line.kind !== 'item');
  const run = all.slice(first, after < 0 ? undefined : from + after);
  const isPlain = run.every(({ children, line }) => children.length === 0 && !line.id);
  return thatSettle(fault, [
    ...withSentenceAbove(fault, all[first - 1], run.at(-1)!),
    {
      title: fault.texts.makeText,
      edits: isPlain ? run.map(({ line }) => fault.edit(line.key!, '>')) : [],
    },
  ]);
};

/** The sentence above the points and they themselves in one block, of a word that the sentence says. */
function withSentenceAbove(fault: Fault, sentence: SourceNode | undefined, last: SourceNode): Fix[] {
  if (sentence?.line.kind !== 'text' || !sentence.line.value) return [];
  const { lines } = fault.file;
  const indent = indentOf(fault.file, sentence);
  const end = endOf(last);
  const inside = lines.filter((line) => line.start >= sentence.line.start && line.start < end && line.kind !== 'blank');
  const said = fault.slice(sentence.line.value).toLowerCase();
  return obligationsIn(said)
    .slice(0, MOST)
    .map((key) => ({
      title: fault.texts.wrapWithPoints(key),
      edits: [
        ...inside.map(({ start }) => fault.insert(start, start === sentence.line.start ? `${indent}${key} {${fault.lineEnd}  ` : '  ')),
        fault.insert(end, `${fault.lineEnd}${indent}}`),
      ],
    }));
}

/** The obligation words that a sentence says, and the one of those that say none. */
function obligationsIn(sentence: string): string[] {
  // Each leaves out itself.
  const likely = ['skal', 'bør'].flatMap((key) => likelyWords(findKey(key)!.definition, sentence));
  return [...new Set([...likely.map(({ key }) => key), 'gælder'])];
}

/** Which of the list is meant: all, one of them, … The author says it. */
export const quantifier: Fixer = (fault) => {
  const key = fault.node?.line.key;
  if (!key) return [];
  return Object.keys(QUANTIFIERS).map((words) => ({
    title: fault.texts.change(`${fault.slice(key)} ${words}`),
    edits: [fault.insert(key.end, ` ${words}`)],
  }));
};

/** The sentence stands twice: one of the two goes. */
export const sentenceTwice: Fixer = (fault) => {
  const { node } = fault;
  const owner = node?.parent;
  if (!node || !owner?.line.value || !owner.line.key) return [];
  const texts = owner.children.filter(({ line }) => line.kind === 'text');
  const rest = owner.children.length > texts.length ? undefined : owner.close;
  return [
    {
      title: fault.texts.keepText,
      edits: [fault.edit({ start: owner.line.key.end, end: owner.line.value.end }, '')],
    },
    {
      title: fault.texts.keepValue,
      edits:
        rest && owner.line.open
          ? [fault.edit({ start: owner.line.value.end, end: rest.end }, owner.line.id ? `  ${fault.slice(owner.line.id)}` : '')]
          : texts.map((text) => without(fault.file, text)),
    },
  ];
};

/** The line that a block lacks: one of its words where the list is closed, else a line to be filled in. */
export const missingLine: Fixer = (fault) => {
  const { node } = fault;
  const entry = findKey(fault.parameter('key') ?? '')?.definition;
  return node && entry ? linesFor(fault, node, entry) : [];
};

/** Fixes that put the line of a key into a block. */
export function linesFor(fault: Fault, owner: SourceNode, { key, choices, form, items }: KeyDefinition): Fix[] {
  const words = Object.keys(choices);
  if (words.length > 0)
    return words.slice(0, MOST * 2).map((word) => ({
      title: fault.texts.insert(`${key}: ${word}`),
      edits: [inBlock(fault.file, owner, [`${key}: ${word}`])],
    }));
  if (form === 'none' && items) return [{ title: fault.texts.insert(key), edits: [inBlock(fault.file, owner, [`${key} {`, '  - ', '}'])] }];
  // An empty condition would not count as one.
  return [{ title: fault.texts.insert(`${key}: …`), edits: [inBlock(fault.file, owner, [`${key}: ${form === 'condition' ? '…' : ''}`])] }];
}

function siblings({ file }: Fault, { parent }: SourceNode): readonly SourceNode[] {
  return parent ? parent.children : file.nodes;
}

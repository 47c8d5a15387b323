import { factOf, findKey, keysIn, likelyWords, mayStandIn, MESSAGES, placeIn, type SourceNode } from '@pakkeforloeb/language';
import { lineEndOf, pathTo } from '../tree.js';
import { inBlock, without } from './blocks.js';
import type { Fix, Fixer } from './fix.js';
import { elementAt } from './ids.js';
import { linesFor } from './keys.js';

/** So many obligation words are offered at most. */
const MOST = 4;

/** The obligation word that the sentence itself says. */
export const wordOfSentence: Fixer = (fault) => {
  const { text, definition } = elementAt(fault) ?? {};
  if (text === undefined || !definition) return [];
  const words = likelyWords(definition, text.toLowerCase()).map(({ key }) => key);
  const shown = words.length > 0 ? words.slice(0, MOST) : ['gælder'];
  return shown.map((word) => fault.replace(word, { preferred: shown.length === 1 }));
};

/** A text that says a duty becomes a rule, or is said to be background. */
export const dutyInBackground: Fixer = (fault) => {
  const { lines } = fault.file;
  const at = lines.findIndex(({ content }) => content.start === fault.place.start);
  const run = lines.slice(at).filter(({ content }) => content.end <= fault.place.end);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const indent = fault.file.text.slice(first.start, first.content.start);
  const wrap = (key: string): Fix => ({
    title: fault.texts.wrap(key),
    edits: [
      ...run.map((line) => fault.insert(line.start, line === first ? `${indent}${key} {${lineEndOf(fault.file)}  ` : '  ')),
      fault.insert(last.end, `${lineEndOf(fault.file)}${indent}}`),
    ],
  });
  return [fault.parameter('key'), 'afsnitstekst'].flatMap((key) => (key === undefined ? [] : [wrap(key)]));
};

/** A line to be filled in, of one of these keys. */
export const lineOf =
  (...keys: string[]): Fixer =>
  (fault) => {
    const { node } = fault;
    if (!node) return [];
    return keys.flatMap((key) => {
      const entry = findKey(key)?.definition;
      return entry && mayStandIn(entry, placeIn(node)) ? linesFor(fault, node, entry) : [];
    });
  };

/** A whole line, put to the other lines of the block in which the finding's line stands. */
export const lineBeside =
  (line: string): Fixer =>
  (fault) => {
    const block = fault.node?.parent;
    return block ? [{ title: fault.texts.insert(line), edits: [inBlock(fault.file, block, [line], block.children.at(-1))] }] : [];
  };

/** The line that the finding says in full, in the block of the finding. */
export const saidLine: Fixer = (fault) => {
  const { node } = fault;
  const line = fault.parameter('line');
  return node && line !== undefined
    ? [{ title: fault.texts.insert(line), edits: [inBlock(fault.file, node, [line], node.children.at(-1))] }]
    : [];
};

/** The ends of a time that it lacks. */
export const endsOfTime: Fixer = (fault) => {
  const { node } = fault;
  const element = elementAt(fault);
  if (!node || !element) return [];
  const missing = ['fra', 'til'].filter((key) => !factOf(element, key));
  return [
    {
      title: fault.texts.insert(missing.map((key) => `${key}: …`).join(', ')),
      edits: [
        inBlock(
          fault.file,
          node,
          missing.map((key) => `${key}: `),
        ),
      ],
    },
  ];
};

/** `fra` and `til` change places. */
export const endsSwapped: Fixer = (fault) => {
  const values = ['fra', 'til'].map((key) => fault.node?.parent?.children.find(({ definition }) => definition?.key === key)?.line.value);
  const [from, to] = values;
  if (!from || !to) return [];
  return [{ title: fault.texts.swap, edits: [fault.edit(from, fault.slice(to)), fault.edit(to, fault.slice(from))] }];
};

/** The line of this key in the block of the finding's line goes. */
export const superfluousLine: Fixer = (fault) => {
  const key = fault.parameter('key');
  const line = fault.node?.children.find(({ definition }) => definition?.key === key);
  return line ? [{ title: fault.texts.removeNode(fault.slice(line.line.content)), edits: [without(fault.file, line)] }] : [];
};

/** The line of the finding goes, with its block. */
export const removed =
  (preferred: boolean): Fixer =>
  (fault) => {
    const { node } = fault;
    return node && !node.line.merged
      ? [{ title: fault.texts.removeNode(fault.slice(node.line.content)), edits: [without(fault.file, node)], preferred }]
      : [];
  };

/** What cannot be allowed, and the layout: a line that stands wrong is moved. */
const NOT_ALLOWED: ReadonlySet<string> = new Set(['F203', 'F903', 'F906']);

/** A finding that is no error is allowed at its place; why, the author has to write. */
export const allowed: Fixer = (fault) => {
  const { code } = fault.finding;
  const owner = pathTo(fault.file.nodes, fault.place.start).findLast((node) => takesAllowance(node));
  if (!owner || MESSAGES[code].severity === 'error' || NOT_ALLOWED.has(code)) return [];
  const lines = [`tillad: ${code} {`, '  begrundelse: ', '}'];
  return [{ title: fault.texts.allow(code), edits: [inBlock(fault.file, owner, lines)] }];
};

function takesAllowance({ line, ...node }: SourceNode): boolean {
  if (line.kind === 'text' || line.kind === 'unknown' || line.merged) return false;
  return keysIn(placeIn({ line, ...node })).some(({ key }) => key === 'tillad');
}

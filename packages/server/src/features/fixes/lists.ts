import type { SourceNode, SyntaxFile } from '@pakkeforloeb/language';
import { lineEndOf, nodeHolding } from '../tree.js';
import { inBlock, indentOf, without } from './blocks.js';
import type { Fault, Fix, Fixer } from './fix.js';

/** A line and the file in which it stands. */
interface Standing {
  readonly file: SyntaxFile;
  readonly node: SourceNode;
}

/** A list with too few points: one more, to be filled in. */
export const onePointMore: Fixer = (fault) => {
  const { node } = fault;
  if (!node?.definition?.items) return [];
  return [{ title: fault.texts.insert('- …'), edits: [inBlock(fault.file, node, ['- '], node.children.at(-1))] }];
};

/** One relation said in two ways: one list of both where all are meant or where what is said first is in the other; else one of them goes. */
export const saidTwoWays: Fixer = (fault) => {
  const { node } = fault;
  const place = fault.finding.related?.[0]?.place;
  const first = place && nodeHolding(place.file, place.start);
  if (!node || !first) return [];
  return [first, node].map((one) => ({
    title: fault.texts.removeNode(fault.slice(one.line.content)),
    edits: [without(fault.file, one)],
  }));
};

/** What two lines of one key name, in one list where the first stands; undefined where they can hold none or hold more than names. */
export function joined(fault: Fault, first: Standing, second: Standing): Fix | undefined {
  const { definition } = first.node;
  if (!definition?.items || definition.list !== 'all' || definition.key !== second.node.definition?.key) return undefined;
  const [some, more] = [namesOf(first), namesOf(second)];
  if (!some || !more) return undefined;
  const indent = indentOf(first.file, first.node);
  const names = [...new Set([...some, ...more])];
  const list = [`${definition.key} {`, ...names.map((name) => `  - ${name}`), '}'].join(lineEndOf(first.file) + indent);
  const { line, close } = first.node;
  return {
    title: fault.texts.joinInList,
    edits: [
      { file: first.file, start: line.content.start, end: close?.end ?? line.content.end, text: list },
      without(second.file, second.node),
    ],
  };
}

/** The names that a line says, or its points; undefined where one of them has a block. */
function namesOf({ file, node }: Standing): string[] | undefined {
  const { line, children } = node;
  const written = [...(line.value ? [line] : []), ...children.map((child) => child.line)];
  if (children.some((child) => child.line.kind !== 'item' || child.children.length > 0 || child.line.id)) return undefined;
  return written.flatMap(({ value }) => (value ? [file.text.slice(value.start, value.end)] : []));
}

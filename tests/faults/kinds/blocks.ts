import type { SourceNode } from '../../../packages/language/src/source/tree.js';
import type { SyntaxFile } from '../../../packages/language/src/workspace/parse.js';
import { closeLine, relined, textLines, type Context, type Fault, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

/** Lines `from` up to and with `to` cut out and put in before the line `target` of the file as it was. */
function moved(lines: readonly string[], from: number, to: number, target: number): string[] {
  const cut = lines.slice(from, to + 1);
  return target > to
    ? [...lines.slice(0, from), ...lines.slice(to + 1, target), ...cut, ...lines.slice(target)]
    : [...lines.slice(0, target), ...cut, ...lines.slice(target, from), ...lines.slice(to + 1)];
}

/** The block that holds the place before a line. */
function ownerAt(nodes: readonly SourceNode[], file: SyntaxFile, line: number): SourceNode | undefined {
  return nodes.findLast((node) => node.line.number < line && (closeLine(file, node) ?? -1) >= line);
}

/** Where a block that is a few lines too far up or down can land, with the owner of that place. */
function landings({ file, nodes }: Context, from: number, to: number): { target: number; owner?: SourceNode }[] {
  return [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].flatMap((by) => {
    const target = by < 0 ? from + by : to + 1 + by;
    if (target < 1 || target >= file.lines.length || file.lines[target]!.kind === 'blank') return [];
    return [{ target, owner: ownerAt(nodes, file, target) }];
  });
}

function atBlocks(context: Context, make: (node: SourceNode, from: number, to: number) => Fault[]): Fault[] {
  return context.nodes.flatMap((node) => {
    const to = closeLine(context.file, node);
    return to === undefined || !node.parent ? [] : make(node, node.line.number, to);
  });
}

/** A block a few lines too far up or down, at a place where its indentation is another than that of its new neighbours. */
export const movedBlock: FaultKind = {
  name: 'blok flyttet nogle linjer',
  form: true,
  places: (context) => {
    const lines = textLines(context.file);
    return atBlocks(context, (node, from, to) => {
      const places = landings(context, from, to).filter(({ owner }) => owner?.line.indent !== node.parent?.line.indent);
      if (places.length === 0) return [];
      const { target } = pick(places, context.random);
      return [relined(from, () => moved(lines, from, to, target))];
    });
  },
};

/** A block moved to another place of the same depth: it stands as well there. */
export const movedBlockSameDepth: FaultKind = {
  name: 'blok flyttet til samme dybde',
  form: false,
  places: (context) => {
    const lines = textLines(context.file);
    return atBlocks(context, (node, from, to) => {
      const places = landings(context, from, to).filter(({ owner }) => owner?.line.indent === node.parent?.line.indent);
      if (places.length === 0) return [];
      const { target } = pick(places, context.random);
      return [relined(from, () => moved(lines, from, to, target))];
    });
  },
};

/** The first or the last half of a block moved a few lines, the other half left where it was. */
export const tornBlock: FaultKind = {
  name: 'blok revet over',
  form: true,
  places: (context) => {
    const lines = textLines(context.file);
    return atBlocks(context, (_, from, to) => {
      if (to - from < 3) return [];
      const middle = Math.floor((from + to) / 2);
      const by = pick([1, 2, 3, 4, 5, 6], context.random);
      if (context.random() < 0.5) {
        if (from - by < 1) return [];
        return [relined(from, () => moved(lines, from, middle, from - by))];
      }
      if (to + 1 + by >= lines.length) return [];
      return [relined(middle + 1, () => moved(lines, middle + 1, to, to + 1 + by))];
    });
  },
};

/** The line that opens a block lost, its lines and its `}` still there. */
export const headLost: FaultKind = {
  name: 'bloks første linje tabt',
  form: true,
  places: (context) => {
    const lines = textLines(context.file);
    return context.nodes.flatMap(({ line: { number, open } }) => (open ? [relined(number, () => lines.toSpliced(number, 1))] : []));
  },
};

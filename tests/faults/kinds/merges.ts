import type { SourceNode } from '../../../packages/language/src/source/tree.js';
import { closeLine, relined, textLines, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

/** The simple lines of the workspace by key: values that another author may have written. */
function valuesByKey(nodes: readonly SourceNode[], lines: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { line, children } of nodes) {
    const key = line.match?.definition.key;
    if (key && !line.open && children.length === 0) values.set(key, [...(values.get(key) ?? []), lines[line.number]!.trim()]);
  }
  return values;
}

/** Two authors each add a line with the same key to one block, at its head and at its foot: git merges both in. */
export const bothAddKey: FaultKind = {
  name: 'flettet: begge har tilføjet samme nøgleord',
  form: true,
  places: ({ file, nodes, random }) => {
    const lines = textLines(file);
    const values = valuesByKey(nodes, lines);
    return nodes.flatMap((node) => {
      const { line, parent, definition } = node;
      if (!parent || !definition || definition.occurs !== 'once' || line.open || line.kind !== 'keyed') return [];
      const end = closeLine(file, parent);
      const others = values.get(definition.key)?.filter((other) => other !== lines[line.number]!.trim()) ?? [];
      if (end === undefined || others.length === 0) return [];
      const added = ' '.repeat(line.indent) + pick(others, random);
      return [relined(end, () => [...lines.slice(0, end), added, ...lines.slice(end)])];
    });
  },
};

/** Two authors each change the value of a line, with one line between them: git merges both in. */
export const bothEditNeighbours: FaultKind = {
  name: 'flettet: begge har rettet nabolinjer',
  form: false,
  places: ({ file, nodes, random }) => {
    const lines = textLines(file);
    const values = valuesByKey(nodes, lines);
    const simple = nodes.filter(({ line, children }) => line.kind === 'keyed' && !line.open && children.length === 0);
    const another = ({ line }: SourceNode): string | undefined => {
      const others = values.get(line.match!.definition.key)?.filter((other) => other !== lines[line.number]!.trim()) ?? [];
      return others.length === 0 ? undefined : ' '.repeat(line.indent) + pick(others, random);
    };
    return simple.flatMap((first) => {
      const second = simple.find(({ line }) => line.number === first.line.number + 2);
      const [ours, theirs] = [another(first), second && another(second)];
      if (!second || ours === undefined || theirs === undefined) return [];
      return [relined(first.line.number, () => lines.with(first.line.number, ours).with(second.line.number, theirs))];
    });
  },
};

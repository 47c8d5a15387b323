import { closeLine, relined, textLines, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

const CHANGES = [-4, -2, -1, 1, 2, 4, Number.NEGATIVE_INFINITY];

function indented(line: string, by: number): string {
  const content = line.trimStart();
  return content === '' ? line : ' '.repeat(Math.max(0, line.length - content.length + by)) + content;
}

export const lineIndentation: FaultKind = {
  name: 'indrykning af en linje',
  form: true,
  places: ({ file, nodes, random }) => {
    const lines = textLines(file);
    return nodes.flatMap(({ line: { number } }) => {
      const changed = indented(lines[number]!, pick(CHANGES, random));
      return changed === lines[number] ? [] : [relined(number, () => lines.with(number, changed))];
    });
  },
};

export const blockIndentation: FaultKind = {
  name: 'indrykning af en blok',
  form: true,
  places: ({ file, nodes, random }) => {
    const lines = textLines(file);
    return nodes.flatMap((node) => {
      const from = node.line.number;
      const to = closeLine(file, node);
      if (to === undefined) return [];
      const by = pick(CHANGES, random);
      const changed = lines.map((line, index) => (index >= from && index <= to ? indented(line, by) : line));
      return changed.every((line, index) => line === lines[index]) ? [] : [relined(from, () => changed)];
    });
  },
};

export const fileIndentation: FaultKind = {
  name: 'indrykning af hele filen',
  form: true,
  places: ({ file }) => {
    const lines = textLines(file);
    const all = (change: (line: string) => string) => relined(-1, () => lines.map(change));
    const width = (line: string): number => line.length - line.trimStart().length;
    return [
      all((line) => line.trimStart()),
      all((line) => ' '.repeat(width(line)) + line),
      all((line) => '\t'.repeat(width(line) / 2) + line.trimStart()),
      all((line) => ' '.repeat(width(line) / 2) + line.trimStart()),
      all((line) => (line === '' ? line : `   ${line}`)),
    ];
  },
};

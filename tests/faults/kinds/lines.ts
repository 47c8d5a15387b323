import type { SyntaxFile } from '../../../packages/language/src/workspace/parse.js';
import { relined, replace, textLines, type Context, type Fault, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

/** The places where a word ends inside the content of a line, as offsets in the file. */
function wordEnds(file: SyntaxFile, { start, end }: { start: number; end: number }): number[] {
  const content = file.text.slice(start, end);
  return [...content.matchAll(/ /g)].map(({ index }) => start + index);
}

/** The line cut off somewhere in the middle, its `{` with it. */
export const halfLine: FaultKind = {
  name: 'halv linje',
  form: true,
  places: ({ file, nodes, random }) =>
    nodes.flatMap(({ line: { content } }) => {
      const length = content.end - content.start;
      if (length < 4) return [];
      const from = content.start + 1 + Math.floor(random() * (length - 2));
      return [replace(file, from, content.end, '')];
    }),
};

/** The line end lost; the spaces that the next line began with are lost with it or not. */
export const mergedLines: FaultKind = {
  name: 'to linjer slået sammen',
  form: true,
  places: ({ file, random }) =>
    file.lines.flatMap((line, index) => {
      const next = file.lines[index + 1];
      if (!next || line.kind === 'blank' || next.kind === 'blank' || line.kind === 'comment') return [];
      return [replace(file, line.content.end, next.content.start, pick([' ', ' '.repeat(next.indent)], random))];
    }),
};

/** A line broken between two words; the rest stands as far in as the line itself. */
export const splitLine: FaultKind = {
  name: 'linje delt',
  form: true,
  places: ({ file, nodes, random }) =>
    nodes.flatMap(({ line }) => {
      const ends = wordEnds(file, line.content);
      if (ends.length === 0) return [];
      const at = pick(ends, random);
      return [replace(file, at, at + 1, `\n${' '.repeat(line.indent)}`)];
    }),
};

/** Prose hard-wrapped in two or three lines, as it comes out of a PDF. */
export const wrappedPaste: FaultKind = {
  name: 'indsat tekst med ombrudte linjer',
  form: true,
  places: ({ file, nodes, random }) => nodes.flatMap((node) => wrapped(file, node, random)),
};

function wrapped(file: SyntaxFile, { line, definition }: Context['nodes'][number], random: () => number): Fault[] {
  const prose = line.kind === 'text' || definition?.form === 'prose';
  const words = prose && line.value ? wordEnds(file, line.value) : [];
  if (words.length < 8) return [];
  const parts = words.length > 16 ? pick([2, 3], random) : 2;
  const breaks = Array.from({ length: parts - 1 }, (_, part) => words[Math.floor(((part + 1) * words.length) / parts)]!);
  const indent = pick(['', ' '.repeat(line.indent)], random);
  return [
    {
      line: line.number,
      text: () => {
        let { text } = file;
        for (const at of breaks.toReversed()) text = `${text.slice(0, at)}\n${indent}${text.slice(at + 1)}`;
        return text;
      },
    },
  ];
}

/** A paragraph of the printed document pasted between two lines as it comes. */
export function pastedParagraph(paragraphs: readonly (readonly string[])[]): FaultKind {
  return {
    name: 'afsnit fra PDF indsat',
    form: true,
    places: ({ file, nodes, random }) => {
      const lines = textLines(file);
      return nodes.map(({ line: { number } }) => {
        const paragraph = pick(paragraphs, random);
        return relined(number, () => [...lines.slice(0, number), ...paragraph, ...lines.slice(number)]);
      });
    },
  };
}

import type { SyntaxFile } from '../../../packages/language/src/workspace/parse.js';
import { closeLine, relined, replace, textLines, type Context, type Fault, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

/** One fault for every line that only closes a block. */
function atCloses({ file, nodes }: Context, make: (line: number, lines: string[]) => Fault | undefined): Fault[] {
  const lines = textLines(file);
  return nodes.flatMap((node) => {
    const line = closeLine(file, node);
    return (line !== undefined && make(line, lines)) || [];
  });
}

function without(lines: readonly string[], at: number): string[] {
  return lines.filter((_, index) => index !== at);
}

function moved(lines: readonly string[], from: number, to: number): string[] {
  const rest = without(lines, from);
  return [...rest.slice(0, to), lines[from]!, ...rest.slice(to)];
}

function isBlank(file: SyntaxFile, line: number): boolean {
  return file.lines[line]?.kind === 'blank';
}

export const endLost: FaultKind = {
  name: 'blokslutning «}» tabt',
  form: true,
  places: (context) => atCloses(context, (line, lines) => relined(line, () => without(lines, line))),
};

export const endDoubled: FaultKind = {
  name: 'blokslutning «}» to gange',
  form: true,
  places: (context) => atCloses(context, (line, lines) => relined(line, () => [...lines.slice(0, line + 1), ...lines.slice(line)])),
};

/** A `}` one to three lines too far up; its own column stays. */
export const endMovedUp: FaultKind = {
  name: 'blokslutning «}» flyttet op',
  form: true,
  places: (context) =>
    atCloses(context, (line, lines) => {
      const to = line - pick([1, 2, 3], context.random);
      return to > 0 && !isBlank(context.file, to) ? relined(to, () => moved(lines, line, to)) : undefined;
    }),
};

export const endMovedDown: FaultKind = {
  name: 'blokslutning «}» flyttet ned',
  form: true,
  places: (context) =>
    atCloses(context, (line, lines) => {
      const to = line + pick([1, 2, 3], context.random);
      return to < lines.length - 1 && !isBlank(context.file, to) ? relined(line, () => moved(lines, line, to)) : undefined;
    }),
};

/** The `}` and the line above it cut out together and put in one to three lines further down. */
export const endMovedWithLines: FaultKind = {
  name: 'blokslutning «}» flyttet med linjen over',
  form: true,
  places: (context) =>
    atCloses(context, (line, lines) => {
      const by = pick([-2, -1, 1, 2, 3], context.random);
      const to = line - 1 + by;
      if (to < 1 || to >= lines.length - 2 || context.file.lines[line - 1]!.kind === 'blank') return undefined;
      return relined(line, () => {
        const rest = lines.filter((_, index) => index !== line && index !== line - 1);
        return [...rest.slice(0, to), lines[line - 1]!, lines[line]!, ...rest.slice(to)];
      });
    }),
};

export const startLost: FaultKind = {
  name: 'blokbegyndelse «{» tabt',
  form: true,
  places: ({ file, nodes }) =>
    nodes.flatMap(({ line }) =>
      line.open ? [replace(file, file.text.slice(0, line.open.start).trimEnd().length, line.open.end, '')] : [],
    ),
};

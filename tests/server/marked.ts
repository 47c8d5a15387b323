/** A file of a test, with the places that are marked in it. */
export interface MarkedFile {
  readonly name: string;
  /** The text without marks. */
  readonly text: string;
  /** Offsets of `<|>`, in order. */
  readonly cursors: readonly number[];
  /** Stretches between `<|` and `|>`, in order; `end` is exclusive. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads files written as one text: a line `=== name.forloeb` begins each (without one there is a single `a.forloeb`). `<|>` marks a place, `<|…|>` a
 * stretch. Indentation that all lines share is taken away.
 */
export function marked(source: string): MarkedFile[] {
  const lines = source.replace(/^\n/, '').split('\n');
  const shared = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length));
  const files: { name: string; lines: string[] }[] = [];
  for (const line of lines.map((one) => one.slice(shared))) {
    const name = /^=== (\S.*)$/.exec(line)?.[1];
    if (name !== undefined) files.push({ name, lines: [] });
    else {
      if (files.length === 0) files.push({ name: 'a.forloeb', lines: [] });
      files.at(-1)!.lines.push(line);
    }
  }
  return files.map(({ name, lines: own }) => ({ name, ...unmarked(own.join('\n').replace(/\n *$/, '\n')) }));
}

function unmarked(source: string): Omit<MarkedFile, 'name'> {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  let last = 0;
  for (const { 0: mark, index } of source.matchAll(/<\|>|<\||\|>/g)) {
    text += source.slice(last, index);
    last = index + mark.length;
    if (mark === '<|>') cursors.push(text.length);
    else if (mark === '<|') open.push(text.length);
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`|> without <| in ${source}`);
      ranges.push({ start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`<| without |> in ${source}`);
  return { text: text + source.slice(last), cursors, ranges: ranges.sort((a, b) => a.start - b.start) };
}

import fc from 'fast-check';

/** A line, or a head with the lines of its block. */
export interface Block {
  readonly line: string;
  readonly children?: readonly Block[];
  /** How much further in than the head the lines of the block stand. */
  readonly widening: number;
}

const leaf = fc.constantFrom(
  'note: se  kapitel: 2 {ikke her}, #4',
  'gælder for: #mas',
  '- Udtalt,\u00a0uforklaret træthed  #træthed',
  '- #feber',
  '> Der  står { og } i teksten  #her {',
  '// en bemærkning {',
  'sætning uden nøgle',
  'kan: https://sst.dk',
  '-',
);
const head = fc.constantFrom('afsnit: Symptomer  #mas {', 'alle gælder {', 'bør  #start {', '- Vægttab {', 'ukendt: nøgle {');

/** Dash lines in the column of a line that takes points belong to it, whatever the braces say: the two disagree there. */
function withoutStrayDashes(all: readonly Block[]): readonly Block[] {
  const taking = all.findIndex(({ line }) => /^(alle gælder|bør|kan)/.test(line));
  return taking < 0 ? all : all.filter(({ line }, at) => at < taking || !line.startsWith('-'));
}

/** Blocks in which braces and layout agree. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    fc.record({ line: leaf, widening: fc.constant(0) }),
    fc.record({ line: head, children: tie('blocks'), widening: fc.integer({ min: 1, max: 6 }) }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 5 }).map(withoutStrayDashes),
})).blocks;

/** Writes the blocks in two columns a level, or in the columns that they ask for. */
export function write(all: readonly Block[], columns: (block: Block) => number, indent = 0): string {
  return all
    .map(({ line, children, ...rest }) => {
      const pad = ' '.repeat(indent);
      if (!children) return `${pad}${line}\n`;
      return `${pad}${line}\n${write(children, columns, indent + columns({ line, ...rest }))}${pad}}\n`;
    })
    .join('');
}

const piece = fc.constantFrom(
  ...[
    '{',
    ' {',
    '}',
    '} }',
    ' }',
    ': ',
    ':',
    '#id',
    '  #a',
    '- ',
    '• ',
    '–',
    '> ',
    '>',
    '//',
    '// ',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    'x',
    'Feber æøå',
  ],
  ...['afsnit: ', 'alle gælder', 'værdier', 'skal', 'note: ', 'når: ', '\n', '\n', '\n  ', '\n    ', '\n\n', '\n}\n'],
);

/** Anything an author may leave behind; line ends are LF. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }).map((text) => text.replace(/\r/g, '\n')),
);

/** Blocks in some layout, in which a few lines or braces then went wrong. */
export const faultyText: fc.Arbitrary<string> = fc
  .tuple(
    blocks,
    fc.constantFrom('own', 2, 3, 4, 0),
    fc.array(fc.record({ at: fc.nat(), fault: fc.nat({ max: 6 }), columns: fc.nat({ max: 9 }) }), { minLength: 1, maxLength: 4 }),
  )
  .map(([all, step, faults]) => {
    const lines = write(all, (block) => (step === 'own' ? block.widening : Number(step))).split('\n');
    for (const { at, fault, columns } of faults) {
      const number = at % lines.length;
      const line = lines[number] ?? '';
      const changed = [
        [],
        [line, line],
        [' '.repeat(columns) + line.trimStart()],
        [line.replace(/ ?[{}]$/, '')],
        [`${line} {`],
        [line, `${' '.repeat(columns)}}`],
        [line, '', ''],
      ][fault]!;
      lines.splice(number, 1, ...changed);
    }
    return lines.join('\n');
  });

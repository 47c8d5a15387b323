import fc from 'fast-check';

/** A text with a fault, and the first offset at which it may differ from the text without. */
export interface Mutated {
  readonly text: string;
  readonly from: number;
}

/** One change of a text. Numbers are taken modulo what there is to choose from. */
export type Mutation =
  | { readonly type: 'insert'; readonly at: number; readonly words: string }
  | { readonly type: 'delete'; readonly at: number; readonly length: number }
  | { readonly type: 'delete-line' | 'duplicate-line' | 'swap-lines'; readonly line: number }
  | { readonly type: 'truncate'; readonly at: number };

/** What authors, Word, git and a torn file put into a text. */
const PIECES = [
  '{', '}', '{}', '}{', ':', '#', '# ', '#id', '- ', '> ', '//', '[', ']', '(', ')', ',', '"', '”', '\n', '\r', '\r\n', '\t', '    ',
  '\u00A0', '\u00AD', '\uFEFF', '\u2028', '\u0000', 'a\u030A', '\uD800', '<<<<<<< HEAD\n', 'og', ' ikke ', ' eller ', ' af ', ' er ', '≥', '1,5-2',
  'skøn: ', 'når: ', 'alle gælder {\n', 'del af: ', 'pakkeforløb: ', 'værdier {\n', '\n}\n', '\n- \n',
]; // prettier-ignore

/** Any change of any text. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    type: fc.constant('insert' as const),
    at: fc.nat(),
    words: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })),
  }),
  fc.record({ type: fc.constant('delete' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ type: fc.constantFrom('delete-line' as const, 'duplicate-line' as const, 'swap-lines' as const), line: fc.nat() }),
  fc.record({ type: fc.constant('truncate' as const), at: fc.nat() }),
);

/** Makes the change. */
export function mutate(text: string, change: Mutation): Mutated {
  if ('at' in change) {
    const from = change.at % (text.length + 1);
    if (change.type === 'insert') return { text: text.slice(0, from) + change.words + text.slice(from), from };
    const end = change.type === 'truncate' ? text.length : from + change.length;
    return { text: text.slice(0, from) + text.slice(end), from };
  }
  const lines = text.split('\n');
  const index = change.line % lines.length;
  const from = lines.slice(0, index).join('\n').length;
  const [line = '', next] = lines.slice(index, index + 2);
  const become = change.type === 'delete-line' ? [] : change.type === 'duplicate-line' ? [line, line] : [next ?? '', line];
  lines.splice(index, change.type === 'swap-lines' ? 2 : 1, ...become);
  return { text: lines.join('\n'), from };
}

/** Makes the changes one after the other. */
export function mutateAll(text: string, changes: readonly Mutation[]): Mutated {
  return changes.reduce<Mutated>(
    (before, change) => {
      const after = mutate(before.text, change);
      return { text: after.text, from: Math.min(before.from, after.from) };
    },
    { text, from: text.length },
  );
}

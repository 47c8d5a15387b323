import { check, messageText, openWorkspace, type Finding, type SourceFile } from '../../packages/language/src/index.js';
import { markOf, type Block } from './markdown.js';

/** The made-up pathway that the blocks of a page stand in; its own block holds nothing but what it must. */
const BASE: SourceFile = {
  uri: 'side/pakkeforloeb.forloeb',
  text: 'pakkeforløb: Eksempler på siden  #eksempler {\n  udgave: 1\n  opdigtet: ja\n}\n',
};

/** Lines that surround a block, by the name in `i=…`. */
const FRAMES: Readonly<Record<string, { readonly before: readonly string[]; readonly after: readonly string[] }>> = {
  pakkeforløb: { before: ['del af: Eksempler på siden {'], after: ['}'] },
  sætning: {
    before: ['del af: Eksempler på siden {', '  gælder {', '    > En sætning (opdigtet).'],
    after: ['  }', '}'],
  },
  kriterium: {
    before: ['del af: Eksempler på siden {', '  kriterium: Kriterium i linje NUMBER {'],
    after: ['  }', '}'],
  },
};

/** A block as a file, and how many lines stand before the block's own. */
export interface Framed {
  readonly file: SourceFile;
  readonly offset: number;
}

/** Wraps a block as its `i=…` says; without one the block is a whole file. */
export function frame(block: Block): Framed {
  const uri = `side/linje-${block.line}.forloeb`;
  const name = markOf(block, 'i');
  if (name === undefined) return { file: { uri, text: block.text }, offset: 0 };
  const lines = FRAMES[name];
  if (!lines) throw new Error(`There is no frame i=${name}.`);
  const before = lines.before.map((line) => line.replace('NUMBER', String(block.line)));
  const indent = ' '.repeat(2 * lines.after.length);
  const body = block.text.replaceAll(/^(?=.)/gm, indent);
  return { file: { uri, text: `${before.join('\n')}\n${body}${lines.after.join('\n')}\n` }, offset: before.length };
}

/** What the checks find in the blocks, taken together as one workspace. */
export function findingsOf(blocks: readonly Block[]): Finding[] {
  const framed = blocks.some((block) => markOf(block, 'i') !== undefined);
  return check(openWorkspace([...(framed ? [BASE] : []), ...blocks.map((block) => frame(block).file)]));
}

/** A finding as the pages print it: `linje 4: …  (F301)`; lines are counted in the block. */
export function answerOf({ code, parameters, place }: Finding, offset: number): string {
  const line = place.file.text.slice(0, place.start).split('\n').length - offset;
  return `linje ${line}: ${messageText(code, parameters, 'da')} (${code})`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, messageText, type Finding, type SourceFile } from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';
import { markOf, type Block } from './markdown.js';

const examples = path.resolve(import.meta.dirname, '../../examples/diagnostisk-pakkeforloeb');

/**
 * The made-up pathway that the blocks of a page stand in. It sees the names of the real pathway, so that a block may speak
 * of MAS, almen praksis or the patient's age without declaring them.
 */
const BASE: readonly SourceFile[] = [
  ...['katalog', 'pakkeforloeb', 'faelles'].map((name) => ({
    uri: `${name}.forloeb`,
    text: readFileSync(path.join(examples, `${name}.forloeb`), 'utf8'),
  })),
  {
    uri: 'side/pakkeforloeb.forloeb',
    text: [
      'pakkeforløb: Eksempler på siden  #eksempler {',
      '  udgave: 1',
      '  opdigtet: ja',
      '  bruger {',
      '    - Diagnostisk pakkeforløb',
      '    - Fælles aktører, enheder og undersøgelser',
      '  }',
      '}',
    ].join('\n'),
  },
];

/** Lines that surround a block, by the name in `i=…`. */
const FRAMES: Readonly<Record<string, { readonly before: readonly string[]; readonly after: readonly string[] }>> = {
  pakkeforløb: { before: ['del af: Eksempler på siden {'], after: ['}'] },
  sætning: {
    before: ['del af: Eksempler på siden {', '  gælder {', '    > En sætning (opdigtet).'],
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
  const indent = ' '.repeat(2 * lines.after.length);
  const body = block.text.replaceAll(/^(?=.)/gm, indent);
  return { file: { uri, text: `${lines.before.join('\n')}\n${body}${lines.after.join('\n')}\n` }, offset: lines.before.length };
}

/** What the checks find in the blocks, taken together as one workspace. */
export function findingsOf(blocks: readonly Block[]): Finding[] {
  const framed = blocks.some((block) => markOf(block, 'i') !== undefined);
  const findings = check(openWorkspace([...(framed ? BASE : []), ...blocks.map((block) => frame(block).file)]));
  return findings.filter(({ place }) => place.file.uri.startsWith('side/'));
}

/** A finding as the pages print it: `linje 4: …  (F301)`; lines are counted in the block. */
export function answerOf({ code, parameters, place }: Finding, offset: number): string {
  const line = place.file.text.slice(0, place.start).split('\n').length - offset;
  // A message may name another line, counted in the file.
  const shown = parameters['line'] === undefined ? parameters : { ...parameters, line: String(Number(parameters['line']) - offset) };
  return `linje ${line}: ${messageText(code, shown, 'da')} (${code})`;
}

import type { PastedBlock } from './blocks.js';

const INDENT = '  ';

/**
 * Writes pasted blocks in the notation of the language: running text as lines `> `, one sentence a line, and items as lines `- `,
 * two spaces deeper for each level. An empty line stands between paragraphs and around lists. Lines end in `\n`.
 */
export function renderPasted(blocks: readonly PastedBlock[]): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const apart = before !== undefined && (before.kind === 'prose' || block.kind === 'prose') ? '\n' : '';
      return apart + renderBlock(block);
    })
    .join('');
}

function renderBlock(block: PastedBlock): string {
  if (block.kind === 'prose') return block.sentences.map((sentence) => `> ${sentence}\n`).join('');
  const words = [block.label, block.text].filter((part) => part !== undefined && part !== '').join(' ');
  return `${INDENT.repeat(block.depth)}- ${words}`.trimEnd() + '\n';
}

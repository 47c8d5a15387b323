import type { PastedBlock, PastedItem } from './blocks.js';
import { splitSentences } from './sentences.js';

const INDENT = '  ';

/** What stands above the lines of a table. */
const TABLE = 'Tabel: kolonnerne kan ikke skilles ad i den indsatte tekst. Linjerne står, som de blev sat ind:';

/**
 * Writes pasted blocks in the notation of the language: running text as lines `> `, one sentence a line, and items as lines `- `,
 * two spaces deeper for each level; further sentences of an item stand in its block. Headings and what the page printed round the
 * text are comments that say so: an author makes a section of the one and deletes the other. So are the lines of a table, each by itself:
 * an author sees which belong together. An empty line stands between
 * paragraphs and around lists. Lines end in `\n`.
 */
export function renderPasted(blocks: readonly PastedBlock[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    const items = block.kind === 'item' ? itemsFrom(blocks.slice(at)) : [];
    paragraphs.push(block.kind === 'item' ? renderItems(items) : renderBlock(block));
    at += Math.max(1, items.length);
  }
  return paragraphs.join('\n');
}

function renderBlock(block: Exclude<PastedBlock, PastedItem>): string {
  switch (block.kind) {
    case 'prose':
      return block.sentences.map((sentence) => `> ${sentence}\n`).join('');
    case 'heading':
      return `// Overskrift: ${block.text}\n`;
    case 'furniture':
      return `// Sidehoved eller sidefod: ${block.text}\n`;
    case 'table':
      return [TABLE, ...block.lines].map((line) => `// ${line}\n`).join('');
  }
}

/** The items that the blocks begin with. */
function itemsFrom(blocks: readonly PastedBlock[]): PastedItem[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'item');
  return (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => block.kind === 'item');
}

/** A list. The block of an item with several sentences holds the items under it too. */
function renderItems(items: readonly PastedItem[]): string {
  const lines: string[] = [];
  const open: number[] = [];
  const close = (depth: number): void => {
    while (open.length > 0 && open.at(-1)! >= depth) lines.push(`${INDENT.repeat(open.pop()!)}}`);
  };
  for (const { depth, label, text } of items) {
    close(depth);
    const indent = INDENT.repeat(depth);
    const [first = '', ...more] = splitSentences(text);
    const words = [label, first].filter((part) => part !== undefined && part !== '').join(' ');
    lines.push(`${indent}- ${words}${more.length > 0 ? ' {' : ''}`.trimEnd(), ...more.map((sentence) => `${indent}${INDENT}> ${sentence}`));
    if (more.length > 0) open.push(depth);
  }
  close(0);
  return lines.map((line) => `${line}\n`).join('');
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the language reference. */
export const sprogFolder = path.resolve(import.meta.dirname, '../../docs/sprog');

/** A fenced block of a page, or a hidden one in an HTML comment that begins with `forloeb`. */
export interface Block {
  readonly language: string;
  /** The words after the language: `i=pakkeforløb`, `forkert=F301`, `alene`. */
  readonly marks: readonly string[];
  readonly text: string;
  /** One-based line of the block's first line in the page. */
  readonly line: number;
}

const BLOCK = /^(?:```(\S+)([^\n]*)\n([\s\S]*?)^```|<!--(forloeb)([^\n]*)\n([\s\S]*?)^-->)/gm;

/** Reads a page with line ends evened out. */
export function readPage(name: string): string {
  return readFileSync(path.join(sprogFolder, name), 'utf8').replaceAll('\r\n', '\n');
}

/** All blocks of a page in their order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(BLOCK)].map((match) => ({
    language: match[1] ?? match[4] ?? '',
    marks: (match[2] ?? match[5] ?? '').split(/\s+/).filter(Boolean),
    text: match[3] ?? match[6] ?? '',
    line: page.slice(0, match.index).split('\n').length + 1,
  }));
}

/** The value of a mark such as `forkert=F301`. */
export function markOf(block: Block, name: string): string | undefined {
  return block.marks.find((mark) => mark.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The names by which headings can be linked to, as GitHub makes them, and those of `<a id="…">`. */
export function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>([...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!));
  for (const [, heading] of page.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)) {
    anchors.add(
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
  }
  return anchors;
}

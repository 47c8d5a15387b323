import type { PastedBlock } from './blocks.js';
import { plainLines } from './characters.js';
import { furnitureIn } from './furniture.js';
import { withHeadings } from './headings.js';
import { countWords, decideHyphen, endsInHyphen, type WordCounts } from './hyphens.js';
import { ListLevels } from './levels.js';
import { cutAtBullets, readMark, type ItemMark } from './marks.js';
import { splitSentences } from './sentences.js';
import { tableLines } from './tables.js';
import { beginsLow, continues, isEnded, isFull, measureWrapping, type TextLine, type Wrapping } from './wrapping.js';

/** A block while its lines are gathered. */
interface OpenBlock {
  /** The page's own line that it is. */
  readonly furniture?: true;
  /** The lines of the table that it is. */
  readonly table?: string[];
  readonly item: { readonly depth: number; readonly label: string | undefined } | undefined;
  text: string;
}

/**
 * Reads text pasted from a PDF or from Word (lines wrapped by the page, words broken at a line's end, bullets, page furniture)
 * as sentences and lists. Nothing is dropped but bullet marks and the hyphens of broken words: all other characters are the same,
 * in the same order. Where it is doubtful whether a line goes on, it stays a block of its own; the lines of a table stay as they are.
 */
export function joinPastedText(text: string): PastedBlock[] {
  const all = textLines(plainLines(text));
  const furniture = furnitureIn(all);
  const lines = withoutFurniture(all, furniture);
  const texts = lines.map((line) => line.text);
  const blocks = new Joining(
    lines,
    measureWrapping(lines),
    countWords(texts),
    texts.some((line) => /[\p{L}\p{N})]\*/u.test(line)),
    furnitureBefore(all, furniture),
    tableLines(lines),
  ).blocks();
  return withHeadings(blocks);
}

/** The text's lines. A sentence goes on over a page: round the page's own lines empty ones are no paragraph where the next begins low. */
function withoutFurniture(all: readonly TextLine[], furniture: ReadonlySet<number>): TextLine[] {
  return all.flatMap((line, index) => {
    if (furniture.has(index)) return [];
    return [furniture.has(index - 1) && beginsLow(line.text) ? { ...line, gap: 0 } : line];
  });
}

/** The page's own lines by the index of the text line that they stand before, counted without them. */
function furnitureBefore(all: readonly TextLine[], furniture: ReadonlySet<number>): ReadonlyMap<number, string[]> {
  const found = new Map<number, string[]>();
  let kept = 0;
  for (const [index, { text }] of all.entries()) {
    if (furniture.has(index)) found.set(kept, [...(found.get(kept) ?? []), text]);
    else kept++;
  }
  return found;
}

function textLines(lines: readonly string[]): TextLine[] {
  const found: TextLine[] = [];
  let gap = 0;
  for (const line of lines) {
    const text = line.trim().replace(/ +/gu, ' ');
    if (text === '') {
      gap++;
      continue;
    }
    found.push({ text, indent: line.length - line.trimStart().length, gap });
    gap = 0;
  }
  return found;
}

function finishBlock({ item, text, furniture, table }: OpenBlock): PastedBlock {
  if (furniture) return { kind: 'furniture', text };
  if (table) return { kind: 'table', lines: table };
  // A soft hyphen still here stood at the end of the text: no word went on after it.
  const whole = text.replaceAll('\u00AD', '');
  return item === undefined ? { kind: 'prose', sentences: splitSentences(whole) } : { kind: 'item', ...item, text: whole };
}

class Joining {
  private readonly open: OpenBlock[] = [];
  private readonly levels = new ListLevels();

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly wrapping: Wrapping,
    private readonly counts: WordCounts,
    private readonly starIsNote: boolean,
    private readonly furniture: ReadonlyMap<number, readonly string[]>,
    private readonly tables: ReadonlySet<number>,
  ) {}

  /** The page's own lines that stand within a block: they follow it, so that its sentence stays whole. */
  private pending: string[] = [];

  blocks(): PastedBlock[] {
    this.lines.forEach((line, index) => {
      this.pending.push(...(this.furniture.get(index) ?? []));
      this.read(line, index);
    });
    this.pending.push(...(this.furniture.get(this.lines.length) ?? []));
    this.addFurniture();
    return this.open.map(finishBlock);
  }

  private read(line: TextLine, index: number): void {
    if (this.tables.has(index)) return this.addToTable(line.text);
    const [first = '', ...inside] = cutAtBullets(line.text);
    const mark = readMark(first, this.starIsNote);
    const bulletAlone = this.open.at(-1)?.text === '';
    if (mark !== undefined && !this.isRunningText(mark, index)) this.addItem(mark, line.indent);
    else if (bulletAlone || (!this.tables.has(index - 1) && continues(this.lines, index - 1, this.wrapping))) this.append(first);
    else this.addProse(first);
    for (const part of inside) {
      const bullet = readMark(part, false);
      if (bullet !== undefined) this.addItem(bullet, line.indent);
    }
  }

  /** A dash or a number in the middle of a sentence can come to stand first on a line: then it begins no item. */
  private isRunningText(mark: ItemMark, index: number): boolean {
    const before = this.lines[index - 1];
    const line = this.lines[index];
    if (!mark.doubtful || before === undefined || line === undefined || this.levels.has(mark.kind)) return false;
    return line.gap <= this.wrapping.gap && !isEnded(before) && isFull(before, line, this.wrapping.page);
  }

  private addFurniture(): void {
    this.open.push(...this.pending.map((text): OpenBlock => ({ item: undefined, text, furniture: true })));
    this.pending = [];
  }

  private addItem(mark: ItemMark, indent: number): void {
    this.addFurniture();
    this.open.push({ item: { depth: this.levels.enter(mark, indent), label: mark.label }, text: mark.text });
  }

  private addToTable(text: string): void {
    const open = this.open.at(-1)?.table;
    if (open !== undefined) return void open.push(text);
    this.addFurniture();
    this.levels.end();
    this.open.push({ item: undefined, text, table: [text] });
  }

  private addProse(text: string): void {
    this.addFurniture();
    this.levels.end();
    this.open.push({ item: undefined, text });
  }

  private append(text: string): void {
    const block = this.open.at(-1);
    if (block === undefined) return;
    block.text = joinLines(block.text, text, this.counts);
  }
}

/** Joins a block's text with the text of the next line, deciding about a hyphen between the two. */
function joinLines(block: string, text: string, counts: WordCounts): string {
  if (block === '') return text;
  if (block.endsWith('/')) return block + text;
  const decision = endsInHyphen(block) ? decideHyphen(block, text, counts) : 'suspended';
  if (decision === 'drop') return block.slice(0, -1) + text;
  return decision === 'keep' ? block + text : `${block} ${text}`;
}

import type { PastedBlock, PastedItem, PastedProse } from './blocks.js';

/** «3.2.1 Om patientgruppen», «Bilag 2: Yderligere udredning». */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,3} +\p{Lu}|(?:Bilag|Kapitel) \d{1,2}\b)/u;
/** «3 Forløbsbeskrivelse»: so begin footnotes and rows of tables too, so it is a heading only before «3.1 …». */
const CHAPTER = /^(\d{1,2}) \p{Lu}/u;
/** A heading is no longer than this, in characters. */
const LONGEST = 160;
const ENDED = /[.;,!?]$/u;

/** A heading without a number is no longer than this, in characters and in words: «Målgruppe», «Udredning i almen praksis». */
const LONGEST_UNNUMBERED = 60;
const MOST_WORDS = 7;

/**
 * Finds the headings among blocks: numbered ones by their number, points («a. Symptomer») that have running text under each, and a few
 * words alone on a line before whole sentences. Where points follow each other directly they are a list.
 */
export function withHeadings(blocks: readonly PastedBlock[]): PastedBlock[] {
  const lettered = letteredHeadings(blocks);
  return blocks.map((block, index): PastedBlock => {
    if (block.kind === 'prose' && (isNumbered(block) || isChapter(block, blocks[index + 1]) || isUnnumbered(blocks, index)))
      return { kind: 'heading', text: block.sentences[0]! };
    if (block.kind === 'item' && lettered.has(block)) return { kind: 'heading', text: `${block.label} ${block.text}` };
    return block;
  });
}

function isNumbered({ sentences: [text = '', ...more] }: PastedProse): boolean {
  return more.length === 0 && NUMBERED.test(text) && !ENDED.test(text) && text.length <= LONGEST;
}

function isChapter({ sentences: [text = '', ...more] }: PastedProse, next: PastedBlock | undefined): boolean {
  const number = CHAPTER.exec(text)?.[1];
  if (number === undefined || more.length > 0 || next?.kind !== 'prose') return false;
  return isNumbered(next) && next.sentences[0]!.startsWith(`${number}.1`);
}

/** Whether a few words that are no sentence stand between sentences that are whole: what is cut off by a page or a table is none. */
function isUnnumbered(blocks: readonly PastedBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'prose' || block.sentences.length > 1) return false;
  const [text = ''] = block.sentences;
  if (!isTitle(text) || /\d/u.test(text) || text.length > LONGEST_UNNUMBERED || text.split(/\s+/u).length > MOST_WORDS) return false;
  const printed = (other: PastedBlock): boolean => other.kind !== 'furniture';
  const next = blocks.slice(index + 1).find(printed);
  const before = blocks.slice(0, index).findLast(printed);
  return (
    next?.kind === 'prose' &&
    /^\p{Lu}.*[.:]$/su.test(next.sentences[0] ?? '') &&
    (before?.kind !== 'prose' || /[.:!?]$/u.test(before.sentences.at(-1)!))
  );
}

function letteredHeadings(blocks: readonly PastedBlock[]): ReadonlySet<PastedItem> {
  const found = new Set<PastedItem>();
  for (const kind of [/^\p{L}\.$/u, /^\d+\.$/u]) {
    const points = blocks.flatMap((block, index) =>
      block.kind === 'item' && block.depth === 0 && block.label !== undefined && kind.test(block.label) ? [{ block, index }] : [],
    );
    // Points that follow each other without text between them are a list, and so are all of their kind.
    const followed = points.filter(({ index }) => blocks[index + 1]?.kind === 'prose');
    if (points.slice(0, -1).some((point) => !followed.includes(point))) continue;
    for (const { block } of followed) if (isTitle(block.text)) found.add(block);
  }
  return found;
}

/** Whether the words of a point are a title: no sentence, and nothing that announces what follows. */
function isTitle(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !ENDED.test(text) && !text.endsWith(':') && text.length <= LONGEST;
}

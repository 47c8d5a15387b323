import { conflictMarker } from './marker.js';
import { readLine, type SourceLine } from './lines.js';
import { mayStand, type SourceNode } from './tree.js';

/** The end of a sentence: what follows is not likely to be the rest of it. */
const ENDS = /[.:!?]$/u;

/**
 * Puts lines together that were broken in two: text that was wrapped when it was pasted, a line that was split by a
 * stray Enter. The first of them is read with the rest; the rest stays in the list as `continuation`, so that it is told.
 */
export function joinBroken(text: string, lines: readonly SourceLine[]): SourceLine[] {
  if (!lines.some((line) => line.kind === 'unknown' || lacksChoice(line) || isBareKey(line) || isNameless(line))) return [...lines];
  const joined: SourceLine[] = [];
  /** Where the last line stands that is no continuation. */
  let owner = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const last = joined.at(-1);
    if (last && (last.kind === 'unknown' || isBareKey(last)) && line.number === last.number + 1) {
      if (isOneKey(text, last, line)) {
        joined.splice(-1, 1, readLine(text, last.start, line.end, last.number), { ...line, kind: 'continuation' });
        owner = joined.length - 2;
        continue;
      }
    }
    const first = joined[owner];
    const isNext = first !== undefined && line.number === joined.at(-1)!.number + 1;
    if (
      isNext &&
      (isChoice(text, first, line) || isRestOfName(first, line) || (line.kind === 'unknown' && belongs(text, first, lines, at)))
    ) {
      joined[owner] = readLine(text, first.start, line.end, first.number);
      joined.push({ ...line, kind: 'continuation' });
    } else {
      owner = joined.push(line) - 1;
    }
  }
  return joined.map((line, index) => {
    // In pasted text a line that begins with one of our words is still a line of the text.
    const foreign = joined[index - 1]?.kind === 'unknown' || joined[index - 1]?.kind === 'continuation';
    const margin = line.indent === 0 && joined[index - 1]?.indent === 0;
    const chance = line.kind === 'unknown' && line.likely?.every(({ slip }) => slip === 'colon' || margin);
    return chance && foreign && joined[index - 1]!.number === line.number - 1 && !joined[index - 1]!.likely
      ? { ...line, likely: undefined }
      : line;
  });
}

/** Whether two lines are one whose key was broken in two (`svarer`, `til: …`). */
function isOneKey(text: string, first: SourceLine, second: SourceLine): boolean {
  if (second.kind === 'blank' || second.number !== first.number + 1) return false;
  const { kind, key } = readLine(text, first.start, second.end, first.number);
  return kind === 'keyed' && key !== undefined && key.end > second.content.start;
}

/** A key of ours without anything: no line that says something. */
function isBareKey({ kind, colon, value, id, open, match }: SourceLine): boolean {
  return kind === 'keyed' && !colon && !value && !id && !open && match?.definition.form !== 'none';
}

/** Whether a noun of ours with no name is the last word of the name above it (`starter på: Diagnostisk`, `pakkeforløb`; `- Gynækologisk`, `undersøgelse`). */
function isRestOfName(above: SourceLine, line: SourceLine): boolean {
  if (!isNameless(line) || !above.value || above.id || above.open || above.closes.length > 0) return false;
  return above.kind === 'item' ? !line.open && above.indent === line.indent : above.match?.definition.form === 'name';
}

/** A word that declares something, without the name of what it declares; with a `{` one that opens a file of its own. */
function isNameless({ kind, colon, value, id, open, match }: SourceLine): boolean {
  if (kind !== 'keyed' || colon || value || id || !match) return false;
  return match.definition.under.includes('document') || (!open && match.definition.form === 'title');
}

/** Whether nothing stands after the colon: something must, for a block alone has no colon. */
function lacksValue({ kind, colon, value, id, open }: SourceLine): boolean {
  return kind === 'keyed' && colon && !value && !id && !open;
}

/** What the line may be meant as; a key that says nothing (`år` as a misspelt `når`) is not meant. */
function meant({ likely }: SourceLine): readonly SourceLine[] | undefined {
  const saying = likely?.filter((one) => !isBareKey(one));
  return saying && saying.length > 0 ? saying : undefined;
}

/** Whether one of a few words must stand after the key, and nothing does. */
function lacksChoice({ match, value, open }: SourceLine): boolean {
  return match?.definition.form === 'choice' && !value && !open;
}

/** Whether the line is the word that the line above lacks (`rolle:`, `rådgiver`), be it a key of ours too. */
function isChoice(text: string, above: SourceLine, line: SourceLine): boolean {
  if (!lacksChoice(above) || !above.colon) return false;
  return Object.hasOwn(above.match!.definition.choices, text.slice(line.content.start, line.content.end).toLowerCase());
}

/** Whether an unknown line is the rest of the line above it. */
function belongs(text: string, above: SourceLine, lines: readonly SourceLine[], at: number): boolean {
  if ((above.kind !== 'keyed' && above.kind !== 'item' && above.kind !== 'text') || above.open || above.closes.length > 0) return false;
  const line = lines[at]!;
  if (conflictMarker(text, line.content)) return false;
  // In the words of a document no brace would count: here it opens or closes a block.
  if (above.kind === 'text' && (line.open || line.closes.length > 0)) return false;
  const likely = meant(line);
  const following = lines[at + 1];
  if (following && isOneKey(text, line, following)) return false;
  const prose = above.kind === 'text' || above.match?.definition.form === 'prose';
  const open = !ENDS.test(text.slice(above.content.start, above.content.end));
  let below = at + 1;
  while (lines[below]?.kind === 'blank' || lines[below]?.kind === 'comment') below++;
  const next = lines[below];
  if (line.open && next && above.kind === 'keyed') {
    // It opens a block with lines that have no business in a block of the line above.
    if (!mayStand(next, headOf(above))) return false;
    // A title broken before a word of ours: the lines of the block are those of the title.
    if (likely?.every((one) => !mayStand(next, headOf(one)))) return true;
  }
  if (lacksValue(above) && !line.open) return true;
  if (likely) return prose && open && !line.open && likely.every(({ slip }) => slip === 'colon');
  // The lines of a block follow: it is the head of it, cut off.
  if (!line.open && line.indent > 0 && next && next.indent > line.indent && next.kind !== 'unknown' && next.kind !== 'close') return false;
  if (prose && open) return true;
  const words = text.slice(line.content.start, line.content.end);
  // A word that was divided at the end of a printed line.
  if (above.kind === 'item' && /\p{Ll}-$/u.test(text.slice(above.content.start, above.content.end)) && /^\p{Ll}/u.test(words)) return true;
  // A dash without a space is an item that was written too tight.
  if (/^[-–—•]\S/u.test(words)) return false;
  const alone = lines[at + 1]?.kind !== 'unknown' && lines[at - 1]?.kind !== 'unknown';
  const insideWord = /^[\p{Ll}{#(\d]/u.test(words);
  return alone && (insideWord || line.indent > 0);
}

/** The line as the head of a block. */
function headOf(line: SourceLine): SourceNode {
  return { line, definition: line.match?.definition, children: [], block: true };
}

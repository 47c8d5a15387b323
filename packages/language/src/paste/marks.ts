import { MONTHS } from '../text/months.js';

/** The mark that begins a list item on a pasted line. */
export interface ItemMark {
  /** Marks of one kind belong to one level of a list: the bullet itself, `dash`, `number.`, `number)`, `letter.`, `letter)`. */
  readonly kind: string;
  /** What is kept of the mark, because other text may point at it: `1.` or `a)`. Bullets are not kept. */
  readonly label: string | undefined;
  /** The item's text on this line, may be empty. */
  readonly text: string;
  /** Whether the line could as well be running text that happens to begin like this ("– se nedenfor", "2) metastaser"). */
  readonly doubtful: boolean;
  /** Whether it is a number or letter that others come before ("2.", "c)"): such a mark opens no list under an item. */
  readonly later: boolean;
}

/** Bullets that are nothing else, wherever they stand in a line; U+F0B7 and U+F0A7 are what Word's symbol fonts leave. */
const CLEAR_BULLETS = '•‣●○◦▪■□➢\uF0B7\uF0A7';

const BULLET = new RegExp(`^(?:[${CLEAR_BULLETS}]|[o·*](?= |$))`, 'u');
const DASH = /^[-–—](?= |$)/u;
const NUMBER = /^(\d{1,2})([.)])(?= |$)/u;
const LETTER = /^([a-zæøå])([.)])(?= |$)/u;

/** A clear bullet in the middle of a line, as a table row "Hæmostase • Koagulationsfaktor" leaves it. */
const BULLET_INSIDE = new RegExp(`(?<=\\S) +(?=[${CLEAR_BULLETS}] )`, 'u');

/** Cuts a line before each clear bullet inside it. */
export function cutAtBullets(line: string): string[] {
  return line.split(BULLET_INSIDE);
}

/**
 * Reads the mark at the beginning of a line (without leading space).
 * @param starIsNote true where `*` points out a note ("22 kalenderdage*"), so a line "* De 6 dage" is the note and no item
 */
export function readMark(line: string, starIsNote: boolean): ItemMark | undefined {
  const bullet = BULLET.exec(line);
  if (bullet !== null) {
    return bullet[0] === '*' && starIsNote ? undefined : mark(line, bullet[0], bullet[0], undefined, false);
  }
  const dash = DASH.exec(line);
  if (dash !== null) return mark(line, dash[0], 'dash', undefined, beginsLow(line.slice(dash[0].length)));
  const numbered = NUMBER.exec(line) ?? LETTER.exec(line);
  if (numbered === null) return undefined;
  const rest = line.slice(numbered[0].length);
  if (MONTHS.includes(firstWord(rest))) return undefined;
  const kind = /\d/u.test(numbered[0]) ? 'number' : 'letter';
  return mark(line, numbered[0], kind + numbered[2], numbered[0], !/^ *\p{Lu}/u.test(rest));
}

function mark(line: string, printed: string, kind: string, label: string | undefined, doubtful: boolean): ItemMark {
  return {
    kind,
    label,
    text: line.slice(printed.length).trim(),
    doubtful,
    later: label !== undefined && !/^[1a][.)]$/u.test(label),
  };
}

function beginsLow(text: string): boolean {
  return /^ *[(’”"']*\p{Ll}/u.test(text);
}

function firstWord(text: string): string {
  return /^ *(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

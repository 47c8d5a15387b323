import { findKey } from '../vocabulary/index.js';
import { readLine, type SourceLine } from './lines.js';

/** A word or words (all keys are Danish) with a colon, a dash or a `>` after white space: where a second line may begin. */
const STARTS = /[ \u00a0]+(?=(?:([a-zà-ÿ][A-Za-zÀ-ÿ ]{0,38}?):(?: |$)|[a-zà-ÿ][A-Za-zÀ-ÿ -]{0,38}?(?:  #[^ ]+)? \{$|[>•-] |\}$))/gu;
/** A line with more characters is not taken apart: the longest sentence in the documents has some hundreds. */
const LONGEST = 5_000;

/** Without one of these no second line can begin. */
const HINT = /:(?: |$)|[{}](?:\s|$)|[ \u00a0][>•-] /;
const SENTENCE_END = /[.:!?»)]$/u;
/** A `>` that compares stands before an amount. In a name it stands before nothing else than the words of a document that began the next line. */
const WORDS = /^> \p{L}/u;
/** Lines of free words that are names nevertheless. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['også kaldt', 'erstatter betegnelsen']);
/** In prose and conditions it may stand before other words: there only a whole sentence is taken for the next line. */
const SENTENCE = /^> \p{Lu}.*[.:!?]$/su;

/**
 * Takes apart what was two lines before a line end was lost: `} skal: …`, `skal { > …`, `hvem: Almen praksis ved: Mistanke`.
 * Prose is taken apart only where a sentence ends, for it may hold any words.
 */
export function splitMerged(text: string, line: SourceLine): SourceLine[] {
  const parts: SourceLine[] = [];
  let left = line;
  for (;;) {
    const at = left.end - left.start > LONGEST ? undefined : nextStart(text, left);
    const rest = at === undefined ? undefined : readLine(text, at, left.end, left.number);
    if (!rest || rest.kind === 'unknown' || rest.kind === 'blank') {
      parts.push(left);
      return parts;
    }
    const first = { ...readLine(text, left.start, rest.start, left.number), ...(left.merged && { indent: left.indent, merged: true }) };
    parts.push(first);
    left = { ...rest, indent: first.indent, merged: true };
  }
}

function nextStart(text: string, line: SourceLine): number | undefined {
  return line.kind === 'unknown' ? (afterBrace(text, line) ?? afterHead(text, line)) : secondStart(text, line);
}

/** What stands behind the `}` that begins a line. */
function afterBrace(text: string, { content }: SourceLine): number | undefined {
  const [braces] = /^[}\s]*/u.exec(text.slice(content.start, content.end))!;
  return braces.includes('}') ? content.start + braces.length : undefined;
}

/** What stands behind the `{` of a block that has no sentence on its first line (`gælder  #id { > …`). */
function afterHead(text: string, { start, content }: SourceLine): number | undefined {
  const brace = /(?<=\s)\{(?=\s+\S)/u.exec(text.slice(content.start, content.end));
  if (!brace) return undefined;
  const at = content.start + brace.index + 1;
  return readLine(text, start, at, 0, false).kind === 'keyed' ? at : undefined;
}

function secondStart(text: string, line: SourceLine): number | undefined {
  const { key, content, match, kind } = line;
  if (kind !== 'keyed' && kind !== 'text' && kind !== 'item') return undefined;
  const from = (key ?? content).end + (line.colon || kind !== 'keyed' ? 1 : 0);
  const rest = text.slice(from, content.end);
  if (!HINT.test(rest)) return undefined;
  const brace = /(?<=\s)\{(?=\s+\S)/u.exec(rest);
  const prose = kind === 'text' || match?.definition.form === 'prose';
  const free = prose || kind === 'item' || match?.definition.form === 'title';
  if (brace && !prose) {
    const at = from + brace.index + 1;
    const { kind: second } = readLine(text, at, line.end, 0, false);
    if (second !== 'unknown' && second !== 'close') return at;
  }
  for (const found of rest.matchAll(STARTS)) {
    const before = rest.slice(0, found.index);
    const at = from + found.index + found[0].length;
    const second = readLine(text, at, line.end, 0, false);
    // A `}` at the end of other lines is read as such already.
    if (second.kind === 'unknown' || before.trim() === '' || (second.kind === 'close' && kind !== 'text')) continue;
    // In the words of a document nothing is an id.
    const afterId = kind !== 'text' && /#[A-Za-zÀ-ÿΑ-ω0-9-]+$/.test(before);
    const other = found[1] === undefined ? undefined : findKey(found[1])?.definition;
    // A title may hold what looks like the declaration of another (`…, diagnostisk pakkeforløb: Udredning start`).
    const keyed = other !== undefined && (prose || other.declares === 'fact' || other === match?.definition);
    // Where a line end is lost the spaces before the next line stay, and no sentence of a document ends in a key and a `{`.
    const indented = found[0].length > 1 && (other !== undefined || second.kind !== 'keyed' || second.open !== undefined);
    // «… den forudgående undersøgelse: undersøges med flere af {»: the line begins at the second of the keys.
    const inner = second.open && second.value ? readLine(text, second.value.start, line.end, 0, false) : undefined;
    if (prose && inner?.kind === 'keyed' && opensAlone(inner)) continue;
    const isName = kind === 'keyed' && (/^(?:title|name)$/.test(match!.definition.form) || OTHER_NAMES.has(match!.definition.key));
    const isText = kind !== 'text' && second.kind === 'text' && (isName ? WORDS : SENTENCE).test(text.slice(at, content.end));
    const isLine = prose
      ? (SENTENCE_END.test(before) && (keyed || second.kind === 'text' || second.kind === 'close')) ||
        (kind === 'keyed' && ((second.kind === 'text' && indented) || other === match?.definition)) ||
        (kind === 'text' && (indented || (second.kind === 'keyed' && second.open !== undefined))) ||
        (keyed && (indented || (second.open !== undefined && /^\s*\S+$/u.test(before)))) ||
        (kind === 'keyed' &&
          second.open !== undefined &&
          (indented || (second.id !== undefined && match!.definition.declares === 'fact'))) ||
        (kind === 'keyed' && second.kind === 'item' && second.id !== undefined && match!.definition.declares === 'fact')
      : keyed ||
        (isChoice(match, before) && second.kind === 'keyed') ||
        (!free && found[0].length > 1 && (second.open ?? second.id) !== undefined) ||
        (!free && (opensAlone(second) || (second.open !== undefined && before.endsWith(']'))));
    // In a list a dash between spaces is the next point: a dash in a name is written as the long one.
    if (afterId || isText || isLine || (kind === 'item' && second.kind === 'item' && text[at] === '-')) return at;
  }
  return undefined;
}

/** Whether the words are one of the few that can stand after the key. */
function isChoice(match: SourceLine['match'], words: string): boolean {
  return match?.definition.form === 'choice' && Object.hasOwn(match.definition.choices, words.trim().toLowerCase());
}

/** Whether a line with this key opens a block without saying anything itself, and is not likely the end of a name. */
function opensAlone({ match, id }: SourceLine): boolean {
  if (!match) return false;
  const { obligation, form, quantifier } = match.definition;
  return (
    (obligation !== undefined && id !== undefined) ||
    form === 'none' ||
    quantifier !== undefined ||
    (form === 'name' && /[ -]/.test(match.definition.key))
  );
}

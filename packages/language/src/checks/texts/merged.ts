import type { FileContent } from '../../model/read.js';
import type { SyntaxFile, Place } from '../../model/types.js';
import { readAmount, readCount, readDate } from '../../model/values.js';
import type { Span } from '../../source/lines.js';
import { foldName } from '../../text/fold.js';
import { placeIn, type SourceNode } from '../../source/tree.js';
import { findKey, type KeyDefinition } from '../../vocabulary/index.js';
import { mayStandIn } from '../../vocabulary/placement.js';
import { namesOf } from '../../names/namespaces.js';
import { wholeOf, type Workspace } from '../../workspace/resolved.js';
import type { Check, Finding } from '../finding.js';

/** What follows the first name of a condition. */
const COMPARED = / (?:er|og|eller|over|under|mindst|højst|præcis|mellem|>|<|≥|≤) /u;

const INSIDE = /(?<=\S )([a-zà-ÿα-ωµ][A-Za-zÀ-ÿΑ-ωµ -]{1,38}?): (\S.*)$/g;
/** A whole line with a key, as lines are written. */
const WHOLE = /^([a-zà-ÿ][A-Za-zÀ-ÿ ]{1,38}): +(\S.*)$/;

/**
 * Prose that ends in what would be a line of its own (`skøn: … efter: Mistanke`): a line end was lost, and what the second
 * line said is lost with it. Prose may hold any words, so only what can be read as that line is told of. And a line of which all stands
 * behind the mark of a text line.
 */
export const checkMergedProse: Check = (workspace) => {
  const findings: Finding[] = [];
  const visit = (nodes: readonly SourceNode[], file: SyntaxFile, isName: (words: string) => boolean): void => {
    for (const [index, { line, definition, parent, children }] of nodes.entries()) {
      const isText = line.kind === 'text';
      const isProse = line.kind === 'keyed' && definition?.form === 'prose';
      // Few hold a colon.
      if ((isText || isProse) && line.value && file.text.slice(line.value.start, line.value.end).includes(': ')) {
        const mayFollow = (key: KeyDefinition): boolean => mayStandIn(key, placeIn(parent));
        const reading = { isName, isText, mayFollow };
        const whole = isText ? behindMark(line.value, nodes[index - 1], file, reading) : undefined;
        findings.push(...(whole ? [whole] : look(line.value, file, reading)));
      }
      visit(children, file, isName);
    }
  };
  for (const content of workspace.contents) visit(content.file.nodes, content.file, namesSeenIn(content, workspace));
  return findings;
};

/** Says whether words are a name that can be seen in a file. */
function namesSeenIn({ elements }: FileContent, workspace: Workspace): (words: string) => boolean {
  const { namespaceOf } = workspace.resolution;
  const own = elements.flatMap((element) => namespaceOf(element) ?? []);
  const used = own.flatMap(({ uses }) => uses).flatMap(({ target }) => (target && namespaceOf(target)) ?? []);
  return (words) => {
    const [name, id] = [foldName(words), foldName(words.replace(/^#/, ''))];
    if ([...own, ...used].some(({ names, ids }) => names.has(name) || ids.has(id))) return true;
    return wholeOf(workspace).resolution.namespaces.some(({ element }) => namesOf(element).some((one) => foldName(one) === name));
  };
}

/** What decides whether words with a colon are read as a line. */
interface Reading {
  readonly isName: (words: string) => boolean;
  /** Whether they are the words of a document, which may hold more than our own. */
  readonly isText: boolean;
  /** Whether a line with the key may stand below the line. */
  readonly mayFollow: (key: KeyDefinition) => boolean;
}

function look(span: Span, file: SyntaxFile, reading: Reading): Finding[] {
  const text = file.text.slice(span.start, span.end);
  for (const { index, 1: key, 2: rest } of text.matchAll(INSIDE)) {
    for (let at = 0; at >= 0; at = key!.indexOf(' ', at + 1)) {
      const start = at === 0 ? 0 : at + 1;
      const match = findKey(key!.slice(start));
      if (!match || (reading.isText && !isNoPhrase(match.definition)) || !isLine(match.definition, rest!.replace(/\s*\{$/, ''), reading))
        continue;
      const place: Place = { file, start: span.start + index + start, end: span.end };
      return [{ code: reading.isText ? 'F117' : 'F112', parameters: { rest: shortened(file.text.slice(place.start, place.end)) }, place }];
    }
  }
  return [];
}

/** A text line that is a line of the block as it stands: the mark came before it by mistake, and what it says is lost. */
function behindMark(span: Span, above: SourceNode | undefined, file: SyntaxFile, reading: Reading): Finding | undefined {
  const text = file.text.slice(span.start, span.end);
  const [, key, rest = ''] = WHOLE.exec(text) ?? [];
  const definition = key === undefined ? undefined : findKey(key)?.definition;
  if (!definition || !reading.mayFollow(definition)) return undefined;
  // The end of a sentence that began above may begin with any words.
  const begins = above?.line.kind !== 'text' || /[.!?:]\s*$/u.test(file.text.slice(above.line.start, above.line.end));
  const isOwnLine = definition.form === 'prose' ? begins : isLine(definition, rest.replace(/\s*\{$/, ''), reading);
  return isOwnLine ? { code: 'F119', parameters: { line: shortened(text) }, place: { file, ...span } } : undefined;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Whether the key is no verb and no phrase: a sentence of a document may well say «undersøges med: CT», «med henblik på: …». */
function isNoPhrase({ key, form }: KeyDefinition): boolean {
  return !/ |e[rs]$/.test(key) && form !== 'prose' && form !== 'date';
}

/** Whether the words can stand after the key. */
function isLine(definition: KeyDefinition, words: string, { isName, isText, mayFollow }: Reading): boolean {
  const { form, choices, key, declares } = definition;
  switch (form) {
    case 'name':
      return isName(words);
    case 'condition':
      return isName(words.split(COMPARED, 1)[0]!);
    case 'choice':
      return words.toLowerCase() in choices;
    case 'quantity':
      return readAmount(words) !== undefined;
    case 'date':
      return readDate(words) !== undefined;
    case 'count':
      return readCount(words) !== undefined;
    case 'prose':
      return (
        key.includes(' ') || key === 'begrundelse' || (!isText && declares === 'fact' && /^\p{Lu}/u.test(words) && mayFollow(definition))
      );
    default:
      return false;
  }
}

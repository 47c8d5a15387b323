import type { Element, Fact, ParsedFile, Place } from '../../model/types.js';
import { factsOf } from '../../model/walk.js';
import { readAmount, readCount, readDate } from '../../model/values.js';
import type { Span } from '../../source/lines.js';
import { foldName } from '../../text/fold.js';
import { findKey, type KeyDefinition } from '../../vocabulary/index.js';
import { namesOf } from '../../names/namespaces.js';
import { wholeOf, type Workspace } from '../../workspace/resolved.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';

const INSIDE = /(?<=\S )(\p{Ll}[\p{L} -]{1,38}?): (\S.*)$/gu;

/**
 * Prose that ends in what would be a line of its own (`skøn: … efter: Mistanke`): a line end was lost, and what the second
 * line said is lost with it. Prose may hold any words, so only what can be read as that line is told of.
 */
export const checkMergedProse: Check = (workspace) => {
  const findings: Finding[] = [];
  for (const element of allElements(workspace)) {
    findings.push(...inElement(element, workspace));
    for (const fact of factsOf(element)) if (fact.definition.form === 'prose') findings.push(...inFact(fact, element, workspace));
  }
  return findings;
};

function inElement(element: Element, workspace: Workspace): Finding[] {
  const { node, place, definition } = element;
  if (node.line.kind === 'item' || !node.line.value) return [];
  return definition?.form === 'prose' || node.line.kind === 'text' ? look(node.line.value, place.file, element, workspace) : [];
}

function inFact({ node, place }: Fact, element: Element, workspace: Workspace): Finding[] {
  return node.line.value ? look(node.line.value, place.file, element, workspace) : [];
}

function look(span: Span, file: ParsedFile, element: Element, workspace: Workspace): Finding[] {
  const text = file.text.slice(span.start, span.end);
  if (!text.includes(': ')) return [];
  for (const { index, 1: key, 2: rest } of text.matchAll(INSIDE)) {
    for (let at = 0; at >= 0; at = key!.indexOf(' ', at + 1)) {
      const start = at === 0 ? 0 : at + 1;
      const match = findKey(key!.slice(start));
      if (!match || !isLine(match.definition, rest!.replace(/\s*\{$/, ''), element, workspace)) continue;
      const place: Place = { file, start: span.start + index + start, end: span.end };
      const shown = file.text.slice(place.start, place.end);
      return [{ code: 'F112', parameters: { rest: shown.length > 40 ? `${shown.slice(0, 40)}…` : shown }, place }];
    }
  }
  return [];
}

/** Whether the words can stand after the key. */
function isLine({ form, choices, key }: KeyDefinition, words: string, element: Element, workspace: Workspace): boolean {
  switch (form) {
    case 'name':
      return isName(words, element, workspace);
    case 'choice':
      return words.toLowerCase() in choices;
    case 'quantity':
      return readAmount(words) !== undefined;
    case 'date':
      return readDate(words) !== undefined;
    case 'count':
      return readCount(words) !== undefined;
    case 'prose':
      return key.includes(' ') || key === 'begrundelse';
    default:
      return false;
  }
}

/** Whether the words are a name that can be seen from the element. */
function isName(words: string, element: Element, workspace: Workspace): boolean {
  const { namespaceOf } = workspace.resolution;
  const own = namespaceOf(element);
  const seen = [own, ...(own?.uses ?? []).map(({ target }) => target && namespaceOf(target))];
  const [name, id] = [foldName(words), foldName(words.replace(/^#/, ''))];
  if (seen.some((namespace) => namespace?.names.has(name) || namespace?.ids.has(id))) return true;
  return wholeOf(workspace).resolution.namespaces.some(({ element: root }) => namesOf(root).some((one) => foldName(one) === name));
}

import type { Element, Fact, ParsedFile, Place } from '../../model/types.js';
import { factsOf } from '../../model/walk.js';
import { readAmount, readCount, readDate } from '../../model/values.js';
import type { Span } from '../../source/lines.js';
import { foldName } from '../../text/fold.js';
import { findKey, type KeyDefinition } from '../../vocabulary/index.js';
import type { Workspace } from '../../workspace/workspace.js';
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
    for (const fact of factsOf(element)) if (fact.definition.form === 'prose') findings.push(...inFact(fact, workspace));
  }
  return findings;
};

function inElement({ node, place, definition }: Element, workspace: Workspace): Finding[] {
  if (node.line.kind === 'item' || !node.line.value) return [];
  return definition?.form === 'prose' || node.line.kind === 'text' ? look(node.line.value, place.file, workspace) : [];
}

function inFact({ node, place }: Fact, workspace: Workspace): Finding[] {
  return node.line.value ? look(node.line.value, place.file, workspace) : [];
}

function look(span: Span, file: ParsedFile, workspace: Workspace): Finding[] {
  const text = file.text.slice(span.start, span.end);
  if (!text.includes(': ')) return [];
  for (const { index, 1: key, 2: rest } of text.matchAll(INSIDE)) {
    for (let at = 0; at >= 0; at = key!.indexOf(' ', at + 1)) {
      const start = at === 0 ? 0 : at + 1;
      const match = findKey(key!.slice(start));
      if (!match || !isLine(match.definition, rest!.replace(/\s*\{$/, ''), workspace)) continue;
      const place: Place = { file, start: span.start + index + start, end: span.end };
      const shown = file.text.slice(place.start, place.end);
      return [{ code: 'F112', parameters: { rest: shown.length > 40 ? `${shown.slice(0, 40)}…` : shown }, place }];
    }
  }
  return [];
}

/** Whether the words can stand after the key. */
function isLine({ form, choices, key }: KeyDefinition, words: string, { resolution }: Workspace): boolean {
  switch (form) {
    case 'name':
      return resolution.namespaces.some(({ names, ids }) => names.has(foldName(words)) || ids.has(foldName(words.replace(/^#/, ''))));
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

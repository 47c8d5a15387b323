import type { Check, Finding } from '../finding.js';
import type { SyntaxFile } from '../../model/types.js';
import type { SourceNode } from '../../source/tree.js';

/**
 * A name or words of ours in which a bracket is opened and never closed: the end of the line was lost, and `udgave: 1 (opdigtet)` is
 * another edition than `udgave: 1 (o` (rule 13). The document's own words stand as they are printed.
 */
export const checkUnclosedBrackets: Check = ({ files }) => {
  const findings: Finding[] = [];
  const visit = (nodes: readonly SourceNode[], file: SyntaxFile): void => {
    for (const { line, definition, children } of nodes) {
      const { value } = line;
      if (value && line.kind === 'keyed' && (definition?.form === 'title' || definition?.form === 'prose')) {
        const open = unclosedAt(file.text.slice(value.start, value.end));
        if (open >= 0) findings.push({ code: 'F118', parameters: {}, place: { file, start: value.start + open, end: value.end } });
      }
      visit(children, file);
    }
  };
  for (const file of files) visit(file.nodes, file);
  return findings;
};

/** Where the first bracket stands that is never closed; -1 where none is. */
function unclosedAt(text: string): number {
  // Few words of ours have one.
  if (!text.includes('(')) return -1;
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else open.pop();
  }
  return open[0] ?? -1;
}

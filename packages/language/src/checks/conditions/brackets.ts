import type { ParsedFile, Place } from '../../model/types.js';
import * as ast from '../../syntax/generated/ast.js';
import type { Check, Finding } from '../finding.js';

/** `og` and `eller` mixed without brackets, and `ikke` of which it is not clear how far it reaches (notation.md 04:5). */
export const checkBrackets: Check = ({ files }) =>
  files.flatMap((file) => [...file.syntax.values()].flatMap((line) => (line.condition ? look(line.condition, file) : [])));

function look(condition: ast.Condition, file: ParsedFile): Finding[] {
  switch (condition.$type) {
    case 'Chain': {
      const inner = condition.terms.flatMap((term) => look(term, file));
      return [...chain(condition, file), ...inner];
    }
    case 'Negation':
      return condition.term ? look(condition.term, file) : [];
    case 'Bracketed':
      return condition.condition ? look(condition.condition, file) : [];
    default:
      return [];
  }
}

function chain(condition: ast.Chain, file: ParsedFile): Finding[] {
  if (new Set(condition.operators).size > 1) return [{ code: 'F409', parameters: {}, place: placeOf(condition, file) }];
  // `ikke A og ikke B` says twice what each concerns; `ikke A og B` does not.
  const negation = condition.terms.find(
    (term, index, { [index + 1]: next }) =>
      term.$type === 'Negation' && term.term?.$type !== 'Bracketed' && next && next.$type !== 'Negation',
  );
  if (negation?.$type !== 'Negation') return [];
  const first = negation.term?.$cstNode?.text ?? '';
  return [
    {
      code: 'F410',
      parameters: { first, operator: condition.operators[condition.terms.indexOf(negation)] ?? 'og' },
      place: placeOf(negation, file),
    },
  ];
}

function placeOf(node: ast.Condition, file: ParsedFile): Place {
  return { file, start: node.$cstNode?.offset ?? 0, end: node.$cstNode?.end ?? 0 };
}

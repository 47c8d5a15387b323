import type { SyntaxFile, Place } from '../../model/types.js';
import type { ChainSyntax, ConditionSyntax } from '../../syntax/condition-syntax.js';
import type { Check, Finding } from '../finding.js';

/** `og` and `eller` mixed without brackets, and `ikke` of which it is not clear how far it reaches (notation.md 04:5). */
export const checkBrackets: Check = ({ files }) =>
  files.flatMap((file) => [...file.syntax.values()].flatMap((line) => look(line.condition, file)));

function look(condition: ConditionSyntax, file: SyntaxFile): Finding[] {
  switch (condition.type) {
    case 'chain': {
      const inner = condition.terms.flatMap((term) => look(term, file));
      return [...chain(condition, file), ...inner];
    }
    case 'negation':
      return condition.term ? look(condition.term, file) : [];
    case 'bracketed':
      return condition.condition ? look(condition.condition, file) : [];
    default:
      return [];
  }
}

function chain(condition: ChainSyntax, file: SyntaxFile): Finding[] {
  const { operators, terms } = condition;
  if (operators.some((operator) => operator !== operators[0])) return [{ code: 'F409', parameters: {}, place: placeOf(condition, file) }];
  // `ikke A og ikke B` says twice what each concerns; `ikke A og B` does not.
  const negation = terms.find((term, index) => {
    const next = terms[index + 1];
    return term.type === 'negation' && term.term?.type !== 'bracketed' && next && next.type !== 'negation';
  });
  if (negation?.type !== 'negation') return [];
  const first = negation.term ? file.text.slice(negation.term.start, negation.term.end) : '';
  return [
    {
      code: 'F410',
      parameters: { first, operator: operators[terms.indexOf(negation)] ?? 'og' },
      place: placeOf(negation, file),
    },
  ];
}

function placeOf({ start, end }: ConditionSyntax, file: SyntaxFile): Place {
  return { file, start, end };
}

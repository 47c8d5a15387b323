import { judgementWords } from '../../model/conditions.js';
import type { SyntaxFile } from '../../model/types.js';
import type { ConditionLine } from '../../syntax/condition-syntax.js';
import type { Check, Finding } from '../finding.js';

/** `når: skøn: …  #id`: such a judgement is part of a condition, not something that others can point at. */
export const checkJudgements: Check = ({ files }) => files.flatMap((file) => [...file.syntax.values()].flatMap((line) => look(line, file)));

function look({ condition }: ConditionLine, file: SyntaxFile): Finding[] {
  if (condition.type !== 'judgement') return [];
  const { id } = judgementWords(condition.text);
  const { end } = condition;
  return id === undefined ? [] : [{ code: 'F109', parameters: { id }, place: { file, start: end - id.length, end } }];
}

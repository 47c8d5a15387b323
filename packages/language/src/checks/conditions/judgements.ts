import { judgementWords } from '../../model/conditions.js';
import type { ParsedFile } from '../../model/types.js';
import type { Line } from '../../syntax/generated/ast.js';
import type { Check, Finding } from '../finding.js';

/** `når: skøn: …  #id`: such a judgement is part of a condition, not something that others can point at. */
export const checkJudgements: Check = ({ files }) => files.flatMap((file) => [...file.syntax.values()].flatMap((line) => look(line, file)));

function look({ condition }: Line, file: ParsedFile): Finding[] {
  if (condition?.$type !== 'Judgement' || !condition.$cstNode) return [];
  const { id } = judgementWords(condition.text ?? '');
  const { end } = condition.$cstNode;
  return id === undefined ? [] : [{ code: 'F109', parameters: { id }, place: { file, start: end - id.length, end } }];
}

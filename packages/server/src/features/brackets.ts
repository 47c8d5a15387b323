import { conditionTokens } from '@pakkeforloeb/language';

/** Whether a name can stand in a condition only in square brackets: unbracketed it would not be read as one name (docs/sprog/betingelser.md). */
export function needsBrackets(name: string): boolean {
  const [first, ...others] = conditionTokens(name, { start: 0, end: name.length });
  return others.length > 0 || first?.kind !== 'NAME' || first.end < name.length || name.startsWith('[');
}

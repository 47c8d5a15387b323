import type { Element } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import { standing, type Check, type Finding } from '../finding.js';
import { allElements } from '../roots.js';

/**
 * One sentence twice in a block, with the same obligation word: most likely it was pasted or merged twice. With other lines of
 * their own (another condition, another group) the two are two rules.
 */
export const checkRepeatedSentences: Check = (workspace) =>
  allElements(workspace).flatMap((element) => (element.elements.length > 1 ? look(element.elements) : []));

function look(elements: readonly Element[]): Finding[] {
  const earlier = new Map<string, Element>();
  return elements.flatMap((element) => {
    // What is printed in two places is said twice openly, with `svarer til`.
    if (element.kind !== 'statement' || !element.text || factOf(element, 'svarer til')) return [];
    const said = `${element.definition?.key ?? ''}\n${element.text
      .toLowerCase()
      .replace(/[\s.]+/gu, ' ')
      .trim()}`;
    const first = earlier.get(said);
    if (!first) {
      earlier.set(said, element);
      return [];
    }
    const [one, other] = [linesOf(first), linesOf(element)];
    if (one !== '' && other !== '' && one !== other) return [];
    return [{ code: 'F723' as const, parameters: { line: standing(first).line }, place: { ...element.place, ...element.node.line.key } }];
  });
}

/** What stands in the block beside the sentence. */
function linesOf({ node, place }: Element): string {
  return node.children
    .filter(({ line }) => line.kind !== 'text')
    .map(({ line, close }) => place.file.text.slice(line.content.start, close?.end ?? line.content.end))
    .join('\n');
}

import { factsOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { elementsWith } from '../roots.js';
import { wordsOf } from './sentence.js';

/** «som første billeddiagnostiske udredning»: what is said is said of the first one only. */
const SAID =
  /(?<![a-zà-ÿα-ωµ])som (?:den |det )?første(?![a-zà-ÿα-ωµ])(?=(?:\s+[a-zà-ÿα-ωµ-]+)?\s+(?:undersøgelse|udredning|skanning|scanning|valg|prøve)(?![a-zà-ÿα-ωµ]))/u;

/**
 * «CT anvendes normalt ikke som første undersøgelse» with `undersøges med: CT` alone: whoever computes it would not use CT at all.
 * The line `som den første` says that the obligation goes no further.
 */
export const checkFirstOnly: Check = (workspace) =>
  elementsWith(workspace, 'undersøges med').flatMap((element) => {
    if (element.kind !== 'statement' && element.kind !== 'item') return [];
    const facts = factsOf(element);
    const word = SAID.exec(wordsOf(element))?.[0];
    const fact = facts.find(({ definition }) => (definition.base ?? definition.key) === 'undersøges med');
    if (word === undefined || !fact || facts.some(({ definition }) => definition.key === 'som den første')) return [];
    return [{ code: 'F738' as const, parameters: { word, key: fact.definition.key }, place: { ...fact.place, ...fact.node.line.key } }];
  });

import type { Element } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { wordsOf } from './sentence.js';

const BEFORE = /(?<!\p{L})(inden|før|forud|forinden|senest|indtil)(?!\p{L})/u;
const AFTER = /(?<!\p{L})(efter|derpå|derefter|herefter|efterfølgende|siden|afvente[rs]?)(?!\p{L})/u;

const LATEST = /(?<!\p{L})(?:senest|inden for|indenfor)\s+(?=(?:[^\s.,;:]+\s+){1,4}efter(?!\p{L}))/gu;

/**
 * A sentence that says one order and a block that says the other (V18). Only where either says one of them: «efter behov»
 * beside both is no order, and a sentence without such a word need not say it.
 */
export const checkOrderWords: Check = (workspace) =>
  elementsWith(workspace, 'inden', 'efter').flatMap((element) => [
    ...against(element, 'inden', 'efter', AFTER, BEFORE),
    ...against(element, 'efter', 'inden', BEFORE, AFTER),
  ]);

function against(element: Element, key: string, opposite: string, said: RegExp, fitting: RegExp): Finding[] {
  const fact = factOf(element, key);
  if (!fact || factOf(element, opposite)) return [];
  // «senest 14 dage efter» says when after, and nothing before.
  const words = wordsOf(element).replace(LATEST, '');
  const word = fitting.test(words) ? undefined : said.exec(words)?.[1];
  return word === undefined ? [] : [{ code: 'F714', parameters: { word, key }, place: { ...fact.place, ...fact.node.line.key } }];
}

import type { Check } from '../finding.js';
import { elementsWith } from '../roots.js';
import { isSaidSomehow } from './mentions.js';
import { lineOf } from './said-words.js';
import { wordsOf } from './sentence.js';

/** What is meant by it, as a sentence says it: «(obs mastocytose)», «med henblik på biopsier». */
const PURPOSE = /(?<![a-zà-ÿα-ωµ])(?:obs|med henblik på|mhp\.?)\s+[^.,;:()]+/u;
const CONTENT = /[a-zà-ÿα-ωµ0-9]{4,}/gu;

/** «(obs mastocytose)» with `med henblik på: obs tuberkulose`: no word of the line stands in the sentence, which says a purpose itself. */
export const checkPurposes: Check = (workspace) =>
  elementsWith(workspace, 'med henblik på').flatMap((element) => {
    const words = wordsOf(element);
    const word = PURPOSE.exec(words)?.[0].trim();
    if (word === undefined || element.kind === 'test-patient') return [];
    return element.facts.flatMap((fact) => {
      if (fact.definition.key !== 'med henblik på' || fact.value?.type !== 'text') return [];
      const own = fact.value.text.toLowerCase().match(CONTENT) ?? [];
      if (own.length === 0 || own.some((one) => isSaidSomehow(words, [one]))) return [];
      return [{ code: 'F729' as const, parameters: { word, line: lineOf(fact) }, place: { ...fact.place, ...fact.node.line.content } }];
    });
  });

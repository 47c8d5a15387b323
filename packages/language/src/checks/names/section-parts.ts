import type { Words } from '../../messages/index.js';
import type { Check } from '../finding.js';

const PROBLEMS: Readonly<Record<'order' | 'circle', Words>> = {
  order: {
    da: 'Flere dele fortsætter det afsnit, og intet nummer skiller dem. Skriv «nummer» i blokken.',
    en: 'Several parts continue that section, and no number tells them apart. Write "nummer" in the block.',
  },
  circle: {
    da: 'Afsnittet står selv i den. Flyt det ud, eller nævn et andet afsnit.',
    en: 'The section itself stands in it. Move it out, or name another section.',
  },
};

/** A `del af afsnit` whose place among the content of its section no number decides, or that holds the section. */
export const checkSectionParts: Check = ({ resolution }) =>
  resolution.namespaces.flatMap(({ sectionParts }) =>
    sectionParts.flatMap(({ part, section, problem }) =>
      problem
        ? [{ code: 'F311' as const, parameters: { name: section.title ?? '', problem: PROBLEMS[problem] }, place: part.namePlace }]
        : [],
    ),
  );

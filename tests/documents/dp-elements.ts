import { documentsOf } from '@pakkeforloeb/compiler';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { EXAMPLE_FILES } from '../examples/files.js';
import { type ElementIndex, indexOf } from './elements.js';

/** The elements of document 004 as it is in our output, with those of the catalogues it uses. */
export function elementsOfTheExample(): ElementIndex {
  const documents = documentsOf(openWorkspace(EXAMPLE_FILES));
  const pathway = documents.find(({ id, edition }) => id === 'DP' && edition === '2022')!;
  return indexOf([pathway, ...documents.filter(({ kind }) => kind === 'catalogue')].map(({ json }) => json));
}

import type { Element, NameReference, SyntaxFile } from '@pakkeforloeb/language';
import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import { rangeIn, type Snapshot } from '../../session/snapshot.js';
import { declarationPlace, idPlace, otherNamesIn, titlePlace } from './elements.js';
import { meantBy, referencesWhere } from './meant.js';
import { elementOf, subjectAt } from './subject.js';

/** Every name in any file that stands for the element, in the order of the files. */
export function referencesTo({ workspace }: Snapshot, element: Element): NameReference[] {
  return referencesWhere(workspace, [element]);
}

/** Where what stands at an offset is referred to, its declaration first where that is asked for. */
export function referencesAt(snapshot: Snapshot, file: SyntaxFile, offset: number, withDeclaration: boolean): Location[] {
  const element = elementOf(subjectAt(snapshot, file, offset));
  if (!element) return [];
  return [
    ...(withDeclaration ? [snapshot.location(declarationPlace(element))] : []),
    ...referencesTo(snapshot, element).map(({ place }) => snapshot.location(place)),
  ];
}

/** The places in this file where what stands at an offset is declared (written) and referred to (read). */
export function highlightsAt(snapshot: Snapshot, file: SyntaxFile, offset: number): DocumentHighlight[] {
  const element = elementOf(subjectAt(snapshot, file, offset));
  if (!element) return [];
  const declared = [titlePlace(element), idPlace(element), ...otherNamesIn(element).map(({ place }) => place)];
  const read = snapshot.contentOf(file)?.references.filter((reference) => meantBy(snapshot.workspace, reference) === element) ?? [];
  return [
    ...declared.flatMap((place) => (place?.file === file ? [{ range: rangeIn(file, place), kind: DocumentHighlightKind.Write }] : [])),
    ...read.map(({ place }) => ({ range: rangeIn(file, place), kind: DocumentHighlightKind.Read })),
  ];
}

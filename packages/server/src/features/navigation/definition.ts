import type { Element, SyntaxFile } from '@pakkeforloeb/language';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { rangeIn, type Snapshot } from '../../session/snapshot.js';
import { declarationPlace, wholePlace } from './elements.js';
import { elementOf, subjectAt, type Subject } from './subject.js';

/** Where what stands at an offset is declared: every candidate of a name that stands for several things. */
export function definitionAt(snapshot: Snapshot, file: SyntaxFile, offset: number): Location[] {
  return declarationsOf(snapshot, subjectAt(snapshot, file, offset)).map((element) => snapshot.location(declarationPlace(element)));
}

/** The same with the ranges of the name and of the whole declaration. */
export function definitionLinksAt(snapshot: Snapshot, file: SyntaxFile, offset: number): LocationLink[] {
  const subject = subjectAt(snapshot, file, offset);
  return declarationsOf(snapshot, subject).map((element) => {
    const { uri, range } = snapshot.location(wholePlace(element));
    return {
      originSelectionRange: rangeIn(file, subject!.place),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: snapshot.location(declarationPlace(element)).range,
    };
  });
}

function declarationsOf({ workspace }: Snapshot, subject: Subject | undefined): readonly Element[] {
  const element = elementOf(subject);
  if (element) return [element];
  if (subject?.type !== 'reference') return [];
  const problem = workspace.resolution.problems.find(({ reference }) => reference === subject.reference);
  return problem && problem.type !== 'unknown-value' ? problem.candidates : [];
}

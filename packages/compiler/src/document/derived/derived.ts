import type { Element, Kind, Workspace } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import type { ElementWriter } from '../writer.js';
import { codesOf } from './codes.js';
import { indicatorsOf } from './indicators.js';
import { Groups } from './groups.js';
import { SameEvents } from './relations.js';
import { responsibilitiesOf } from './responsibilities.js';
import { rulesOf } from './rules.js';
import { timeSpansOf } from './time-spans.js';

/** What the deriving functions need: the elements of one document in reading order, and how a reference is written. */
export interface DerivationInput {
  readonly elements: readonly Element[];
  readonly ofKind: (kind: Kind) => readonly Element[];
  readonly sameEvents: SameEvents;
  readonly groups: Groups;
  readonly workspace: Workspace;
  readonly writer: ElementWriter;
}

/**
 * What is worked out from the elements of a document, so that no consumer has to.
 * @param written the elements as they are written in the document
 */
export function derivedOf(
  elements: readonly Element[],
  written: readonly JsonObject[],
  workspace: Workspace,
  writer: ElementWriter,
): JsonObject {
  const byKind = new Map<Kind, Element[]>();
  for (const element of elements) {
    const alike = byKind.get(element.kind);
    if (alike) alike.push(element);
    else byKind.set(element.kind, [element]);
  }
  const ofKind = (kind: Kind): readonly Element[] => byKind.get(kind) ?? [];
  const groups = new Groups(written);
  const input: DerivationInput = { elements, ofKind, sameEvents: new SameEvents(ofKind('event')), groups, workspace, writer };
  const codes = codesOf(input);
  return {
    timeSpans: timeSpansOf(input),
    responsibilities: responsibilitiesOf(input),
    codes: codes.map(({ json }) => json),
    indicators: indicatorsOf(input, codes),
    rules: rulesOf(written, groups),
  };
}

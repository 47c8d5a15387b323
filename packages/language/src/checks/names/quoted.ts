import type { Element, Place } from '../../model/types.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';

/** What is printed as a heading or a title of its own may stand in quotation marks there. */
const PRINTED: ReadonlySet<Kind> = new Set(['item', 'section', 'section-part', 'reference', 'judgement', 'statement']);
const QUOTED = /^(?:["“”„‟»«]([^"“”„‟»«]+)["“”„‟»«]|['‘’‚‛]([^'‘’‚‛]+)['‘’‚‛])$/u;

/** A name that is declared in quotation marks: they are part of it, and who names it without them names something else (V06). */
export const checkQuotedNames: Check = (workspace) =>
  allElements(workspace).flatMap((element): Finding[] => {
    if (PRINTED.has(element.kind) || !(element.definition?.named || element.kind === 'value')) return [];
    return [...(element.title === undefined ? [] : [element.namePlace]), ...otherNamePlaces(element)].flatMap(inQuotes);
  });

/** Where the other names of the element stand: on every such line, or as the points below it. */
function otherNamePlaces({ facts }: Element): Place[] {
  const others = facts.filter(({ definition }) => definition.key === 'også kaldt');
  return others.flatMap(({ node: { line, children }, place: { file } }) =>
    [line, ...children.filter((child) => child.line.kind === 'item').map((child) => child.line)].flatMap(({ value }) =>
      value ? [{ file, start: value.start, end: value.end }] : [],
    ),
  );
}

function inQuotes(place: Place): Finding[] {
  const written = place.file.text.slice(place.start, place.end);
  const [, inDouble, inSingle] = QUOTED.exec(written) ?? [];
  const name = (inDouble ?? inSingle)?.trim();
  return name ? [{ code: 'F733', parameters: { written, name }, place }] : [];
}

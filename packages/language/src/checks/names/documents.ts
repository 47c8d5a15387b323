import { quoted, words } from '../../messages/index.js';
import type { Element, Fact } from '../../model/types.js';
import type { Namespace } from '../../names/namespaces.js';
import { foldName } from '../../text/fold.js';
import { standing, type Check, type Finding } from '../finding.js';

/**
 * What has to be one in a document and apart between documents: an id belongs to one document (rule 3), all editions of a pathway share
 * theirs, and what may stand once stands in one of the document's parts only (rule 12: nothing depends on which part).
 */
export const checkDocuments: Check = ({ resolution: { namespaces } }) => [
  ...sameIds(namespaces),
  ...editionsApart(namespaces),
  ...namespaces.flatMap(saidInTwoParts),
];

/** A reference names a document by its id alone: documents of two kinds with one id would be taken for each other. */
function sameIds(namespaces: readonly Namespace[]): Finding[] {
  const first = new Map<string, Element>();
  return namespaces.flatMap(({ element }): Finding[] => {
    const id = foldName(element.id);
    const other = first.get(id);
    if (!other) first.set(id, element);
    if (!other || other.kind === element.kind) return [];
    return [
      {
        code: 'F312',
        parameters: { name: element.title ?? '', other: other.title ?? '', place: words('in-line', standing(other)), id: element.id },
        place: element.namePlace,
        related: [{ place: other.namePlace, da: 'Det andet står her', en: 'The other stands here' }],
      },
    ];
  });
}

/** Editions of one pathway that no reader could tell are editions of one. */
function editionsApart(namespaces: readonly Namespace[]): Finding[] {
  const first = new Map<string, Element>();
  return namespaces.flatMap(({ element }): Finding[] => {
    if (element.kind !== 'pathway' || element.title === undefined) return [];
    const title = foldName(element.title);
    const other = first.get(title);
    if (!other) first.set(title, element);
    if (!other || foldName(other.id) === foldName(element.id)) return [];
    return [
      {
        code: 'F313',
        parameters: { name: element.title, id: other.id, place: words('in-line', standing(other)) },
        place: element.namePlace,
        related: [{ place: other.namePlace, da: 'Den anden udgave står her', en: 'The other edition stands here' }],
      },
    ];
  });
}

function saidInTwoParts({ element, parts }: Namespace): Finding[] {
  if (parts.length < 2) return [];
  const said = new Map<string, { part: Element; fact: Fact }>();
  const findings: Finding[] = [];
  for (const part of parts) {
    for (const fact of part.facts) {
      const key = fact.definition.base ?? fact.definition.key;
      // `udgave` of a part says what it belongs to.
      if (fact.definition.occurs !== 'once' || key === 'udgave') continue;
      const other = said.get(key);
      if (!other) said.set(key, { part, fact });
      else if (other.part !== part)
        findings.push({
          code: 'F314',
          parameters: { key: quoted(key), name: element.title ?? '', place: words('in-line', standing(other.fact)) },
          place: fact.place,
          related: [{ place: other.fact.place, da: 'Det står også her', en: 'It stands here too' }],
        });
    }
  }
  return findings;
}

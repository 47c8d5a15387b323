import { quoted, words } from '../../messages/index.js';
import type { FileContent } from '../../model/read.js';
import type { Element, Fact } from '../../model/types.js';
import { isRoot, type Namespace } from '../../names/namespaces.js';
import { foldName } from '../../text/fold.js';
import type { Entry } from '../../workspace/memory.js';
import { standing, type Check, type Finding } from '../finding.js';

/**
 * What has to be one in a document and apart between documents: an id belongs to one document (rule 3), all editions of a pathway share
 * theirs, and what may stand once stands in one of the document's parts only (rule 12: nothing depends on which part).
 */
export const checkDocuments: Check = ({ resolution: { namespaces }, memory }) => {
  // Nearly always all have ids and titles of their own.
  const documents =
    memory.index(documentsById).hasSeveral || memory.index(pathwaysByTitle).hasSeveral ? memory.each(documentsIn).flat() : [];
  return [
    ...sameIds(documents),
    ...editionsApart(documents),
    ...namespaces.filter(({ parts }) => parts.length > 1).flatMap(saidInTwoParts),
  ];
};

/** A document with its id and title as they are compared. */
interface Document {
  readonly element: Element;
  readonly id: string;
  readonly title: string | undefined;
}

function documentsIn({ elements }: FileContent): Document[] {
  return elements
    .filter(isRoot)
    .map((element) => ({ element, id: foldName(element.id), title: element.title === undefined ? undefined : foldName(element.title) }));
}

function documentsById(content: FileContent): Entry<Document>[] {
  return documentsIn(content).map((document) => [document.id, document]);
}

function pathwaysByTitle(content: FileContent): Entry<Document>[] {
  return documentsIn(content).flatMap((document) =>
    document.element.kind === 'pathway' && document.title !== undefined ? [[document.title, document] as const] : [],
  );
}

/** A reference names a document by its id alone: documents of two kinds with one id would be taken for each other. */
function sameIds(documents: readonly Document[]): Finding[] {
  const first = new Map<string, Element>();
  return documents.flatMap(({ element, id }): Finding[] => {
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
function editionsApart(documents: readonly Document[]): Finding[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document): Finding[] => {
    const { element, id, title } = document;
    if (element.kind !== 'pathway' || title === undefined) return [];
    const same = first.get(title);
    if (!same) first.set(title, document);
    if (!same || same.id === id) return [];
    const other = same.element;
    return [
      {
        code: 'F313',
        parameters: { name: element.title ?? '', id: other.id, place: words('in-line', standing(other)) },
        place: element.namePlace,
        related: [{ place: other.namePlace, da: 'Den anden udgave står her', en: 'The other edition stands here' }],
      },
    ];
  });
}

function saidInTwoParts({ element, parts }: Namespace): Finding[] {
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

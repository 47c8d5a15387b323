import { words } from '../../messages/index.js';
import type { FileContent } from '../../model/read.js';
import type { Element } from '../../model/types.js';
import { editionOf } from '../../names/editions.js';
import { isRoot, namesOf, type Namespace } from '../../names/namespaces.js';
import { valueNames } from '../../names/values.js';
import { foldName, slugOf } from '../../text/fold.js';
import type { Entry } from '../../workspace/memory.js';
import { compareFindings } from '../order.js';
import { standing, type Check, type Finding } from '../finding.js';
import { elementsOf } from '../roots.js';
import { idPlace } from './id-place.js';

/** Two pathways of one name and edition (V12, rule 3). */
export const checkSameRoots: Check = ({ resolution, memory }) =>
  memory.index(rootsByKey).hasSeveral ? sameRoots(resolution.namespaces) : [];

function rootsByKey({ elements }: FileContent): Entry<Element>[] {
  return elements.filter(isRoot).map((element) => [rootKey(element, editionOf(element)), element]);
}

/** What no two roots may share. */
function rootKey({ kind, id }: Element, edition: string | undefined): string {
  return `${kind}|${id}|${edition ?? ''}`;
}

/**
 * Two declarations of one name or one id in a namespace (V12, rule 3), two values of one name in a data element; and names that are not
 * alike but make one id.
 */
export const checkDuplicates: Check = ({ resolution }) =>
  resolution.namespaces.flatMap((namespace) => {
    const told = new Set<Element>();
    const dataElements = elementsOf(namespace.parts).filter(({ kind }) => kind === 'data-element');
    return [
      ...several(namespace.names).flatMap((elements) =>
        clashes(
          'F304',
          elements.filter(({ kind }) => kind !== 'item'),
          told,
        ),
      ),
      ...dataElements.flatMap((element) => several(valueNames(element).names).flatMap((values) => clashes('F304', values, told))),
      ...several(namespace.ids).flatMap((elements) =>
        clashes(
          'F305',
          elements.filter(({ idWritten }) => idWritten),
          told,
        ),
      ),
      ...sameSlug(namespace),
    ];
  });

/** What several bear: nearly every name and id is of one. */
function several(byName: ReadonlyMap<string, readonly Element[]>): (readonly Element[])[] {
  const found: (readonly Element[])[] = [];
  for (const elements of byName.values()) if (elements.length > 1) found.push(elements);
  return found;
}

function clashes(code: 'F304' | 'F305', elements: readonly Element[], told: Set<Element>): Finding[] {
  if (elements.length < 2) return [];
  const [first, ...others] = [...elements].sort(compareFindings);
  return others.flatMap((other) => {
    if (told.has(other)) return [];
    told.add(other);
    return [duplicate(code, other, first!)];
  });
}

function sameRoots(namespaces: readonly Namespace[]): Finding[] {
  const seen = new Map<string, Element>();
  return namespaces.flatMap(({ element, edition }) => {
    const key = rootKey(element, edition);
    const first = seen.get(key);
    if (!first) seen.set(key, element);
    return first ? [duplicate('F304', element, first)] : [];
  });
}

/** Named things without a written id whose unlike titles make one id. */
function sameSlug({ names }: Namespace): Finding[] {
  const bySlug = new Map<string, Element[]>();
  for (const element of new Set([...names.values()].flat())) {
    if (element.idWritten || element.title === undefined || element.kind === 'item') continue;
    const slug = slugOf(element.title);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), element]);
  }
  return [...bySlug.values()].flatMap((elements) => {
    if (elements.length < 2) return [];
    const [first, ...others] = [...elements].sort(compareFindings);
    const own = new Set(namesOf(first!).map(foldName));
    return others
      .filter(({ title }) => !own.has(foldName(title!)))
      .map((other): Finding => {
        const numbered = other.id === slugOf(other.title!) ? first! : other;
        return {
          code: 'F310',
          parameters: { name: other.title!, other: first!.title!, place: words('in-line', standing(first!)), id: numbered.id },
          place: other.namePlace,
          related: [{ place: first!.namePlace, da: 'Den anden står her', en: 'The other stands here' }],
        };
      });
  });
}

function duplicate(code: 'F304' | 'F305', element: Element, first: Element): Finding {
  return {
    code,
    parameters: { name: element.title ?? '', id: element.id, other: words('in-line', standing(first)) },
    place: code === 'F305' ? idPlace(element) : element.namePlace,
    related: [{ place: code === 'F305' ? idPlace(first) : first.namePlace, da: 'Den første står her', en: 'The first stands here' }],
  };
}

import {
  elementsIn,
  factOf,
  type Element,
  type Fact,
  type ParsedFile,
  type Place,
  type SourceNode,
  type Span,
} from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { endOf } from '../tree.js';

/** What is declared in a file, by the line that declares it. */
export type Declared = ReadonlyMap<SourceNode, Element>;

const known = new WeakMap<object, Declared>();

/** The elements that are written in a file, wherever their content has been joined to. */
export function declaredIn(snapshot: Snapshot, file: ParsedFile): Declared {
  const content = snapshot.contentOf(file);
  if (!content) return new Map();
  let declared = known.get(content);
  if (!declared) {
    // What stands in a `del af afsnit` has been moved into its section, which may stand in another file.
    const moved = snapshot.workspace.resolution.namespaces.flatMap(({ sectionParts }) =>
      sectionParts.flatMap(({ part, section }) => (part.place.file === file ? [part, section] : [])),
    );
    declared = new Map(
      elementsIn([...content.elements, ...moved]).flatMap((element) => (element.place.file === file ? [[element.node, element]] : [])),
    );
    known.set(content, declared);
  }
  return declared;
}

/** Where the id of an element is written, `#` included. */
export function idPlace({ node, place }: Element): Place | undefined {
  return node.line.id && { file: place.file, ...spanOf(node.line.id) };
}

/** Where the title of an element stands; undefined where it has none. */
export function titlePlace({ title, node, namePlace }: Element): Place | undefined {
  return title !== undefined && node.line.value ? namePlace : undefined;
}

/** The best single place to show for a declaration: its title, or else its id, or else the word that it begins with. */
export function declarationPlace(element: Element): Place {
  return titlePlace(element) ?? idPlace(element) ?? element.namePlace;
}

/** The element's line with its whole block. */
export function wholePlace({ node, place }: Element): Place {
  return { file: place.file, start: place.start, end: Math.max(place.end, endOf(node)) };
}

/** Another name of an element, and where it is written. */
export interface OtherName {
  readonly name: string;
  readonly place: Place;
}

/** Every other name of an element (`også kaldt`) that is written on one line. */
export function otherNamesIn(element: Element): OtherName[] {
  return element.facts.filter(({ definition }) => definition.key === 'også kaldt').flatMap(namesInFact);
}

function namesInFact({ node, place, value, items }: Fact): OtherName[] {
  const own =
    value?.type === 'text' && node.line.value ? [{ name: value.text, place: { file: place.file, ...spanOf(node.line.value) } }] : [];
  const lines = node.children.filter(({ line }) => line.kind === 'item');
  return [
    ...own,
    ...items.flatMap(({ value: item }, index) => {
      const span = lines[index]?.line.value;
      return item.type === 'text' && span ? [{ name: item.text, place: { file: place.file, ...spanOf(span) } }] : [];
    }),
  ];
}

/** The number printed at an element. */
export function printedNumber(element: Element): string | undefined {
  return textIn(element, 'nummer');
}

/** The number printed at an element, or where it stands in print; else that of the nearest around it. */
export function nearestNumber(element: Element): string | undefined {
  const own = printedNumber(element) ?? textIn(element, 'sted');
  return own ?? (element.parent && nearestNumber(element.parent));
}

function textIn(element: Element, key: string): string | undefined {
  const value = factOf(element, key)?.value;
  return value?.type === 'text' ? value.text : undefined;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

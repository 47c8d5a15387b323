import { declarationEdits, foldName } from '@pakkeforloeb/language';
import { nodeHolding } from '../tree.js';
import { without } from './blocks.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { elementAt, freeId } from './ids.js';
import { joined } from './lists.js';

/** A circle of documents that use each other: the line that closes it goes, where nothing is named that comes by it. */
export const circle: Fixer = (fault) => {
  const { resolution, contents } = fault.snapshot.workspace;
  const reference = fault.snapshot.referenceAt(fault.file, fault.place.start);
  const used = reference?.target && resolution.namespaceOf(reference.target);
  const user = reference && resolution.namespaceOf(reference.from);
  if (!reference || !used || !user) return [];
  const isNeeded = contents
    .flatMap(({ references }) => references)
    .some(
      (one) => one !== reference && one.target && resolution.namespaceOf(one.from) === user && resolution.namespaceOf(one.target) === used,
    );
  return isNeeded ? [] : withoutLine(fault);
};

/** The line of the finding; the last point of a list with its head. */
function withoutLine(fault: Fault): Fix[] {
  const { node } = fault;
  const whole = node?.line.kind === 'item' && node.parent?.children.length === 1 ? node.parent : node;
  if (!whole || (whole.children.length > 0 && whole === node)) return [];
  return [{ title: fault.texts.removeNode(fault.slice(whole.line.content)), edits: [without(fault.file, whole)] }];
}

/** Two documents with one id: this one gets the one that its title makes, or the first with a number that is free. */
export const idOfDocument: Fixer = (fault) => {
  const element = elementAt(fault);
  if (element?.title === undefined) return [];
  const used = new Set(fault.snapshot.workspace.resolution.namespaces.map(({ element: root }) => foldName(root.id)));
  const id = freeId(element.title, used);
  const span = element.node.line.id;
  const edits = span ? [fault.edit(span, `#${id}`)] : declarationEdits(element, { id }).map((edit) => ({ ...edit, file: fault.file }));
  return [{ title: fault.texts.writeId(id), edits }];
};

/** Said in two parts of a document: in one list where it may be one; else one of the two goes. */
export const saidInTwoParts: Fixer = (fault) => {
  const { node } = fault;
  const other = fault.finding.related?.[0]?.place;
  const first = other && nodeHolding(other.file, other.start);
  if (!node || !other || !first) return [];
  const list = joined(fault, { file: other.file, node: first }, { file: fault.file, node });
  if (list) return [list];
  return [{ title: fault.texts.removeNode(fault.slice(node.line.content)), edits: [without(fault.file, node)] }];
};

import { declarationEdits, elementsIn, flatIds, slugOf, foldName, wholeIdOf, type Element } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { declaredIn } from '../navigation/elements.js';
import { nodeHolding } from '../tree.js';
import type { Fault, FileEdit, Fixer } from './fix.js';

/** The id that `forloeb ids` would write on something that has none, as an edit; undefined where it has one or can have none. */
export function writtenId(snapshot: Snapshot, element: Element): { readonly id: string; readonly edits: readonly FileEdit[] } | undefined {
  const namespace = snapshot.workspace.resolution.namespaceOf(element);
  const id = namespace && flatIds(namespace).get(element);
  if (id === undefined) return undefined;
  return { id, edits: declarationEdits(element, { id }).map((edit) => ({ ...edit, file: element.place.file })) };
}

/** The id that `forloeb ids` would write, or all of them: where they were forgotten, or where two titles make one id and a change of either would change it. */
export const missingId: Fixer = (fault) => {
  const { snapshot, finding } = fault;
  const places = [finding.place, ...(finding.code === 'F316' ? (finding.related ?? []) : []).map(({ place }) => place)];
  const all = places.flatMap((place) => {
    const element = elementAt({ snapshot, file: place.file, place });
    return (element && writtenId(snapshot, element)) ?? [];
  });
  const [own] = all;
  if (!own) return [];
  const one = { title: fault.texts.writeId(own.id), edits: own.edits, preferred: all.length === 1 };
  if (all.length === 1) return [one];
  return [{ title: fault.texts.writeIds(all.length), edits: all.flatMap(({ edits }) => edits), preferred: true }, one];
};

/** An id that was cut off: the whole of it. */
export const cutId: Fixer = (fault) => {
  const element = elementAt(fault);
  const whole = element && wholeIdOf(element);
  const namespace = element && fault.snapshot.workspace.resolution.namespaceOf(element);
  if (whole === undefined || !namespace || namespace.ids.has(whole)) return [];
  return [fault.replace(`#${whole}`, { preferred: true })];
};

/** An id that is used already: the one that the title makes, or none. */
export const idTwice: Fixer = (fault) => {
  const element = elementAt(fault);
  const namespace = element && fault.snapshot.workspace.resolution.namespaceOf(element);
  const span = element?.node.line.id;
  if (!namespace || !span || element.title === undefined) return [];
  const used = new Set(elementsIn(namespace.parts).map(({ id }) => foldName(id)));
  const id = freeId(element.title, used);
  return [{ title: fault.texts.change(`#${id}`), edits: [fault.edit(span, `#${id}`)], preferred: true }];
};

/** The id that a title makes, or the first with a number behind it that is free. */
export function freeId(title: string, used: ReadonlySet<string>): string {
  const base = slugOf(title);
  let id = base;
  for (let number = 2; used.has(foldName(id)); number++) id = `${base}-${number}`;
  return id;
}

/** Editions with different ids: this one gets that of the other. */
export const idOfEdition: Fixer = (fault) => {
  const element = elementAt(fault);
  const id = fault.parameter('id');
  if (!element || id === undefined) return [];
  const span = element.node.line.id;
  const edits = span ? [fault.edit(span, `#${id}`)] : declarationEdits(element, { id }).map((edit) => ({ ...edit, file: fault.file }));
  return [{ title: fault.texts.writeId(id), edits }];
};

/** A code in small letters or with other signs in it, as it can be written. */
export const codeShape: Fixer = (fault) => {
  const code = fault.written.replace(/[^A-Za-z0-9]/gu, '').toUpperCase();
  const hash = fault.written.startsWith('#') ? '#' : '';
  return /^[A-Z][A-Z0-9]{0,9}$/u.test(code) ? [fault.replace(hash + code, { preferred: true })] : [];
};

/** A code outside its series: with the beginning of the series. */
export const codeOutside: Fixer = (fault) => {
  const suggestion = fault.parameter('suggestion');
  return suggestion === undefined ? [] : [fault.replace(`#${suggestion}`, { preferred: true })];
};

/** The element that is declared on the line of the finding. */
export function elementAt({ snapshot, file, place }: Pick<Fault, 'snapshot' | 'file' | 'place'>): Element | undefined {
  const node = nodeHolding(file, place.start);
  return node && declaredIn(snapshot, file).get(node);
}

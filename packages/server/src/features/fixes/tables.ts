import { factOf, findKey, mayStandIn, placeIn, type Element } from '@pakkeforloeb/language';
import { nodeHolding } from '../tree.js';
import type { Fixer } from './fix.js';

/** So many rows of a table are offered at most. */
const MOST = 6;

/** A test patient expects a row of another table: that table is exercised, or one of the rows of this one is expected. */
export const rowOfOtherTable: Fixer = (fault) => {
  const row = fault.snapshot.referenceAt(fault.file, fault.place.start)?.target;
  const table = row?.parent;
  const patient = fault.snapshot.referenceAt(fault.file, fault.place.start)?.from;
  const exercised = patient && factOf(patient, 'prøver');
  const tested = exercised?.value?.type === 'reference' ? exercised.value.reference : undefined;
  if (!table || !tested?.target) return [];
  const rows = tested.target.elements.filter(({ kind }) => kind === 'row').slice(0, MOST);
  return [
    {
      title: fault.texts.change(`prøver: ${nameOf(table)}`),
      edits: [{ file: tested.place.file, start: tested.place.start, end: tested.place.end, text: nameOf(table) }],
    },
    ...rows.map((one) => ({ title: fault.texts.change(`forventer række: ${nameOf(one)}`), edits: [fault.edit(fault.place, nameOf(one))] })),
  ];
};

function nameOf({ title, id }: Element): string {
  return title ?? `#${id}`;
}

/** An event cannot correspond to what is none; it may be worth reading. */
export const onlyWorthReading: Fixer = (fault) => {
  const node = nodeHolding(fault.file, fault.place.start);
  const seeAlso = findKey('se også')?.definition;
  if (!node?.line.key || node.line.kind !== 'keyed' || node.line.open || !seeAlso || !mayStandIn(seeAlso, placeIn(node.parent))) return [];
  return [{ title: fault.texts.changeWord(fault.slice(node.line.key), seeAlso.key), edits: [fault.edit(node.line.key, seeAlso.key)] }];
};

/** A section's number with the number of the section around it at its beginning. */
export const numberOfSection: Fixer = (fault) => {
  const problem = fault.finding.parameters['problem'];
  const outer = typeof problem === 'object' ? /begynde med «([\d.]+)\.»/u.exec(problem.da)?.[1] : undefined;
  const own = fault.written.split('.');
  const levels = outer?.split('.') ?? [];
  // Where it has a level too few or too many, another of its digits may be what is wrong.
  return outer !== undefined && own.length === levels.length + 1 ? [fault.replace([outer, own.at(-1)].join('.'))] : [];
};

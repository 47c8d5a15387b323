import {
  comparisonMeant,
  editionOf,
  foldName,
  namesOf,
  isNearName,
  nearest,
  timeMeant,
  valuesOf,
  type Element,
  type NameProblem,
  type Namespace,
} from '@pakkeforloeb/language';
import { needsBrackets } from '../brackets.js';
import { lineEndOf } from '../tree.js';
import { inBlock, without } from './blocks.js';
import { declarations, redeclared } from './declarations.js';
import type { Fault, FileEdit, Fix, Fixer } from './fix.js';

/** So many values or editions are offered at most. */
const MOST = 6;
/** An unknown name: the nearest ones, brackets round the whole of it, or a declaration of it. */
export const unknownName: Fixer = (fault) => {
  const found = problemsAt(fault);
  const [problem] = found;
  // The finding is of a whole name of which the problem is a piece.
  if (!problem) return [{ ...fault.replace(`[${fault.written}]`), preferred: true }];
  const { reference, namespace } = problem;
  const time = timeMeant(reference);
  if (time) return time.fits ? asLines(fault, time.lines) : [];
  const inCondition = reference.accepts.includes('data-element');
  const comparison = inCondition ? comparisonMeant(reference.name) : undefined;
  if (comparison !== undefined) return [fault.replace(comparison, { preferred: true })];
  const fitting = visible(fault, namespace ?? fault.snapshot.workspace.resolution.namespaceOf(reference.from)).filter(({ kind }) =>
    reference.accepts.includes(kind),
  );
  const byId = reference.name.startsWith('#');
  const near = nearNames(reference.name, byId ? fitting.map(({ id }) => `#${id}`) : fitting.flatMap(namesOf));
  const likely = problem.likely?.title;
  const names = [...new Set([...(likely !== undefined && !byId ? [likely] : []), ...near])];
  const values = inCondition
    ? fitting.flatMap((element) =>
        valuesOf(element).some((value) => namesOf(value).some((name) => foldName(name) === foldName(reference.name)))
          ? [`${bracketed(element.title ?? `#${element.id}`, true)} er ${reference.name}`]
          : [],
      )
    : [];
  const changes = [...values, ...names.map((name) => bracketed(name, inCondition))].map((name) => change(found, fault, name));
  const [first, ...others] = changes;
  return [...(first ? [{ ...first, preferred: changes.length === 1 }, ...others] : []), ...(byId ? [] : declarations(fault, problem))];
};

/** The line that says a time instead of the one that names what happens, unless the block has such a line or the name stands in a list. */
function asLines({ file, node, place, texts }: Fault, lines: readonly string[]): Fix[] {
  const key = node?.line.kind === 'keyed' ? node.line.key : undefined;
  if (!key) return [];
  const beside = node?.parent?.children.map(({ definition }) => definition?.key) ?? [];
  return lines
    .filter((line) => !beside.includes(line.split(':')[0]))
    .map((line) => ({
      title: texts.change(line),
      edits: [{ file, start: key.start, end: place.end, text: line }],
      preferred: lines.length === 1,
    }));
}

/** A name of the wrong kind: the nearest of a fitting one, or the other kind where it is declared. */
export const wrongKind: Fixer = (fault) => {
  const found = problemsAt(fault);
  const [problem] = found;
  if (!problem) return [];
  const { reference, namespace } = problem;
  const fitting = visible(fault, namespace).filter(({ kind }) => reference.accepts.includes(kind));
  const names = nearNames(reference.name, fitting.flatMap(namesOf));
  return [
    ...names.map((name) => change(found, fault, bracketed(name, reference.accepts.includes('data-element')))),
    ...redeclared(fault, found),
  ];
};

/** A name that stands for several: the id of the one that is meant, or its edition. */
export const ambiguousName: Fixer = (fault) => {
  const found = problemsAt(fault);
  const candidates = found[0]?.candidates ?? [];
  const ids = new Set(candidates.map(({ id }) => foldName(id)));
  if (ids.size < candidates.length) return [];
  return candidates.slice(0, MOST).map((candidate) => {
    const fix = change(found, fault, `#${candidate.id}`);
    const owner = fault.snapshot.workspace.resolution.namespaceOf(candidate)?.element.title;
    return owner === undefined ? fix : { ...fix, title: `${fix.title} (${owner})` };
  });
};

/** What cannot be seen from here: `bruger` in every document that needs it; of several that have it the author says which. */
export const notVisible: Fixer = (fault) => {
  const { resolution } = fault.snapshot.workspace;
  const places = [fault.finding.place, ...(fault.finding.related ?? []).map(({ place }) => place)];
  const problems = resolution.problems.filter(({ reference: { place } }) =>
    places.some((one) => one.file === place.file && one.start === place.start && one.end === place.end),
  );
  const roots = new Set(problems.flatMap(({ reference }) => resolution.namespaceOf(reference.from)?.element ?? []));
  const owners = new Set((problems[0]?.candidates ?? []).flatMap((candidate) => resolution.namespaceOf(candidate)?.element.title ?? []));
  const fixes = [...owners].slice(0, MOST).flatMap((owner): Fix[] => {
    const edits = [...roots].map((root) => usesToo(root, owner));
    const made = edits.filter((edit) => edit !== undefined);
    return made.length < edits.length ? [] : [{ title: fault.texts.insert(`bruger: ${owner}`), edits: made, preferred: owners.size === 1 }];
  });
  return fixes;
};

/** Puts a name to what a document uses: a line, or a point of the list that there is. Undefined where the line that there is has a fault. */
function usesToo({ node, place }: Element, name: string): FileEdit | undefined {
  const { file } = place;
  const uses = node.children.find(({ definition }) => definition?.key === 'bruger');
  const edition = node.children.find(({ definition }) => definition?.key === 'udgave');
  if (!uses) return inBlock(file, node, [`bruger: ${name}`], edition);
  if (uses.line.open && uses.line.value) return undefined;
  if (uses.line.value && uses.line.key) {
    const first = file.text.slice(uses.line.value.start, uses.line.value.end);
    const indent = file.text.slice(uses.line.start, uses.line.content.start);
    const lines = ['bruger {', `  - ${first}`, `  - ${name}`, '}'].join(lineEndOf(file) + indent);
    return { file, start: uses.line.key.start, end: uses.line.content.end, text: lines };
  }
  return inBlock(file, uses, [`- ${name}`], uses.children.at(-1));
}

/** A value that the data element does not have: the nearest that it has, else all of them. */
export const unknownValue: Fixer = (fault) => {
  const found = problemsAt(fault);
  const [problem] = found;
  if (!problem) return [];
  const names = problem.candidates.flatMap(({ title }) => title ?? []);
  const near = nearNames(problem.reference.name, names);
  const shown = near.length > 0 ? near : names.slice(0, MOST);
  const changes = shown.map((name) => change(found, fault, bracketed(name, true)));
  return near.length === 1 ? changes.map((fix) => ({ ...fix, preferred: true })) : changes;
};

/** An edition that there is not: those that there are. */
export const unknownEdition: Fixer = (fault) => {
  const [problem] = problemsAt(fault);
  const line = fault.node?.children.find(({ definition }) => definition?.key === 'udgave')?.line;
  if (!problem || !line?.value) return [];
  const editions = [...new Set(problem.candidates.flatMap((candidate) => editionOf(candidate) ?? []))].slice(0, MOST);
  return editions.map((edition) => ({
    title: fault.texts.change(`udgave: ${edition}`),
    edits: [fault.edit(line.value!, edition)],
    preferred: editions.length === 1,
  }));
};

/** One thing that is declared twice: the second goes, where nothing is said of it. */
export const declaredTwice: Fixer = (fault) => {
  const { node } = fault;
  return node && node.children.length === 0 && !node.line.merged
    ? [{ title: fault.texts.removeNode(fault.slice(node.line.content)), edits: [without(fault.file, node)] }]
    : [];
};

/** Every problem with the same name for the same reason: the finding of the first speaks for all. */
function problemsAt({ finding: { place }, snapshot }: Fault): NameProblem[] {
  const { problems } = snapshot.workspace.resolution;
  const own = problems.find(
    ({ reference }) => reference.place.file === place.file && reference.place.start === place.start && reference.place.end === place.end,
  );
  if (!own) return [];
  return problems.filter(
    (other) =>
      other.type === own.type &&
      (own.type === 'unknown' || other.namespace === own.namespace) &&
      other.reference.memberOf?.target === own.reference.memberOf?.target &&
      (own.type !== 'wrong-kind' || other.reference.accepts.join() === own.reference.accepts.join()) &&
      foldName(other.reference.name) === foldName(own.reference.name),
  );
}

/** The name is changed wherever it stands. */
function change(problems: readonly NameProblem[], fault: Fault, name: string): Fix {
  return {
    title: fault.texts.change(name),
    edits: problems.map(({ reference: { place } }) => ({ file: place.file, start: place.start, end: place.end, text: name })),
  };
}

/** A name as it is written; in a condition some need brackets. */
export function bracketed(name: string, inCondition: boolean): string {
  return inCondition && needsBrackets(name) ? `[${name}]` : name;
}

/** What has a name that can be seen from a document, and all documents. */
export function visible({ snapshot }: Fault, namespace: Namespace | undefined): Element[] {
  const { namespaces } = snapshot.workspace.resolution;
  const used = new Set(namespace?.uses.map(({ target }) => target));
  const near = namespace ? [namespace, ...namespaces.filter(({ element }) => used.has(element))] : namespaces;
  return [...new Set([...near.flatMap(({ names }) => [...names.values()].flat()), ...namespaces.map(({ element }) => element)])];
}

/** The names that may be offered for what is written: an id that is near, a name only where it can be a misspelling (as F301 does). */
function nearNames(written: string, names: Iterable<string>): string[] {
  return nearest(written, names).filter((name) => name.startsWith('#') || isNearName(written, name));
}

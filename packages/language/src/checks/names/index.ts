import type { Element, NameReference } from '../../model/types.js';
import { namesOf, type Namespace } from '../../names/namespaces.js';
import type { NameProblem } from '../../names/resolve.js';
import { foldName } from '../../text/fold.js';
import { nearest } from '../../text/suggest.js';
import type { Workspace } from '../../workspace/workspace.js';
import { lineOf, type Check, type Finding, type Related } from '../finding.js';
import { joinWords, kindWord, kindWords } from '../form/wording.js';

/** Names that stand for nothing, for the wrong kind of thing, or for several (V06, V07). A name that is missing in several places is told once. */
export const checkNames: Check = (workspace) => {
  const groups = new Map<string, NameProblem[]>();
  for (const problem of workspace.resolution.problems) {
    const { reference, type, namespace } = problem;
    const owner = type === 'unknown-value' ? problem.reference.memberOf?.name : type === 'wrong-kind' ? reference.accepts.join() : '';
    const where = type === 'unknown' ? '' : namespace?.element.id;
    const key = [type, where, foldName(reference.name), owner].join('|');
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map((problems) => finding(problems, workspace));
};

function finding(problems: readonly NameProblem[], workspace: Workspace): Finding {
  const [{ type, reference, candidates, namespace, likely }] = problems as [NameProblem, ...NameProblem[]];
  const { name, place } = reference;
  const related = problems
    .slice(1)
    .map(({ reference: other }): Related => ({ place: other.place, da: `«${name}» står også her`, en: `"${name}" stands here too` }));
  const base = { place, ...(related.length > 0 && { related }) };
  switch (type) {
    case 'unknown':
      return {
        code: 'F301',
        parameters: { name, suggestion: likely ? meant(likely) : suggestion(reference, namespace, workspace) },
        ...base,
      };
    case 'not-visible':
      return { code: 'F306', parameters: { name, owner: ownerTitle(candidates[0]!, workspace) }, ...base };
    case 'wrong-kind':
      return {
        code: 'F302',
        parameters: {
          name,
          actual: joinWords([...new Set(candidates.map(({ kind }) => kindWord(kind)))], 'og'),
          key: reference.key,
          expected: kindWords(reference.accepts),
        },
        ...base,
      };
    case 'ambiguous':
      return {
        code: 'F303',
        parameters: { name, candidates: joinWords(candidates.map(describe), 'og') },
        ...base,
        related: candidates.map(declaredHere),
      };
    case 'unknown-value':
      return {
        code: 'F308',
        parameters: {
          name,
          element: reference.memberOf?.name ?? reference.from.parent?.title ?? '',
          values:
            joinWords(
              candidates.map(({ title }) => `«${title ?? ''}»`),
              'og',
            ) || 'ingen',
        },
        ...base,
      };
  }
}

function meant(element: Element): string {
  return `Mente du «${element.title ?? `#${element.id}`}»?`;
}

/** The likeliest name of a fitting kind. */
function suggestion(reference: NameReference, namespace: Namespace | undefined, workspace: Workspace): string {
  const elements = (namespace ? [namespace] : workspace.resolution.namespaces).flatMap(({ names }) => [...names.values()].flat());
  const uses = namespace?.uses.flatMap(({ target }) => workspace.resolution.namespaces.filter(({ element }) => element === target)) ?? [];
  const seen = [
    ...elements,
    ...uses.flatMap(({ names }) => [...names.values()].flat()),
    ...workspace.resolution.namespaces.map(({ element }) => element),
  ];
  const fitting = seen.filter(({ kind }) => reference.accepts.includes(kind)).flatMap(namesOf);
  const likely = nearest(reference.name, [...new Set(fitting)], { max: 1 })[0];
  return likely ? `Mente du «${likely}»?` : `Erklær det med ${kindWords(reference.accepts)}.`;
}

function describe(element: Element): string {
  return `«${element.title ?? element.id}» (${element.place.file.uri.split('/').at(-1)} linje ${lineOf(element.place.file, element.place.start)}, #${element.id})`;
}

function declaredHere(element: Element): Related {
  return {
    place: element.namePlace,
    da: `«${element.title ?? element.id}» er erklæret her`,
    en: `"${element.title ?? element.id}" is declared here`,
  };
}

function ownerTitle(element: Element, workspace: Workspace): string {
  return workspace.resolution.namespaceOf(element)?.element.title ?? '';
}

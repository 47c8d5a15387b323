import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { Element, NameReference } from '../../model/types.js';
import { choiceOf } from '../../model/walk.js';
import { editionOf, namesOf, type Namespace } from '../../names/namespaces.js';
import type { NameProblem } from '../../names/resolve.js';
import { foldName } from '../../text/fold.js';
import { nearest } from '../../text/suggest.js';
import type { Workspace } from '../../workspace/workspace.js';
import { standing, type Check, type Finding, type Related } from '../finding.js';
import { declaringLine, kindNouns } from '../form/wording.js';

/** Names that stand for nothing, for the wrong kind of thing, or for several (V06, V07). A name that is missing in several places is told once. */
export const checkNames: Check = (workspace) => {
  const groups = new Map<string, NameProblem[]>();
  for (const problem of workspace.resolution.problems) {
    const { reference, type, namespace } = problem;
    // What has no values is told at its own name (F406): `alder er kvinde` is one fault.
    if (type === 'unknown-value' && reference.memberOf?.target && !isChoice(reference.memberOf.target)) continue;
    const owner = type === 'wrong-kind' ? reference.accepts.join() : type === 'unknown-value' ? reference.memberOf?.name : '';
    const where = type === 'unknown' ? [] : [namespace?.element.id, namespace?.edition];
    const key = [type, ...where, foldName(reference.name), owner].join('|');
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
          actual: kindNouns(
            candidates.map(({ kind }) => kind),
            'and',
          ),
          key: reference.key,
          expected: kindNouns(reference.accepts, 'or'),
        },
        ...base,
      };
    case 'ambiguous':
      return {
        code: 'F303',
        parameters: { name, candidates: joined(candidates.map(describe), 'and') },
        ...base,
        related: candidates.map(declaredHere),
      };
    case 'unknown-edition':
      return {
        code: 'F309',
        parameters: {
          name,
          edition: reference.edition ?? '',
          editions: joined(
            candidates.map((candidate) => quoted(editionOf(candidate) ?? '')),
            'or',
          ),
        },
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
            candidates.length === 0
              ? words('no-values')
              : joined(
                  candidates.map(({ title }) => quoted(title ?? '')),
                  'and',
                ),
        },
        ...base,
      };
  }
}

function meant({ title, id }: Element): Words {
  return words('did-you-mean', { word: title ?? `#${id}` });
}

/** The likeliest name of a fitting kind. */
function suggestion(reference: NameReference, namespace: Namespace | undefined, workspace: Workspace): Words {
  const elements = (namespace ? [namespace] : workspace.resolution.namespaces).flatMap(({ names }) => [...names.values()].flat());
  const uses = namespace?.uses.flatMap(({ target }) => workspace.resolution.namespaces.filter(({ element }) => element === target)) ?? [];
  const seen = [
    ...elements,
    ...uses.flatMap(({ names }) => [...names.values()].flat()),
    ...workspace.resolution.namespaces.map(({ element }) => element),
  ];
  const fitting = seen.filter(({ kind }) => reference.accepts.includes(kind)).flatMap(namesOf);
  const likely = nearest(reference.name, [...new Set(fitting)], { max: 1 })[0];
  if (likely) return words('did-you-mean', { word: likely });
  const line = reference.name.startsWith('#') ? undefined : declaringLine(reference.name, reference.accepts);
  return line ? words('declare-it', { line }) : { da: '', en: '' };
}

function isChoice(element: Element): boolean {
  return choiceOf(element, 'type')?.endsWith('choice') ?? false;
}

function describe(element: Element): Words {
  return words('candidate', { name: element.title ?? element.text ?? '', id: element.id, ...standing(element) });
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

import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { Element, NameReference } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import { editionOf } from '../../names/editions.js';
import { bearersOf } from '../../names/lookup.js';
import { CONDITION_LISTS, CONDITION_SUBJECTS } from '../../model/conditions.js';
import type { Namespace } from '../../names/namespaces.js';
import type { NameProblem } from '../../names/resolve.js';
import { foldName } from '../../text/fold.js';
import type { Workspace } from '../../workspace/workspace.js';
import { standing, type Check, type Finding, type Related } from '../finding.js';
import { kindNouns } from '../form/wording.js';
import { inBrackets } from './bracketed.js';
import { inclusiveBound } from './comparisons.js';
import { Suggestions } from './suggestions.js';
import { timeAdvice, timeMeant } from './times.js';

/** Names that stand for nothing, for the wrong kind of thing, or for several (V06, V07). A name that is missing in several places is told once. */
export const checkNames: Check = (workspace) => {
  const suggestions = new Suggestions(workspace);
  const single = new Map<string, Finding>();
  const groups = new Map<string, NameProblem[][]>();
  const numbers = new Map<object | undefined, number>();
  const numberOf = (whole: object | undefined): number => {
    const number = numbers.get(whole) ?? numbers.size;
    numbers.set(whole, number);
    return number;
  };
  for (const problem of workspace.resolution.problems) {
    const { reference, type, namespace } = problem;
    // What has no values is told at its own name (F406): `alder er kvinde` is one fault.
    if (type === 'unknown-value' && reference.memberOf?.target && !isChoice(reference.memberOf.target)) continue;
    if (type === 'ambiguous' && areDuplicates(problem, workspace)) continue;
    // A local variant of nothing lacks `tilpasser` (F211): then nothing of what it is a variant of can be seen.
    if (type === 'not-visible' && namespace?.element.kind === 'local-variant' && !factOf(namespace.element, 'tilpasser')) continue;
    // What would be seen through a name that is told of itself.
    if (type === 'not-visible' && namespace?.uses.some((use) => !use.target && use !== reference)) continue;
    // The pieces of a name that lacks its brackets are one fault.
    const whole = CUT.has(type)
      ? suggestions.inBrackets(reference, namespace ?? workspace.resolution.namespaceOf(reference.from))
      : undefined;
    if (whole) {
      const { name, place } = whole;
      const at = `${place.file.uri} ${place.start}`;
      if (!single.has(at))
        single.set(at, { code: 'F301', parameters: { name: reference.name, suggestion: words('put-in-brackets', { name }) }, place });
      continue;
    }
    // What is no name at all is told wherever it stands: what to write instead is another line in each place.
    const time = type === 'unknown' ? timeMeant(reference) : undefined;
    if (time) {
      const { name, place } = reference;
      single.set(`${place.file.uri} ${place.start}`, { code: 'F301', parameters: { name, suggestion: timeAdvice(time) }, place });
      continue;
    }
    // A name that is missing everywhere is told once, wherever it stands.
    const owner = type === 'unknown-value' ? ownerOf(reference) : APART.has(type) ? namespace : undefined;
    const key = [
      type,
      numberOf(owner),
      foldName(reference.name),
      reference.edition,
      type === 'wrong-kind' ? reference.accepts.join() : '',
    ].join('|');
    const alike = groups.get(key) ?? [];
    groups.set(key, alike);
    const group = alike.find(([first]) => type !== 'not-visible' || useOne(first!.namespace, namespace));
    if (group) group.push(problem);
    else alike.push([problem]);
  }
  return [...single.values(), ...[...groups.values()].flat().map((problems) => finding(problems, workspace, suggestions))];
};

/** What is told for each pathway, catalogue or module in which it is so. */
const APART: ReadonlySet<NameProblem['type']> = new Set(['wrong-kind', 'ambiguous', 'unknown-edition']);

/**
 * Whether two of them are one, or use one of the same: then what they both name most likely stood there, and that something else which
 * neither uses has it too is no reason to tell it of each.
 */
function useOne(one: Namespace | undefined, other: Namespace | undefined): boolean {
  return one === other || !!one?.uses.some(({ target }) => target && other?.uses.some((use) => use.target === target));
}

/** What becomes of the pieces of a name that lacks its brackets. */
const CUT: ReadonlySet<NameProblem['type']> = new Set(['unknown', 'wrong-kind', 'unknown-value']);

/** The data element that the name of a value belongs to. */
function ownerOf({ memberOf, from }: NameReference): Element | undefined {
  return memberOf ? memberOf.target : from.parent;
}

/** Whether the candidates are declared twice by one name or id: that is told where they stand (F304, F305). */
function areDuplicates({ candidates, reference }: NameProblem, { resolution }: Workspace): boolean {
  const namespaces = candidates.map((candidate) => resolution.namespaceOf(candidate));
  const [first] = namespaces;
  if (!first) return false;
  if (candidates.every((candidate, index) => namespaces[index]?.element === candidate))
    return namespaces.every(
      (other) => other?.element.kind === first.element.kind && other.element.id === first.element.id && other.edition === first.edition,
    );
  if (namespaces.some((namespace) => namespace !== first)) return false;
  const bearers = bearersOf(first, reference.name);
  return candidates.every((candidate) => bearers.includes(candidate) && (reference.name.startsWith('#') || candidate.kind !== 'item'));
}

/** What must stand there; where a condition names a list, also how a list is asked for. */
function expectedIn(reference: NameReference, candidates: readonly Element[]): Words {
  const expected = kindNouns(reference.accepts, 'or');
  const isList = reference.accepts === CONDITION_SUBJECTS && candidates.every(({ kind }) => CONDITION_LISTS.includes(kind));
  return isList ? words('or-points-of', { expected, name: inBrackets(reference.name) }) : expected;
}

function finding(problems: readonly NameProblem[], workspace: Workspace, suggestions: Suggestions): Finding {
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
        parameters: { name, suggestion: likely && !inclusiveBound(name) ? meant(likely) : suggestions.of(reference, namespace) },
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
          where: reference.key === '-' ? words('in-condition-list') : words('after-key', { key: reference.key }),
          expected: expectedIn(reference, candidates),
        },
        ...base,
      };
    case 'ambiguous':
      return {
        code: 'F303',
        parameters: {
          name,
          candidates: joined(candidates.map(describe), 'or'),
          advice: words(areEditions(candidates) ? 'write-edition' : 'write-id'),
        },
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

/** Whether the candidates are editions of one pathway: they have one id, so the edition has to be said. */
function areEditions(candidates: readonly Element[]): boolean {
  return candidates.every(({ kind, id }) => kind === 'pathway' && foldName(id) === foldName(candidates[0]!.id));
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

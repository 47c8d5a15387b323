import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { Element, NameReference } from '../../model/types.js';
import { namesOf, type Namespace } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import { foldName } from '../../text/fold.js';
import { cutName, isNearName, nearest } from '../../text/suggest.js';
import type { Workspace } from '../../workspace/workspace.js';
import { declaringLine } from '../form/wording.js';
import { namesForBrackets, unbracketed, type Unbracketed } from './bracketed.js';
import { comparisonMeant, inclusiveBound } from './comparisons.js';

/** After so many unknown names something else is wrong (a catalogue is missing): no more likely names are looked for. */
const MOST_SEARCHES = 50;
/** Of so many data elements with a value of this name each is said. */
const MOST_OWNERS = 3;

/** What an unknown name may have been meant to be. The names that can be seen are gathered once for each place and kinds. */
export class Suggestions {
  private readonly candidates = new Map<Namespace | undefined, Map<string, readonly Element[]>>();
  private readonly forBrackets = new Map<Namespace | undefined, readonly string[]>();
  private searches = 0;

  constructor(private readonly workspace: Workspace) {}

  /** The likeliest name of a fitting kind; else the line that would declare the name. */
  of(reference: NameReference, namespace: Namespace | undefined): Words {
    const { name, accepts } = reference;
    if (/^skøn\s*:/iu.test(name)) return words('judgement-own-line');
    const inCondition = accepts.includes('data-element');
    const comparison = inCondition ? comparisonMeant(name) : undefined;
    if (comparison) return words('write-it', { word: comparison });
    const bound = inCondition ? inclusiveBound(name) : undefined;
    if (bound) return words('write-mindst', { word: bound });
    if (this.searches++ < MOST_SEARCHES) {
      const owners = inCondition ? this.ownersOfValue(name, this.fitting(reference, namespace)) : [];
      if (owners.length > 0)
        return words('meant-one-of', {
          words: joined(
            owners.map(({ title }) => quoted(`${title} er ${name}`)),
            'or',
          ),
        });
      const likely = this.likely(reference, namespace);
      if (likely) return words('did-you-mean', { word: likely });
    }
    const line = name.startsWith('#') ? undefined : declaringLine(name, accepts);
    const whole = inCondition ? comparedWith(reference) : undefined;
    if (whole && line) return words('declare-or-brackets', { line, name: whole });
    return line ? words('declare-it', { line }) : { da: '', en: '' };
  }

  /** The whole name of which this is a piece, because the brackets round it are missing in a condition. */
  inBrackets(reference: NameReference, namespace: Namespace | undefined): Unbracketed | undefined {
    const { accepts, memberOf, name } = reference;
    if (name.startsWith('#') || (!memberOf && !accepts.includes('data-element'))) return undefined;
    if (memberOf?.target) return unbracketed(reference, namesForBrackets(valuesOf(memberOf.target)));
    let names = this.forBrackets.get(namespace);
    if (!names) this.forBrackets.set(namespace, (names = namesForBrackets(this.withValues(reference, namespace))));
    return unbracketed(reference, names);
  }

  private withValues(reference: NameReference, namespace: Namespace | undefined): Element[] {
    const elements = this.fitting(reference, namespace);
    return elements.flatMap((element) => [element, ...valuesOf(element)]);
  }

  private likely(reference: NameReference, namespace: Namespace | undefined): string | undefined {
    const fitting = this.fitting(reference, namespace);
    if (!reference.name.startsWith('#')) {
      const names = new Set(fitting.flatMap(namesOf));
      return nearest(reference.name, names).find((name) => isNearName(reference.name, name)) ?? cutName(reference.name, names);
    }
    const ids = fitting.map(({ id }) => `#${id}`);
    return nearest(reference.name, ids, { max: 1 })[0] ?? withAllParts(reference.name, ids);
  }

  /** The data elements that have a value of this name: `kvinde` alone is `køn er kvinde`. */
  private ownersOfValue(name: string, fitting: readonly Element[]): Element[] {
    const wanted = foldName(name);
    return fitting
      .filter(({ kind }) => kind === 'data-element')
      .filter((element) => valuesOf(element).some((value) => namesOf(value).some((one) => foldName(one) === wanted)))
      .slice(0, MOST_OWNERS);
  }

  private fitting({ accepts, name }: NameReference, namespace: Namespace | undefined): readonly Element[] {
    let byKinds = this.candidates.get(namespace);
    if (!byKinds) this.candidates.set(namespace, (byKinds = new Map()));
    const byId = name.startsWith('#');
    const kinds = `${byId ? '#' : ''}${accepts.join()}`;
    let elements = byKinds.get(kinds);
    if (!elements) byKinds.set(kinds, (elements = this.seen(accepts, namespace, byId)));
    return elements;
  }

  /** What can be seen and is of a fitting kind: all that has an id, or all that has a name. */
  private seen(accepts: NameReference['accepts'], namespace: Namespace | undefined, byId: boolean): readonly Element[] {
    const { namespaces } = this.workspace.resolution;
    const used = new Set(namespace?.uses.map(({ target }) => target));
    const near = namespace ? [namespace, ...namespaces.filter(({ element }) => used.has(element))] : namespaces;
    const elements = [
      ...near.flatMap(({ names, ids }) => [...(byId ? ids : names).values()].flat()),
      ...namespaces.map(({ element }) => element),
    ];
    return [...new Set(elements)].filter(({ kind }) => accepts.includes(kind));
  }
}

/** A name that nobody declared with the «er …» behind it, up to where a condition goes on: all of it may have been meant as one name. */
function comparedWith({ place }: NameReference): string | undefined {
  const { text } = place.file;
  const line = text.slice(place.end, text.indexOf('\n', place.end) + 1 || undefined);
  const rest = /^ er (?!ikke |enten )(?:(?! og | eller |[()[\]{},\r\n]).)+/u.exec(line)?.[0].trimEnd();
  return rest === undefined || text[place.start - 1] === '[' ? undefined : text.slice(place.start, place.end) + rest;
}

/** The one id that holds all parts of the id that is written: `#fund-på-halsen` for `#halsen`; undefined where several do. */
function withAllParts(written: string, ids: readonly string[]): string | undefined {
  const partsOf = (id: string): string[] => foldName(id.replace(/^#/, '')).split('-');
  const wanted = partsOf(written);
  const [only, ...others] = new Set(ids.filter((id) => wanted.every((part) => partsOf(id).includes(part))));
  return others.length === 0 ? only : undefined;
}

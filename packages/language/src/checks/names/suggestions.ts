import { words, type Words } from '../../messages/index.js';
import type { NameReference } from '../../model/types.js';
import { namesOf, type Namespace } from '../../names/namespaces.js';
import { nearest } from '../../text/suggest.js';
import type { Workspace } from '../../workspace/workspace.js';
import { declaringLine } from '../form/wording.js';

/** After so many unknown names something else is wrong (a catalogue is missing): no more likely names are looked for. */
const MOST_SEARCHES = 50;

/** What an unknown name may have been meant to be. The names that can be seen are gathered once for each place and kinds. */
export class Suggestions {
  private readonly candidates = new Map<Namespace | undefined, Map<string, readonly string[]>>();
  private searches = 0;

  constructor(private readonly workspace: Workspace) {}

  /** The likeliest name of a fitting kind; else the line that would declare the name. */
  of(reference: NameReference, namespace: Namespace | undefined): Words {
    if (/^skøn\s*:/iu.test(reference.name)) return words('judgement-own-line');
    if (this.searches++ < MOST_SEARCHES) {
      const likely = nearest(reference.name, this.fitting(reference, namespace), { max: 1 })[0];
      if (likely) return words('did-you-mean', { word: likely });
    }
    const line = reference.name.startsWith('#') ? undefined : declaringLine(reference.name, reference.accepts);
    return line ? words('declare-it', { line }) : { da: '', en: '' };
  }

  private fitting({ accepts }: NameReference, namespace: Namespace | undefined): readonly string[] {
    let byKinds = this.candidates.get(namespace);
    if (!byKinds) this.candidates.set(namespace, (byKinds = new Map()));
    const kinds = accepts.join();
    let names = byKinds.get(kinds);
    if (!names) byKinds.set(kinds, (names = this.namesSeen(accepts, namespace)));
    return names;
  }

  private namesSeen(accepts: NameReference['accepts'], namespace: Namespace | undefined): readonly string[] {
    const { namespaces } = this.workspace.resolution;
    const used = new Set(namespace?.uses.map(({ target }) => target));
    const seen = namespace ? [namespace, ...namespaces.filter(({ element }) => used.has(element))] : namespaces;
    const elements = [...seen.flatMap(({ names }) => [...names.values()].flat()), ...namespaces.map(({ element }) => element)];
    const fitting = new Set(elements.filter(({ kind }) => accepts.includes(kind)));
    return [...new Set([...fitting].flatMap(namesOf))];
  }
}

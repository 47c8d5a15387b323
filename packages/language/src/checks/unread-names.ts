import type { Code } from '../messages/index.js';
import type { Element, ParsedFile, Place } from '../model/types.js';
import type { Namespace } from '../names/namespaces.js';
import type { NameProblem } from '../names/resolve.js';
import type { Workspace } from '../workspace/workspace.js';
import type { FaultyLines } from './faulty-lines.js';
import type { Finding } from './finding.js';

/** Findings of lines and blocks that could not be read: what they declared is not known. */
export const UNREAD: ReadonlySet<Code> = new Set(['F101', 'F102', 'F103', 'F104', 'F114', 'F205', 'F216']);
/** Findings that a line is lost. */
const LOST: ReadonlySet<Code> = new Set(['F216']);

const CODES: Readonly<Partial<Record<NameProblem['type'], Code>>> = {
  unknown: 'F301',
  'not-visible': 'F306',
  'unknown-value': 'F308',
  'unknown-edition': 'F309',
};

/**
 * The findings about names that nothing declares, for what declares them may stand in a line that could not be read: each as
 * its code and the {@link placeKey} of its place.
 * @param marks the faulty lines of every file that has some
 */
export function unreadNames(
  findings: readonly Finding[],
  { files, contents, resolution }: Workspace,
  marks: ReadonlyMap<ParsedFile, FaultyLines>,
): ReadonlySet<string> {
  const namespacesWith = (codes: ReadonlySet<Code>): ReadonlySet<Namespace | undefined> => {
    const among = new Set(findings.filter(({ code }) => codes.has(code)).map(({ place }) => place.file));
    return new Set(
      contents.filter(({ file }) => among.has(file)).flatMap(({ elements }) => elements.map((element) => resolution.namespaceOf(element))),
    );
  };
  const [unread, lost] = [namespacesWith(UNREAD), namespacesWith(LOST)];
  // The first line of a pathway is lost, and with it what edition the lines in it are of.
  const isRootLost = files.some((file) =>
    file.nodes.some(({ line, definition }) => line.kind === 'unknown' && !definition && marks.get(file)?.has(line.start)),
  );
  // What makes it seen may stand in a line that could not be read: `udgiver: Sundhedsstyrelsen bruger: Aktører og enheder`.
  const isMentioned = (owner: Element | undefined): boolean =>
    owner?.title !== undefined && [...marks.values()].some((lines) => lines.mentions(owner.title!));
  const isUnread = ({ type, likely, namespace, candidates, reference: { name, memberOf } }: NameProblem): boolean => {
    switch (type) {
      case 'unknown-edition':
        // What could not be read in the block of a pathway may be its edition.
        return (
          isRootLost ||
          [...marks.values()].some((lines) => lines.beginsRoot(name)) ||
          candidates.some(({ place }) => isDoubtful(marks.get(place.file), place))
        );
      case 'unknown-value':
        return memberOf?.target !== undefined && (marks.get(memberOf.target.place.file)?.hasIn(memberOf.target.node) ?? false);
      case 'unknown':
      case 'not-visible':
        if (candidates.some((candidate) => isMentioned(resolution.namespaceOf(candidate)?.element))) return true;
        // What an id is likely to mean is a guess where a line with an id is lost.
        return namespace !== undefined && ((!likely && reaches(namespace, unread)) || (name.startsWith('#') && reaches(namespace, lost)));
      default:
        return false;
    }
  };
  return new Set(resolution.problems.filter(isUnread).map(({ type, reference }) => `${CODES[type]} ${placeKey(reference.place)}`));
}

/** Whether something in the block there could not be read, or is not said. */
function isDoubtful(lines: FaultyLines | undefined, { start }: Place): boolean {
  return lines !== undefined && (lines.inBlock(start) || lines.hasEmptyIn(start));
}

/** Says where a place begins in words that no other place has. */
export function placeKey({ start, file }: Place): string {
  return `${start} ${file.uri}`;
}

/** Whether the namespace or one that it uses is among these. */
function reaches(namespace: Namespace, among: ReadonlySet<Namespace | undefined>): boolean {
  return among.has(namespace) || namespace.uses.some(({ target }) => [...among].some((other) => other && other.element === target));
}

import type { Place } from '../model/types.js';
import { foldName } from '../text/fold.js';
import type { SourceNode } from '../source/tree.js';
import type { Workspace } from '../workspace/resolved.js';
import { conflictsIn } from './conflicts.js';
import type { Finding } from './finding.js';
import { Stretches } from './stretches.js';

/**
 * One fault, one message: leaves out what only follows from another finding. In a merge conflict all else is guesswork,
 * and so are the names and values of a condition that could not be read to its end, what a value says that cannot be read,
 * how the pieces of a name that lacks its brackets are joined, and what is said of a misspelt name on the guess of what it means.
 */
export function withoutFollowUps(findings: readonly Finding[], { files, resolution }: Workspace): Finding[] {
  const conflicts = new Stretches(files.flatMap((file) => conflictsIn(file)).map(({ whole }) => whole));
  const unread = new Stretches(findings.filter(({ code }) => code === 'F108').map(({ place }) => lineAround(place)));
  // Where it is not clear how far `ikke` or `og` reaches, nothing is known of what is required at once.
  const unclear = new Stretches(findings.filter(({ code }) => code === 'F409' || code === 'F410').map(({ place }) => lineAround(place)));
  // The «eller» of a name that lacks its square brackets is no «eller» of the condition.
  const cutNames = new Stretches(findings.filter(isCutName).map(({ place }) => lineAround(place)));
  // A time that is not what its sentence says makes the sum wrong, too, and differs from what it corresponds to.
  const times = new Stretches(findings.filter(({ code }) => code === 'F708').map(({ place }) => place));
  // A value that cannot be read can neither be the same as another nor differ from it.
  const unreadable = new Stretches(findings.filter(({ code }) => /^F40[1-5]$/.test(code)).map(({ place }) => lineAround(place)));
  const guessed = new Stretches(resolution.problems.filter(({ likely }) => likely).map(({ reference }) => reference.place));
  const unknown = findings.filter(({ code }) => code === 'F301');
  const twice = new Stretches(findings.filter(({ code }) => code === 'F213').map(({ place }) => lineAround(place)));
  return findings.filter(
    ({ code, place, related = [] }) =>
      ((code !== 'F507' && code !== 'F715') || ![place, ...related.map((other) => other.place)].some((time) => times.hold(time))) &&
      (code === 'F111' || !conflicts.hold(place)) &&
      (!/^F[34]/.test(code) || !unread.hold(place)) &&
      (!/^F4(15|19|21)/.test(code) || !unclear.hold(place)) &&
      (!/^F4(09|10)/.test(code) || !cutNames.hold(place)) &&
      (code !== 'F715' || !unreadable.hold(place)) &&
      ((code !== 'F406' && code !== 'F505') || !guessed.hold(place)) &&
      (code !== 'F119' || !twice.hold(place)) &&
      // The member that a list lacks may be one of it that is not found.
      (code !== 'F732' || !unknown.some((other) => isBeside(other.place, place))),
  );
}

/** Whether the finding is about a name that was read in pieces: it stands at all of the name and says one piece. */
function isCutName({ code, parameters: { name }, place: { file, start, end } }: Finding): boolean {
  return code === 'F301' && typeof name === 'string' && foldName(name) !== foldName(file.text.slice(start, end));
}

/** Whether a place stands in the block of the other's line, or in the same, after the same key: one list, or two lines that say the same of other things. */
function isBeside(one: Place, other: Place): boolean {
  const [key, owner] = keyAt(other);
  const [otherKey, otherOwner] = keyAt(one);
  return one.file === other.file && key !== undefined && key === otherKey && owner === otherOwner;
}

/** The key of the line or list in which a place stands, and the block in which that is. */
function keyAt({ file, start }: Place): [key: string | undefined, owner: SourceNode | undefined] {
  let [key, owner]: [string | undefined, SourceNode | undefined] = [undefined, undefined];
  let above: SourceNode | undefined;
  for (let nodes = file.nodes; ;) {
    const node = nodes.findLast(({ line }) => line.start <= start);
    if (!node) return [key, owner];
    if (node.line.kind === 'keyed' && node.definition) [key, owner] = [node.definition.base ?? node.definition.key, above];
    [above, nodes] = [node, node.children];
  }
}

function lineAround({ file, start }: Place): Place {
  const end = file.text.indexOf('\n', start);
  return { file, start: file.text.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? file.text.length : end };
}

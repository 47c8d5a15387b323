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
  return findings.filter(
    ({ code, place, related = [] }) =>
      ((code !== 'F507' && code !== 'F715') || ![place, ...related.map((other) => other.place)].some((time) => times.hold(time))) &&
      (code === 'F111' || !conflicts.hold(place)) &&
      (!/^F[34]/.test(code) || !unread.hold(place)) &&
      (!/^F4(15|19|21)/.test(code) || !unclear.hold(place)) &&
      (!/^F4(09|10)/.test(code) || !cutNames.hold(place)) &&
      (code !== 'F715' || !unreadable.hold(place)) &&
      ((code !== 'F406' && code !== 'F505') || !guessed.hold(place)) &&
      // The member that a list lacks may be one of it that is not found.
      (code !== 'F732' || !unknown.some((other) => isBeside(other.place, place))),
  );
}

/** Whether the finding is about a name that was read in pieces: it stands at all of the name and says one piece. */
function isCutName({ code, parameters: { name }, place: { file, start, end } }: Finding): boolean {
  return code === 'F301' && typeof name === 'string' && foldName(name) !== foldName(file.text.slice(start, end));
}

/** Whether a place stands in the block in which the line of the other stands. */
function isBeside(one: Place, other: Place): boolean {
  const owner = ownerOf(other.file.nodes, other.start);
  return one.file === other.file && owner?.close !== undefined && owner.line.content.start < one.start && one.start < owner.close.start;
}

/** The innermost block around a line, by the line that it begins with. */
function ownerOf(nodes: readonly SourceNode[], offset: number): SourceNode | undefined {
  const node = nodes.findLast(({ line }) => line.content.end < offset);
  if (!node?.close || node.close.start < offset) return undefined;
  return ownerOf(node.children, offset) ?? node;
}

function lineAround({ file, start }: Place): Place {
  const end = file.text.indexOf('\n', start);
  return { file, start: file.text.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? file.text.length : end };
}

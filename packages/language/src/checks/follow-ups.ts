import type { Place } from '../model/types.js';
import type { Workspace } from '../workspace/workspace.js';
import { conflictsIn } from './conflicts.js';
import type { Finding } from './finding.js';

/**
 * One fault, one message: leaves out what only follows from another finding. In a merge conflict all else is guesswork,
 * and so are the names and values of a condition that could not be read to its end.
 */
export function withoutFollowUps(findings: readonly Finding[], { files }: Workspace): Finding[] {
  const conflicts = files.flatMap((file) => conflictsIn(file).map(({ whole }) => whole));
  const unread = findings.filter(({ code }) => code === 'F108').map(({ place }) => lineAround(place));
  // Where it is not clear how far `ikke` or `og` reaches, nothing is known of what is required at once.
  const unclear = findings.filter(({ code }) => code === 'F409' || code === 'F410').map(({ place }) => lineAround(place));
  // A time that is not what its sentence says makes the sum wrong, too.
  const times = findings.filter(({ code }) => code === 'F708').map(({ place }) => place);
  if (conflicts.length + unread.length + unclear.length + times.length === 0) return [...findings];
  return findings.filter(
    ({ code, place, related = [] }) =>
      (code !== 'F507' || ![place, ...related.map((other) => other.place)].some((time) => times.some((told) => holds(told, time)))) &&
      (code === 'F111' || !conflicts.some((conflict) => holds(conflict, place))) &&
      (!/^F[34]/.test(code) || !unread.some((line) => holds(line, place))) &&
      (!/^F4(15|19)/.test(code) || !unclear.some((line) => holds(line, place))),
  );
}

function lineAround({ file, start }: Place): Place {
  const end = file.text.indexOf('\n', start);
  return { file, start: file.text.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? file.text.length : end };
}

function holds(outer: Place, { file, start }: Place): boolean {
  return file === outer.file && start >= outer.start && start <= outer.end;
}

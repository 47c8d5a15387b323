import type { Code } from '../messages/index.js';
import type { ParsedFile } from '../model/types.js';
import type { Finding } from './finding.js';

/** So many findings of one code are told in a file: whoever mends these sees the next. */
const MOST = 100;

/**
 * In a file that was damaged from end to end the same is found thousands of times: the first are told, and how many more there are.
 * @param findings in the order of their places
 */
export function withoutFloods(findings: readonly Finding[]): Finding[] {
  const groups = new Map<ParsedFile, Map<Code, Finding[]>>();
  for (const finding of findings) {
    const { code, place } = finding;
    let byCode = groups.get(place.file);
    if (!byCode) groups.set(place.file, (byCode = new Map()));
    const group = byCode.get(code);
    if (group) group.push(finding);
    else byCode.set(code, [finding]);
  }
  const told = new Map<Finding, Finding | undefined>();
  for (const byCode of groups.values())
    for (const [code, group] of byCode) {
      const left = group.slice(MOST);
      // One that is left over is told as shortly as that there is one.
      if (left.length < 2) continue;
      for (const finding of left) told.set(finding, undefined);
      told.set(left[0]!, { code: 'F906', parameters: { code, count: String(left.length) }, place: left[0]!.place });
    }
  return told.size === 0 ? [...findings] : findings.flatMap((finding) => (told.has(finding) ? (told.get(finding) ?? []) : [finding]));
}

import type { Code } from '../messages/index.js';
import type { ParsedFile } from '../model/types.js';
import { foldName } from '../text/fold.js';
import type { Finding } from './finding.js';
import { placeKey } from './unread-names.js';

/** Findings that a name is not found where it is looked for. */
const UNKNOWN: ReadonlySet<Code> = new Set(['F301', 'F306', 'F308']);

/**
 * Takes away what follows from an id that was cut off (F315): the names that meant it are not found. And what follows from
 * something else: an id that is missing (F316) is news only where the lines of its file can be read and every name is found, for
 * the line that lacks it may be half of one.
 */
export function withoutIdConsequences(findings: readonly Finding[]): Finding[] {
  const cut = findings.flatMap(({ code, parameters }) => (code === 'F315' ? [`#${foldName(String(parameters['id']))}`] : []));
  const missing = findings.filter(({ code }) => code === 'F316');
  if (cut.length === 0 && missing.length === 0) return [...findings];
  const taken = new Set(findings.filter(({ code }) => code === 'F305').map(({ place }) => placeKey(place)));

  const unread = new Set<ParsedFile>(findings.filter(({ code }) => /^F(?:[12]|30[45])/.test(code)).map(({ place }) => place.file));
  const unknown = findings.filter(({ code }) => UNKNOWN.has(code)).map(({ parameters }) => foldName(String(parameters['name'])));
  const unsaid = new Set(findings.filter(({ code }) => code === 'F705').map(({ place }) => placeKey(place)));
  return findings.filter(({ code, parameters, place }) => {
    const name = foldName(String(parameters['name'] ?? ''));
    switch (code) {
      case 'F301':
        return !cut.some((id) => name.startsWith(id));
      case 'F315':
        return !taken.has(placeKey(place));
      case 'F316':
        if (unsaid.has(placeKey(place))) return false;
        return !unread.has(place.file) && !unknown.some((other) => other.startsWith('#') || other.startsWith(name));
      default:
        return true;
    }
  });
}

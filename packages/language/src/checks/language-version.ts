import { words } from '../messages/index.js';
import type { Check } from './finding.js';

/** The version of the language that this tool reads. */
export const LANGUAGE_VERSION = '0.1';

/** A file says which version of the language it is written in; before 1.0 each minor version may change the language. */
export const checkLanguageVersion: Check = ({ files }) =>
  files.flatMap((file) =>
    file.nodes.flatMap(({ line }) => {
      if (line.match?.definition.key !== 'sprogversion' || !line.value) return [];
      const version = file.text.slice(line.value.start, line.value.end);
      if (version === LANGUAGE_VERSION) return [];
      const advice = isLater(version, LANGUAGE_VERSION) ? words('newer-tool') : words('write-version', { version: LANGUAGE_VERSION });
      return [{ code: 'F905' as const, parameters: { version, supported: LANGUAGE_VERSION, advice }, place: { file, ...line.value } }];
    }),
  );

/** Whether the one version is later than the other: 0.10 comes after 0.9. */
function isLater(version: string, than: string): boolean {
  const [major, minor] = /^(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number) ?? [];
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major !== undefined && minor !== undefined && (major > otherMajor || (major === otherMajor && minor > otherMinor));
}

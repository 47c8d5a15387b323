import { MESSAGES, type Code } from '../messages/index.js';
import type { ParsedFile } from '../model/types.js';
import type { Workspace } from '../workspace/workspace.js';
import { FaultyLines } from './faulty-lines.js';
import type { Finding } from './finding.js';
import { placeKey, UNREAD, unreadNames } from './unread-names.js';

/** Findings that something is missing from a block: it may be what could not be read there. */
const MISSING: ReadonlySet<Code> = new Set([
  'F104',
  'F118',
  'F211',
  'F215',
  'F412',
  'F413',
  'F420',
  'F501',
  'F502',
  'F702',
  'F703',
  'F705',
  'F710',
  'F711',
  'F713',
  'F715',
  'F720',
  'F721',
  'F725',
  'F726',
  'F727',
  'F728',
  'F729',
  'F730',
  'F731',
  'F732',
  'F735',
  'F736',
  'F737',
  'F738',
  'F739',
  'F744',
  'F745',
  'F903',
  'F904',
]);

/** Findings of what stands in the wrong block. */
const MISPLACED: ReadonlySet<Code> = new Set([
  'F105',
  'F109',
  'F110',
  'F207',
  'F208',
  'F209',
  'F210',
  'F212',
  'F213',
  'F214',
  'F302',
  'F505',
  'F508',
]);

/** Findings that two lines do not agree: either may have come to the other by a brace that was moved. */
const DISAGREEING: ReadonlySet<Code> = new Set(['F704', 'F712']);

/** Findings that a block does not add up: another line of it may be the one that was meant. */
const OF_ALL_LINES: ReadonlySet<Code> = new Set(['F507', 'F707', 'F708', 'F714']);

/** Findings that a sentence names something else than its block: what the names are is not known where their own block is in doubt. */
const OF_SAID_NAMES: ReadonlySet<Code> = new Set(['F709', 'F727', 'F728', 'F732', 'F736', 'F744']);

/** Findings about what a name stands for. */
const ABOUT_NAMES: ReadonlySet<Code> = new Set(['F301', 'F302', 'F303', 'F304', 'F305', 'F308']);

/** Findings about what a block is, that a line of the block settles. */
const OF_A_BLOCK: ReadonlySet<Code> = new Set(['F303', 'F309', 'F311']);

/**
 * Takes away what only follows from another finding: whatever is found in a line whose form is told of already, whatever
 * is missing from a block in which a line could not be read, and what stands in the wrong block or is missing from it where
 * braces leave it in doubt. One fault, one message; never none, for the finding about the form stays, and where it hides an
 * error it is one (F220).
 */
export function withoutConsequences(findings: readonly Finding[], workspace: Workspace): Finding[] {
  const formal = findings.filter(({ code }) => isFormal(code));
  const empty = findings.filter(({ code }) => code === 'F104');
  if (formal.length === 0 && !findings.some(({ code }) => UNREAD.has(code))) return [...findings];
  const marks = new Map<ParsedFile, FaultyLines>(
    workspace.files
      .filter((file) => [...formal, ...empty].some(({ place }) => place.file === file))
      .map((file) => [file, new FaultyLines(file, formal, UNREAD, empty)]),
  );
  const unread = unreadNames(findings, workspace, marks);
  const emptyPlaces = new Set(empty.map(({ place }) => placeKey(place)));
  const hiding = new Set<Finding>();
  const stays = ({ code, place, parameters, related = [] }: Finding): boolean => {
    if (unread.has(`${code} ${placeKey(place)}`)) return false;
    const isHiddenBy = (doubt: Finding | undefined): boolean => {
      if (doubt && MESSAGES[code].severity === 'error') hiding.add(doubt);
      return doubt !== undefined;
    };
    if (ABOUT_NAMES.has(code)) {
      const { name, id } = parameters;
      const names = [...(typeof name === 'string' ? [name] : []), ...(typeof id === 'string' ? [`#${id}`] : [])];
      if ([...marks.values()].some((lines) => lines.names(names))) return false;
      if (isHiddenBy([...marks.values()].flatMap((lines) => lines.doubtAbout(names) ?? [])[0])) return false;
    }
    if (OF_SAID_NAMES.has(code) && isHiddenBy([...marks.values()].flatMap((lines) => lines.doubtAbout(namesIn(parameters)) ?? [])[0]))
      return false;
    if (code === 'F705' && emptyPlaces.has(placeKey(place))) return false;
    // The name of a pathway whose first line is faulty may be half of one.
    if (code === 'F709' && [...marks.values()].some((lines) => lines.beginsRoot(String(parameters['name'])))) return false;
    if (DISAGREEING.has(code)) {
      const places = [place, ...related.map((other) => other.place)];
      if (isHiddenBy(places.flatMap(({ file, start }) => marks.get(file)?.doubtAt(start) ?? [])[0])) return false;
    }
    const faulty = marks.get(place.file);
    if (!faulty) return true;
    if (code === 'F732' && faulty.inBlockAround(place.start)) return false;
    if (code === 'F306' && faulty.underFaultyRoot(place.start)) return false;
    if (OF_ALL_LINES.has(code) && faulty.inBlockAround(place.start)) return false;
    if (MISPLACED.has(code) && faulty.underGuess(place.start)) return false;
    if (MISSING.has(code) || MISPLACED.has(code) || (code === 'F301' && faulty.isItem(place.start)))
      if (isHiddenBy(faulty.doubtAt(place.start))) return false;
    if (OF_A_BLOCK.has(code) && faulty.hasEmptyIn(place.start)) return false;
    if (MISSING.has(code) || OF_A_BLOCK.has(code)) return !faulty.inBlock(place.start);
    return isFormal(code) || !faulty.has(place.start);
  };
  return findings.filter(stays).map((finding) => (hiding.has(finding) ? asError(finding) : finding));
}

/** All names that a finding tells of. */
function namesIn(parameters: Finding['parameters']): string[] {
  const told = Object.values(parameters).map((value) => (typeof value === 'string' ? value : value.da));
  return told.flatMap((text) => [text, ...[...text.matchAll(/«([^»]*)»/gu)].map(([, name]) => name ?? '')]);
}

/** A warning hides no error: the build would go on. */
function asError(finding: Finding): Finding {
  return finding.code === 'F203' ? { ...finding, code: 'F220' } : finding;
}

/** Whether the finding is about the form of a line or a block and not about what it means. */
function isFormal(code: Code): boolean {
  // What is only a warning hides nothing; where F203 does, it is an error (F220).
  const hides = MESSAGES[code].severity === 'error' || code === 'F203';
  return hides && (code.startsWith('F1') || code.startsWith('F2')) && !MISSING.has(code);
}

import {
  LineIndex,
  MESSAGES,
  messageText,
  type Code,
  type Finding,
  type Place,
  type Position,
  type Severity,
} from '@pakkeforloeb/language';
import type { Config } from '../config/types.js';
import type { Counts } from '../texts/texts.js';

/** A stretch of a file, as reports give it. */
export interface ReportedPlace {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Text in both languages. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}

/** A finding as reports give it. */
export interface ReportedFinding extends ReportedPlace {
  readonly code: Code;
  readonly name: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly related: readonly (ReportedPlace & { readonly message: Bilingual })[];
}

/** A report: findings in the order of files and places, and the texts they stand in. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly counts: Counts;
  /** The lines of every file that a place is in. */
  readonly lines: ReadonlyMap<string, LineIndex>;
}

/** Makes the report of findings, with the severities that the settings give. */
export function reportOf(findings: readonly Finding[], files: number, config: Config): Report {
  const lines = new Map<string, LineIndex>();
  const placed = ({ file, start, end }: Place): ReportedPlace => {
    let index = lines.get(file.uri);
    if (!index) lines.set(file.uri, (index = new LineIndex(file.text)));
    return { file: file.uri, start: index.position(start), end: index.position(end) };
  };
  const reported = findings
    .map(({ code, parameters, place, related = [] }): ReportedFinding => ({
      ...placed(place),
      code,
      name: MESSAGES[code].name,
      severity: config.severity[code] ?? MESSAGES[code].severity,
      message: { da: messageText(code, parameters, 'da'), en: messageText(code, parameters, 'en') },
      related: related.map(({ place: other, da, en }) => ({ ...placed(other), message: { da, en } })),
    }))
    .sort((a, b) => compareText(a.file, b.file) || a.start.offset - b.start.offset || compareText(a.code, b.code));
  return { findings: reported, counts: countsOf(reported, files), lines };
}

function countsOf(findings: readonly ReportedFinding[], files: number): Counts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    files,
    filesWithFindings: new Set(findings.map(({ file }) => file)).size,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import manifest from '../../package.json' with { type: 'json' };
import type { Counts } from '../texts/texts.js';
import type { Report, ReportedFinding } from './findings.js';

/** The version of the form of {@link JsonReport}; a change that a reader could notice raises it. */
export const JSON_REPORT_VERSION = 1;

/** The report for other programs (docs/cli.md). */
export interface JsonReport {
  readonly report: 'forloeb-check';
  readonly version: number;
  /** The version of forloeb that made it. */
  readonly tool: string;
  readonly findings: readonly ReportedFinding[];
  readonly counts: Counts;
}

/** The report as data. */
export function jsonReport({ findings, counts }: Report): JsonReport {
  return { report: 'forloeb-check', version: JSON_REPORT_VERSION, tool: manifest.version, findings, counts };
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, type Language } from '@pakkeforloeb/language';
import type { Diagnostic } from 'vscode-languageserver-types';
import { loadConfig } from '../../../packages/cli/src/config/load.js';
import { openProject } from '../../../packages/cli/src/files/project.js';
import { reportOf, type ReportedFinding, type ReportedPlace } from '../../../packages/cli/src/report/findings.js';
import { UsageError } from '../../../packages/cli/src/shell/exit-codes.js';
import { Progress } from '../../../packages/cli/src/shell/progress.js';
import type { Session } from '../../../packages/cli/src/shell/session.js';
import { textsIn } from '../../../packages/cli/src/texts/texts.js';
import { forloeb } from '../../cli/process.js';

const SEVERITIES = ['', 'error', 'warning', 'information'];

/**
 * What `forloeb check` finds: a line a finding with everything that it says, sorted.
 * @param folder where it is run
 * @param paths the files that it is asked about; the project where there are none
 */
export function checked(folder: string, paths: readonly string[] = [], language: Language = 'da'): string[] {
  const { stdout, stderr } = forloeb(['check', '--format', 'json', ...paths], folder);
  // Where there is no file there is nothing to check.
  if (stdout === '' && stderr.startsWith('Der er ingen .forloeb-filer')) return [];
  if (stdout === '') throw new Error(stderr);
  return lines((JSON.parse(stdout) as { findings: ReportedFinding[] }).findings, folder, language);
}

/** The same without a process of its own, where it is asked again and again. */
export async function checkedHere(folder: string, paths: readonly string[] = [], language: Language = 'da'): Promise<string[]> {
  const texts = textsIn('da');
  const config = await loadConfig(folder, undefined, texts);
  const session: Session = { cwd: folder, config, lang: 'da', texts, json: true, colour: false, width: 120, terminal: false };
  try {
    const project = await openProject(paths, session, new Progress());
    const findings = [...project.unreadable, ...check(project.workspace)];
    return lines(reportOf(findings, project.files.length, config).findings, folder, language);
  } catch (error) {
    if (error instanceof UsageError && error.message.startsWith('Der er ingen .forloeb-filer')) return [];
    throw error;
  }
}

function lines(findings: readonly ReportedFinding[], folder: string, language: Language): string[] {
  const placed = ({ file, start, end }: ReportedPlace): string =>
    `${path.join(folder, file)} ${start.line}:${start.column}-${end.line}:${end.column}`;
  return findings
    .map((finding) =>
      [
        `${placed(finding)} ${finding.code} ${finding.severity} ${finding.message[language]}`,
        ...finding.related.map((other) => `${placed(other)} ${other.message[language]}`),
      ].join(' | '),
    )
    .sort();
}

/** What a server has told, in the same lines. */
export function told(published: Iterable<{ readonly uri: string; readonly diagnostics: readonly Diagnostic[] }>): string[] {
  const placed = (uri: string, { start, end }: Diagnostic['range']): string =>
    `${fileURLToPath(uri)} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return [...published]
    .flatMap(({ uri, diagnostics }) =>
      diagnostics.map(({ range, code, severity, message, relatedInformation = [] }) =>
        [
          `${placed(uri, range)} ${code} ${SEVERITIES[severity!]} ${message}`,
          ...relatedInformation.map((other) => `${placed(other.location.uri, other.location.range)} ${other.message}`),
        ].join(' | '),
      ),
    )
    .sort();
}

import { MESSAGES, messageText, type Finding, type Language, type Severity } from '@pakkeforloeb/language';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Project } from '../session/project.js';
import { rangeIn } from '../session/snapshot.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** How severe a finding is in a project. */
export function severityOf({ code }: Finding, project: Project): Severity {
  return project.severity[code] ?? MESSAGES[code].severity;
}

/**
 * A finding as editors show it.
 * @param explanation where a code is explained: a URI with `{code}` and `{name}` in it; undefined where the client named none
 */
export function diagnosticOf(finding: Finding, project: Project, language: Language, explanation: string | undefined): Diagnostic {
  const { code, parameters, place, related = [] } = finding;
  return {
    range: rangeIn(place.file, place),
    severity: SEVERITIES[severityOf(finding, project)],
    code,
    ...(explanation !== undefined && {
      codeDescription: { href: explanation.replaceAll('{code}', code).replaceAll('{name}', encodeURIComponent(MESSAGES[code].name)) },
    }),
    source: 'forloeb',
    message: messageText(code, parameters, language),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: project.uriOf(other.place.file.uri), range: rangeIn(other.place.file, other.place) },
        message: other[language],
      })),
    }),
  };
}

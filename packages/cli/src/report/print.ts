import { print, printJson, type Session } from '../shell/session.js';
import type { Report } from './findings.js';
import { renderText } from './text.js';

/** Prints a report as the session wants it. What only the other form needs is not loaded. */
export async function printReport(report: Report, session: Session): Promise<void> {
  if (session.json) {
    const { jsonReport } = await import('./json.js');
    printJson(jsonReport(report));
  } else print(renderText(report, session));
}

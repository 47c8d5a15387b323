import { print, printJson, type Session } from '../shell/session.js';
import type { Report } from './findings.js';

/** Prints a report as the session wants it. Only the form that is wanted is loaded. */
export async function printReport(report: Report, session: Session): Promise<void> {
  if (session.json) {
    const { jsonReport } = await import('./json.js');
    printJson(jsonReport(report));
  } else {
    const { renderText } = await import('./text.js');
    print(renderText(report, session));
  }
}

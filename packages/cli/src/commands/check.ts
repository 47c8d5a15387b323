import { check, type Place } from '@pakkeforloeb/language';
import { openProject } from '../files/project.js';
import { reportOf } from '../report/findings.js';
import { printReport } from '../report/print.js';
import { EXIT } from '../shell/exit-codes.js';
import { Progress } from '../shell/progress.js';
import { print, type Session } from '../shell/session.js';

/** `forloeb check`: what is wrong in the files named, or in the project. */
export async function runCheck(paths: readonly string[], session: Session): Promise<number> {
  const progress = new Progress();
  const project = await openProject(paths, session, progress);
  const isMeant = ({ file }: Place): boolean => project.isMeant(file.uri);
  const all = [...project.unreadable, ...check(project.workspace)];
  // What is declared in a file that is named may make a name ambiguous in another: that is a fault of the file named, too.
  const findings = all.filter(({ place, related = [] }) => [place, ...related.map((other) => other.place)].some(isMeant));
  const elsewhere = all.filter((finding) => !findings.includes(finding));
  progress.done();
  const report = reportOf(findings, project.files.length - project.others, session.config);
  await printReport(report, session);
  if (!session.json) {
    if (project.others > 0 && session.config.path === undefined) print(session.texts.files.others(project.others));
    const { error } = reportOf(elsewhere, project.others, session.config).counts;
    if (error > 0) print(session.texts.files.errorsElsewhere(error));
  }
  return report.counts.error + report.counts.warning > 0 ? EXIT.findings : EXIT.clean;
}

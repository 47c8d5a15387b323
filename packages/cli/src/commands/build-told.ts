import manifest from '../../package.json' with { type: 'json' };
import type { OutputFolder } from '../outputs/folder.js';
import type { Plan } from '../outputs/plan.js';
import { EXIT } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';
import { exitCodeOf, type BuildContent } from './build-content.js';
import { holdsPaths, type MovedSource } from './build-moved.js';

/**
 * Tells that errors stopped the build.
 * @param compared the folder that could therefore not be compared; undefined where it was to be written
 */
export function tellStopped(content: BuildContent, compared: OutputFolder | undefined, session: Session): number {
  const { build } = session.texts;
  if (session.json) printJson(reportOfBuild(content, {}));
  else {
    tellLeft(content, session);
    const isAll = content.left.length > 0;
    print(compared ? build.notCompared(compared.shown, isAll) : isAll ? build.nothingLeft() : build.stopped());
  }
  return EXIT.findings;
}

/**
 * Tells that the folder holds half of a build that was cut off: nothing can be compared with it until that is finished.
 * @param command what finishes it
 */
export function tellCutOff(folder: OutputFolder, command: string, session: Session): number {
  process.stderr.write(`${session.texts.build.cutOff(folder.shown, command)}\n`);
  return EXIT.findings;
}

/** Tells what was written. */
export function tellWritten(
  { changes, unchanged, stale, altered }: Plan,
  folder: OutputFolder,
  content: BuildContent,
  session: Session,
): number {
  const { build } = session.texts;
  if (session.json) {
    const written = changes.map(({ name }) => name);
    printJson(reportOfBuild(content, { out: folder.shown, written, unchanged, removed: stale, kept: altered }));
  } else {
    tellLeft(content, session);
    for (const name of altered) print(build.altered(`${folder.shown}/${name}`));
    print(build.done(folder.shown, content.documents.length, changes.length, unchanged, stale.length));
  }
  return exitCodeOf(content);
}

/**
 * Tells where the folder is not what the sources give.
 * @param moved where the paths of the sources are seen from another folder: building again would only set others
 * @param command what builds it again
 */
export function tellDifferences(
  plan: Plan,
  moved: MovedSource | undefined,
  folder: OutputFolder,
  content: BuildContent,
  command: string,
  session: Session,
): number {
  const { build } = session.texts;
  const madeBy = plan.before?.tool.version;
  const missing = plan.changes.filter(({ mode }) => mode === undefined).map(({ name }) => name);
  const superfluous = [...plan.stale, ...plan.altered, ...plan.guarded.filter((name) => !plan.wanted.has(name))];
  const different = [
    ...plan.changes.filter(({ mode }) => mode !== undefined).map(({ name }) => name),
    ...plan.foreign,
    ...plan.noFiles,
    ...plan.guarded.filter((name) => !superfluous.includes(name)),
  ];
  const differences = missing.length + different.length + superfluous.length;
  if (session.json) printJson(reportOfBuild(content, { out: folder.shown, missing, different, superfluous, moved, madeBy }));
  else {
    tellLeft(content, session);
    for (const name of missing) print(build.missing(`${folder.shown}/${name}`));
    for (const name of different) print(build.different(`${folder.shown}/${name}`));
    for (const name of superfluous) print(build.superfluous(`${folder.shown}/${name}`));
    if (madeBy !== undefined && madeBy !== manifest.version) print(build.madeBy(folder.shown, madeBy, manifest.version));
    if (differences === 0) print(build.same(folder.shown, plan.wanted.size));
    else if (moved) print(build.moved(folder.shown, differences, moved, [...missing, ...different, ...superfluous].every(holdsPaths)));
    else print(build.notSame(folder.shown, differences, command));
  }
  return differences > 0 ? EXIT.findings : exitCodeOf(content);
}

function tellLeft(content: BuildContent, session: Session): void {
  for (const line of leftLines(content, session)) print(line);
}

/** What was not built and why, a line each. */
export function leftLines({ left }: BuildContent, { texts }: Session): string[] {
  return left.map((document) => texts.build.left(document, document.because, document.leftWith));
}

/** The report for other programs (docs/cli.md). */
function reportOfBuild({ report, left }: BuildContent, done: object): object {
  const told = left.map(({ kind, id, edition, because, leftWith }) => ({ kind, id, edition, because, leftWith }));
  return {
    report: 'forloeb-build',
    version: 1,
    tool: manifest.version,
    findings: report.findings,
    counts: report.counts,
    left: told,
    ...done,
  };
}

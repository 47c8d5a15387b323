import path from 'node:path';
import { jsonText } from '@pakkeforloeb/compiler';
import manifest from '../../package.json' with { type: 'json' };
import { shownPath } from '../files/source.js';
import { outputFolder, type OutputFolder } from '../outputs/folder.js';
import { planOf, type Plan } from '../outputs/plan.js';
import { recoverFolder, writeOutputs } from '../outputs/write.js';
import { renderText } from '../report/text.js';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';
import { buildContent, exitCodeOf, type BuildContent } from './build-content.js';
import { chooseDocument } from './build-stdout.js';

/** The options of `forloeb build`. */
export interface BuildOptions {
  readonly out?: string;
  readonly partial?: boolean;
  readonly check?: boolean;
  /** The id that stands after it, or true. */
  readonly stdout?: string | boolean;
  readonly watch?: boolean;
}

/** The folder for outputs where neither the settings nor the command name one. */
const DEFAULT_OUT = 'build';

/**
 * `forloeb build`: writes the JSON of the documents in the files named, or in the project. Errors stop it, or with
 * `--partial` leave out what they touch; warnings do not. Exit code 0 means that all is written, with `--check` that all is
 * as it would be written.
 */
export async function runBuild(paths: readonly string[], options: BuildOptions, session: Session): Promise<number> {
  refuseTogether(options, session);
  if (options.stdout !== undefined) return showDocument(paths, options, session);
  const { texts } = session;
  const folder = folderFor(options.out, session);
  if (await recoverFolder(folder, texts)) process.stderr.write(`${texts.build.recovered(folder.shown)}\n`);
  const content = await buildContent(paths, options.partial === true, session);
  if (!session.json) print(renderText(content.report, session));
  const { outputs } = content;
  if (!outputs) return tellStopped(content, session);
  if (options.check) return tellDifferences(planOf(folder, outputs, true), outputs.length, folder, content, session);
  return tellWritten(await writeOutputs(folder, outputs, texts), folder, content, session);
}

/**
 * Refuses two options that say opposite things.
 * @throws UsageError that names both
 */
export function refuseTogether(options: BuildOptions, { texts }: Session): void {
  for (const [one, other] of [
    ['stdout', 'out'],
    ['stdout', 'check'],
    ['stdout', 'watch'],
    ['check', 'watch'],
  ] as const) {
    if (options[one] !== undefined && options[other] !== undefined) throw new UsageError(texts.build.notTogether(`--${one}`, `--${other}`));
  }
}

/** The folder named on the command line, seen from the current one; else that of the settings, seen from theirs. */
function folderFor(given: string | undefined, { cwd, config, texts }: Session): OutputFolder {
  const absolute = given === undefined ? path.resolve(config.folder, config.out ?? DEFAULT_OUT) : path.resolve(cwd, given);
  const way = path.relative(config.folder, absolute);
  // Whoever sends a project must not decide where on a machine is written; whoever gives the command may.
  if (given === undefined && (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))) {
    throw new UsageError(texts.build.outsideProject(config.out ?? DEFAULT_OUT));
  }
  return outputFolder(absolute, shownPath(absolute, cwd) || '.');
}

/** Writes one document to standard output, and what was found to standard error. */
async function showDocument(paths: readonly string[], { stdout, partial }: BuildOptions, session: Session): Promise<number> {
  const content = await buildContent(paths, partial === true, session);
  const { error, warning, information } = content.report.counts;
  if (error + warning + information > 0) process.stderr.write(renderText(content.report, { ...session, colour: false }));
  if (!content.outputs) {
    process.stderr.write(`${session.texts.build.stopped()}\n`);
    return EXIT.findings;
  }
  process.stdout.write(jsonText(chooseDocument(content.documents, stdout, session.texts).json));
  return EXIT.clean;
}

function tellStopped(content: BuildContent, session: Session): number {
  const { build } = session.texts;
  if (session.json) printJson(reportOfBuild(content, {}));
  else {
    tellLeft(content, session);
    print(content.left.length > 0 ? build.nothingLeft() : build.stopped());
  }
  return EXIT.findings;
}

function tellWritten({ changes, unchanged, stale, altered }: Plan, folder: OutputFolder, content: BuildContent, session: Session): number {
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

function tellDifferences(plan: Plan, count: number, folder: OutputFolder, content: BuildContent, session: Session): number {
  const { build } = session.texts;
  const missing = plan.changes.filter(({ mode }) => mode === undefined).map(({ name }) => name);
  const superfluous = [
    ...plan.stale,
    ...plan.altered,
    ...plan.guarded.filter((name) => !content.outputs?.some(({ path: file }) => file === name)),
  ];
  const different = [
    ...plan.changes.filter(({ mode }) => mode !== undefined).map(({ name }) => name),
    ...plan.foreign,
    ...plan.noFiles,
    ...plan.guarded.filter((name) => !superfluous.includes(name)),
  ];
  const differences = missing.length + different.length + superfluous.length;
  if (session.json) printJson(reportOfBuild(content, { out: folder.shown, missing, different, superfluous, madeBy: plan.madeBy }));
  else {
    tellLeft(content, session);
    for (const name of missing) print(build.missing(`${folder.shown}/${name}`));
    for (const name of different) print(build.different(`${folder.shown}/${name}`));
    for (const name of superfluous) print(build.superfluous(`${folder.shown}/${name}`));
    if (plan.madeBy !== undefined && plan.madeBy !== manifest.version) print(build.madeBy(folder.shown, plan.madeBy, manifest.version));
    print(differences > 0 ? build.notSame(folder.shown, differences) : build.same(folder.shown, count));
  }
  return differences > 0 ? EXIT.findings : exitCodeOf(content);
}

function tellLeft({ left }: BuildContent, { texts }: Session): void {
  for (const document of left) print(texts.build.left(document, document.because));
}

/** The report for other programs (docs/cli.md). */
function reportOfBuild({ report, left }: BuildContent, done: object): object {
  const told = left.map(({ kind, id, edition, because }) => ({ kind, id, edition, because }));
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

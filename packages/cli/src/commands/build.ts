import path from 'node:path';
import { jsonText } from '@pakkeforloeb/compiler';
import { shownPath } from '../files/source.js';
import { leadsInto } from '../outputs/inside.js';
import { outputFolder, type OutputFolder } from '../outputs/folder.js';
import { planOf } from '../outputs/plan.js';
import { isCutOff, recoverFolder, writeOutputs } from '../outputs/write.js';
import { renderText } from '../report/text.js';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, type Session } from '../shell/session.js';
import { buildContent, exitCodeOf } from './build-content.js';
import { movedSource } from './build-moved.js';
import { chooseDocument } from './build-stdout.js';
import { leftLines, tellCutOff, tellDifferences, tellStopped, tellWritten } from './build-told.js';

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
  if (options.check) {
    if (await isCutOff(folder, texts)) return tellCutOff(folder, commandFor(paths, options), session);
  } else if (await recoverFolder(folder, texts)) process.stderr.write(`${texts.build.recovered(folder.shown)}\n`);
  const content = await buildContent(paths, options.partial === true, session);
  if (!session.json) print(renderText(content.report, session));
  const { outputs } = content;
  if (!outputs) return tellStopped(content, options.check ? folder : undefined, session);
  if (options.check) {
    const plan = planOf(folder, outputs, { lenient: true });
    // Paths are seen from the folder of the settings, where there are any.
    const moved = session.config.path === undefined ? movedSource(plan) : undefined;
    return tellDifferences(plan, moved, folder, content, commandFor(paths, options), session);
  }
  return tellWritten(await writeOutputs(folder, outputs, texts), folder, content, session);
}

/** The command that writes what `--check` compares: to the same folder, of the same files. */
function commandFor(paths: readonly string[], { out, partial }: BuildOptions): string {
  const quoted = (word: string): string => (/^[\p{L}\p{N}_./\\:-]+$/u.test(word) ? word : `"${word}"`);
  const options = [...(out === undefined ? [] : ['--out', quoted(out)]), ...(partial ? ['--partial'] : [])];
  return ['forloeb build', ...paths.map(quoted), ...options].join(' ');
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
  // Whoever sends a project must not decide where on a machine is written; whoever gives the command may.
  if (given === undefined && !leadsInto(config.folder, absolute)) {
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
  for (const line of leftLines(content, session)) process.stderr.write(`${line}\n`);
  process.stdout.write(jsonText(chooseDocument(content.documents, stdout, session.texts).json));
  return exitCodeOf(content);
}

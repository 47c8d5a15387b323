import path from 'node:path';
import {
  extentsOf,
  identityOf,
  normalisedText,
  outputsOf,
  partByErrors,
  SCHEMA_VERSION,
  type LeftExtent,
  type Output,
  type OutputDocument,
  type OutputInput,
} from '@pakkeforloeb/compiler';
import { check, openWorkspaceLazily, type Workspace } from '@pakkeforloeb/language';
import manifest from '../../package.json' with { type: 'json' };
import { openProject, type Project } from '../files/project.js';
import { sha256 } from '../outputs/digest.js';
import { reportOf, type Report } from '../report/findings.js';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { Progress } from '../shell/progress.js';
import type { Session } from '../shell/session.js';
import { outputDocuments } from './build-documents.js';
import { leftOut } from './build-left.js';

/** What the sources give: the findings, and the outputs where they may be written. */
export interface BuildContent {
  readonly report: Report;
  readonly documents: readonly OutputDocument[];
  /** Made one by one while they are gone through, which can be done once; absent where errors stop the build. */
  readonly outputs?: Iterable<Output>;
  /** With `--partial`: what is not built. */
  readonly left: readonly LeftExtent[];
}

/**
 * Reads and checks the files and makes the outputs. Named files stand for the documents that they hold a part of. Their
 * other files, and those of what they use, count too: an error there makes their JSON wrong as well.
 */
export async function buildContent(paths: readonly string[], partial: boolean, session: Session): Promise<BuildContent> {
  const progress = new Progress();
  const project = await openProject(paths, session, progress);
  const extents = extentsOf(
    project.workspace,
    project.unreadable.map(({ place }) => place.file.uri),
  );
  const isMeant = ({ own }: { own: ReadonlySet<string> }): boolean => [...own].some(project.isMeant);
  const documents = paths.length === 0 ? extents.documents : extents.documents.filter(isMeant);
  const files = new Set(documents.flatMap((document) => [...document.files]));
  const isConcerned = (file: string): boolean => project.isMeant(file) || files.has(file) || extents.homeless().has(file);
  const findings = [...project.unreadable, ...check(project.workspace)].filter(({ place }) => isConcerned(place.file.uri));
  progress.done();

  const count = project.files.filter((file) => isConcerned(file.path)).length;
  const report = reportOf(findings, count, session.config);
  const faulty = new Set(report.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  if (faulty.size > 0 && !partial) return { report, documents: [], left: [] };
  const { built, left } = partByErrors({ documents, homeless: extents.homeless }, faulty);
  if (built.length === 0 && left.length > 0) return { report, documents: [], left };
  if (built.length === 0) throw new UsageError(session.texts.build.nothingToBuild());

  const wanted = new Set(built.map(identityOf));
  const inputs = project.files.map(({ absolute, path: shown, text = '' }) => ({ shown, path: pathInProject(absolute, session), text }));
  const pathsInProject = new Map(inputs.map(({ shown, path: named }) => [shown, named]));
  const inProject = (file: string): string => pathsInProject.get(file) ?? file;
  const made = outputDocuments(await normalised(project, inputs), (document) => wanted.has(identityOf(document)));
  return {
    report,
    documents: made,
    left,
    outputs: outputsOf(made, inputs, { tool: manifest.version, schema: SCHEMA_VERSION }, sha256, leftOut(left, report, inProject)),
  };
}

/** 0 is for what is whole: where something was not built, a build server must not go on as if it were. */
export function exitCodeOf({ outputs, left, report }: BuildContent): number {
  return outputs && left.length === 0 && report.counts.error === 0 ? EXIT.clean : EXIT.findings;
}

/** A path from the folder of the settings, wherever the command was given. */
function pathInProject(absolute: string, { config }: Session): string {
  return path.relative(config.folder, absolute).replaceAll(path.sep, '/').normalize('NFC');
}

/**
 * The workspace as the outputs are to see it: files are called as from the project's folder, and texts are as digests see them, so
 * that neither the current folder, line ends nor Unicode forms change a byte. Findings are of the texts as they are, for their
 * places must be those that editors show.
 */
async function normalised({ workspace }: Project, inputs: readonly (OutputInput & { readonly shown: string })[]): Promise<Workspace> {
  const paths = new Map(inputs.map(({ shown, path: uri }) => [shown, uri]));
  const sources = workspace.files.map(({ uri, text }) => ({ uri: paths.get(uri) ?? uri, text: normalisedText(text) }));
  if (sources.every(({ uri, text }, index) => uri === workspace.files[index]!.uri && text === workspace.files[index]!.text))
    return workspace;
  return openWorkspaceLazily(sources);
}

import { documentsOf, type CompiledDocument } from '@pakkeforloeb/compiler';
import { check, MESSAGES } from '@pakkeforloeb/language';
import { evaluator, type PathwayDocument } from '@pakkeforloeb/model';
import { openProject, type Project } from '../files/project.js';
import { reportOf } from '../report/findings.js';
import { printReport } from '../report/print.js';
import { testReportText, type TriedPatient } from '../report/test-patients.js';
import { EXIT } from '../shell/exit-codes.js';
import { Progress } from '../shell/progress.js';
import { print, printJson, type Session } from '../shell/session.js';

/** The options of `forloeb test`. */
export interface TestOptions {
  /** Whether only those that are not as expected are shown; all are counted. */
  readonly failures?: boolean;
}

/**
 * `forloeb test`: tries the test patients in the files named, or in the project, on the compiled JSON. Errors in any file that is read
 * stop it: a rule that was misread must not pass a test.
 */
export async function runTest(paths: readonly string[], { failures = false }: TestOptions, session: Session): Promise<number> {
  const progress = new Progress();
  const project = await openProject(paths, session, progress);
  const errors = [...project.unreadable, ...check(project.workspace)].filter(({ code }) => MESSAGES[code].severity === 'error');
  progress.done();
  if (errors.length > 0) {
    await printReport(reportOf(errors, project.files.length, session.config), session);
    return EXIT.findings;
  }
  const tried = tryAll(project);
  const failed = tried.filter(({ outcome }) => !outcome.asExpected);
  const shown = failures ? failed : tried;
  if (session.json) printJson(jsonOf(shown, tried));
  else {
    print(testReportText(shown, tried, session));
    if (project.others > 0 && session.config.path === undefined) print(session.texts.files.others(project.others));
  }
  return failed.length > 0 ? EXIT.findings : EXIT.clean;
}

/** The test patients of the files that are meant, in the order of documents and of places in them. */
function tryAll({ workspace, isMeant }: Project): TriedPatient[] {
  const compiled = documentsOf(workspace);
  const documents = compiled.map(documentOf);
  return compiled.flatMap((one, index) => {
    const evaluate = evaluator([documents[index]!, ...documents]);
    const ids = evaluate.testPatients();
    if (ids.length === 0) return [];
    const places = one.sourceMap()['elements'] as unknown as Readonly<Record<string, SourcePlace>>;
    return ids
      .map((id) => ({ id, place: places[id]! }))
      .filter(({ place }) => isMeant(place.file))
      .sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.line - b.place.line))
      .map(({ id, place }) => ({ document: one.id, edition: one.edition, ...place, outcome: evaluate.testPatient(id) }));
  });
}

/** Where the source map says that an element stands. */
interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function documentOf({ json }: CompiledDocument): PathwayDocument {
  return json as unknown as PathwayDocument;
}

function jsonOf(shown: readonly TriedPatient[], tried: readonly TriedPatient[]): unknown {
  return {
    report: 'forloeb-test',
    version: 1,
    testPatients: shown.map(({ document, edition, file, line, column, outcome }) => ({
      file,
      line,
      column,
      document,
      edition,
      ...outcome,
    })),
    counts: {
      testPatients: tried.length,
      asExpected: tried.filter(({ outcome }) => outcome.asExpected).length,
    },
  };
}

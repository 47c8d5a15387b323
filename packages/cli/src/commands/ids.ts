import { check, MESSAGES, writeIds, type Finding } from '@pakkeforloeb/language';
import { openProject } from '../files/project.js';
import { writeWhole } from '../files/write.js';
import { EXIT } from '../shell/exit-codes.js';
import { Progress } from '../shell/progress.js';
import { print, printJson, type Session } from '../shell/session.js';

/** The options of `forloeb ids`. */
export interface IdsOptions {
  readonly check?: boolean;
}

/**
 * `forloeb ids`: writes down every id that is missing in the files named, or in the project. Others are read for their
 * names. A file with errors of form is left alone: an id made from a block that was misread would stay for ever.
 */
export async function runIds(paths: readonly string[], { check: only = false }: IdsOptions, session: Session): Promise<number> {
  const { texts } = session;
  const progress = new Progress();
  const { files, workspace, unreadable, isMeant, others } = await openProject(paths, session, progress);
  const formErrors = [...unreadable, ...check(workspace)].filter(isFormError).map(({ place }) => place.file.uri);
  const skipped = [...new Set(formErrors.filter(isMeant))];
  const onlyRead = files.map((file) => file.path).filter((path) => !isMeant(path));
  const result = writeIds(workspace, new Set([...skipped, ...onlyRead]));
  progress.done();
  const changed = files.flatMap((file) => {
    const text = result.files.find(({ uri }) => uri === file.path)?.text;
    return text === undefined ? [] : [{ ...file, text }];
  });
  if (!only) for (const { absolute, text, mark } of changed) writeWhole(absolute, mark ? `\uFEFF${text}` : text, texts);

  const { written, names, paragraphs, homeless } = result;
  const complete = skipped.length + homeless.length === 0;
  if (session.json) {
    printJson({
      report: 'forloeb-ids',
      version: 2,
      written,
      names,
      paragraphs: paragraphs.length,
      changed: changed.map((file) => file.path),
      skipped,
      homeless,
    });
  } else {
    for (const file of changed) print(only ? texts.format.wouldChange(file.path) : texts.format.changed(file.path));
    for (const file of skipped) print(texts.ids.formFirst(file));
    for (const file of homeless) print(texts.ids.homeless(file));
    if (written + names > 0) print(texts.ids.summary(written, names, only));
    else if (complete) print(texts.ids.complete(files.length - others));
    if (paragraphs.length > 0 && only && changed.length === 0) print(texts.ids.paragraphsCounted(paragraphs.length));
    else if (paragraphs.length > 0) {
      const after = new Map(only ? [] : changed.map(({ path, text }) => [path, text]));
      const where = new Map<string, number[]>();
      for (const { file, start } of paragraphs) {
        const line = lineAfter(file.text, after.get(file.uri) ?? file.text, start);
        where.set(file.uri, [...(where.get(file.uri) ?? []), line]);
      }
      print(texts.ids.paragraphs(paragraphs.length));
      for (const [file, lines] of where) print(`  ${file}:${lines.join(', ')}`);
    }
    if (others > 0 && session.config.path === undefined) print(texts.files.others(others));
  }
  return !complete || (only && changed.length > 0) ? EXIT.findings : EXIT.clean;
}

/** The one-based line in the new text of what stands at the offset of the old one: of equal lines the one that is as far down. */
function lineAfter(before: string, text: string, offset: number): number {
  const old = before.split(/\r\n|\n|\r/u);
  const at = before.slice(0, offset).split(/\r\n|\n|\r/u).length - 1;
  let same = old.slice(0, at).filter((line) => line === old[at]).length;
  return text.split(/\r\n|\n|\r/u).findIndex((line) => line === old[at] && same-- === 0) + 1;
}

/** Lines, braces and what stands where: the blocks may not be what the author means. */
function isFormError({ code }: Finding): boolean {
  return /^F[12]/.test(code) && MESSAGES[code].severity === 'error';
}

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
 * `forloeb ids`: writes down every id that is missing. All files given are read as one and may all change, because a
 * reference in one can be to a name in another. A file with errors of form is left alone: an id made from a block that
 * was misread would stay for ever.
 */
export async function runIds(paths: readonly string[], { check: only = false }: IdsOptions, session: Session): Promise<number> {
  const { texts } = session;
  const progress = new Progress();
  const { files, workspace, unreadable } = await openProject(paths, session, progress, false);
  const skipped = new Set([...unreadable, ...check(workspace)].filter(isFormError).map(({ place }) => place.file.uri));
  const result = writeIds(workspace, skipped);
  progress.done();
  const changed = files.flatMap((file) => {
    const text = result.files.find(({ uri }) => uri === file.path)?.text;
    return text === undefined ? [] : [{ ...file, text }];
  });
  if (!only) for (const { absolute, text, mark } of changed) writeWhole(absolute, mark ? `\uFEFF${text}` : text, texts);

  const { written, rewritten, paragraphs } = result;
  if (session.json) {
    printJson({
      report: 'forloeb-ids',
      version: 1,
      written,
      rewritten,
      paragraphs,
      changed: changed.map((file) => file.path),
      skipped: [...skipped],
    });
  } else {
    for (const file of changed) print(only ? texts.format.wouldChange(file.path) : texts.format.changed(file.path));
    for (const file of skipped) print(texts.ids.formFirst(file));
    print(texts.ids.summary(written, rewritten, files.length, only));
    if (paragraphs > 0) print(texts.ids.paragraphs(paragraphs));
  }
  return skipped.size > 0 || (only && changed.length > 0) ? EXIT.findings : EXIT.clean;
}

/** Lines, braces and what stands where: the blocks may not be what the author means. */
function isFormError({ code }: Finding): boolean {
  return /^F[12]/.test(code) && MESSAGES[code].severity === 'error';
}

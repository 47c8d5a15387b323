import path from 'node:path';
import { bracesFromIndentation, formatText, LineIndex } from '@pakkeforloeb/language';
import { createColors } from 'picocolors';
import { findFiles } from '../files/project.js';
import { readSource, type DiskFile } from '../files/source.js';
import { writeWhole } from '../files/write.js';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';
import { readStdin } from '../shell/stdin.js';

/** The options of `forloeb format`. */
export interface FormatOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly stdin?: boolean;
  readonly bracesFromIndentation?: boolean;
}

/** One file and what becomes of it. */
interface Formatted {
  readonly file: DiskFile;
  /** The canonical text; absent where the bytes cannot be read. */
  readonly text?: string;
  readonly changed: boolean;
  /** What could not be done, as messages. */
  readonly left: readonly string[];
}

/** `forloeb format`: gives files their canonical form, and changes no others. */
export async function runFormat(paths: readonly string[], options: FormatOptions, session: Session): Promise<number> {
  if (options.stdin) {
    if (paths.length > 0) throw new UsageError(session.texts.format.stdinOrFiles());
    return formatStdin(options, session);
  }
  const files = (await findFiles(paths, session)).map((file) => readSource(file, session.cwd, session.texts));
  const results = files.map((file) => format(file, options, session));
  const changed = results.filter((result) => result.changed);
  const dry = options.check === true || options.diff === true;
  if (!dry) for (const { file, text } of changed) writeWhole(file.absolute, text!, session.texts);
  if (session.json) printJson(jsonOf(results));
  else await tell(results, changed, options, session);
  const faults = results.some(({ text, left }) => text === undefined || left.length > 0);
  return faults || (dry && changed.length > 0) ? EXIT.findings : EXIT.clean;
}

async function formatStdin(options: FormatOptions, session: Session): Promise<number> {
  const text = await readStdin(session.texts);
  const result = format({ absolute: '', path: 'standard input', text, mark: false }, options, session);
  if (session.json) printJson(jsonOf([result]));
  else if (options.diff) await tellDiff(result, session);
  else if (!options.check) process.stdout.write(result.text ?? '');
  for (const message of result.left) process.stderr.write(`${message}\n`);
  return result.left.length > 0 || ((options.check || options.diff) && result.changed) ? EXIT.findings : EXIT.clean;
}

function format(file: DiskFile, { bracesFromIndentation: restore }: FormatOptions, { texts }: Session): Formatted {
  if (file.text === undefined) return { file, changed: false, left: [] };
  const restored = restore ? bracesFromIndentation(file.text) : undefined;
  const { text, kept } = formatText(restored ?? file.text);
  const lines = new LineIndex(restored ?? file.text);
  return {
    file,
    text,
    changed: text !== file.text || file.mark,
    left: [
      ...(restore && restored === undefined ? [texts.format.noBraces(file.path)] : []),
      ...kept.map(({ start, end }) => texts.format.kept(file.path, texts.lines(lines.position(start).line, lines.position(end).line))),
    ],
  };
}

async function tell(results: readonly Formatted[], changed: readonly Formatted[], options: FormatOptions, session: Session): Promise<void> {
  const { texts } = session;
  for (const result of changed) {
    if (options.diff) await tellDiff(result, session);
    else print(options.check ? texts.format.wouldChange(result.file.path) : texts.format.changed(result.file.path));
  }
  for (const { file, left } of results) {
    if (file.encoding !== undefined) print(texts.files.wrongEncoding(file.path, file.encoding));
    for (const message of left) print(message);
  }
  print(texts.format.summary(changed.length, results.length, options.check === true || options.diff === true));
}

/** What would change, in the form that git and editors show. */
async function tellDiff({ file, text = '' }: Formatted, { colour }: Session): Promise<void> {
  const { createTwoFilesPatch } = await import('diff');
  const paint = createColors(colour);
  const name = file.path.replaceAll(path.sep, '/');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, file.text ?? '', text, undefined, undefined, { context: 3 });
  const lines = patch.split('\n').filter((line) => !line.startsWith('====='));
  print(lines.map((line) => (line.startsWith('+') ? paint.green(line) : line.startsWith('-') ? paint.red(line) : line)).join('\n'));
}

function jsonOf(results: readonly Formatted[]): unknown {
  return {
    report: 'forloeb-format',
    version: 1,
    files: results.map(({ file, changed, left, text }) => ({ file: file.path, readable: text !== undefined, changed, left })),
  };
}

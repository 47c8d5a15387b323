import { normalisedText, type LeftExtent, type LeftOut } from '@pakkeforloeb/compiler';
import type { Report } from '../report/findings.js';

/**
 * What was not built, as the manifest tells it: the documents, and the errors in the files that are the reason.
 * @param pathInProject gives a file's path from the folder of the project
 */
export function leftOut(left: readonly LeftExtent[], { findings, lines }: Report, pathInProject: (file: string) => string): LeftOut {
  const files = new Set(left.flatMap(({ because }) => because));
  // As digests see the text: line ends are even, but a letter may have been written in two parts.
  const column = (file: string, line: number, column: number): number =>
    normalisedText((lines.get(file)?.line(line) ?? '').slice(0, column - 1)).length + 1;
  return {
    documents: left.map((document) => ({ ...document, because: document.because.map(pathInProject) })),
    errors: findings
      .filter(({ severity, file }) => severity === 'error' && files.has(file))
      .map(({ code, file, start }) => ({
        file: pathInProject(file),
        line: start.line,
        column: column(file, start.line, start.column),
        code,
      })),
  };
}

import { documentsOf, jsonText } from '@pakkeforloeb/compiler';
import { check, formatText, MESSAGES, messageText } from '@pakkeforloeb/language';
import type { Element, Place } from '../../packages/language/src/model/types.js';
import type { SourceFile, SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import { openWorkspace, type Workspace } from '../../packages/language/src/workspace/workspace.js';
import { placeText, visible } from './place.js';
import { tokensText, treeText } from './source.js';
import { syntaxText } from './syntax.js';

/** What each stage of the compiler makes of a workspace, as readable text; by the name of the golden file. */
export function stagesOf(sources: readonly SourceFile[]): ReadonlyMap<string, string> {
  const workspace = openWorkspace(sources);
  const perFile = (stage: (file: SyntaxFile) => string[]): string =>
    joined(workspace.files.flatMap((file) => [`== ${file.uri}`, ...stage(file)]));
  return new Map([
    ['main.tokens', perFile(tokensText)],
    ['main.tree', perFile(treeText)],
    ['main.syntax', perFile(syntaxText)],
    [
      'main.names',
      joined([...namespacesText(workspace), ...workspace.files.flatMap((file) => [`== ${file.uri}`, ...referencesText(file, workspace)])]),
    ],
    ['main.model.json', jsonText(documentsOf(workspace).map(({ json }) => json))],
    ['main.diagnostics', joined(diagnosticsText(workspace))],
    ['main.formatted', perFile(formattedText)],
  ]);
}

/** The lines of the file in its one form; below them the lines that the formatter left alone. */
function formattedText({ text, lines }: SyntaxFile): string[] {
  const formatted = formatText(text);
  const kept = formatted.kept.map((span) => `-- left alone ${placeText(lines, span)}`);
  return [...formatted.text.split(/\r?\n/).slice(0, -1), ...kept];
}

/** Each namespace with what it consists of, and every name in it. */
function namespacesText({ resolution }: Workspace): string[] {
  return resolution.namespaces.flatMap(({ element, edition, parts, names }) => [
    `namespace ${describe(element)}${edition === undefined ? '' : ` edition ${visible(edition)}`} parts ${parts.length}`,
    ...[...names].flatMap(([name, elements]) => elements.map((named) => `  ${visible(name)} = ${describe(named)}`)).sort(),
  ]);
}

/** Every name that refers to something, and what it stands for. */
function referencesText(file: SyntaxFile, { contents, resolution }: Workspace): string[] {
  const { references } = contents.find((content) => content.file === file)!;
  return [...references]
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
    .map((reference) => {
      const problem = resolution.problems.find((candidate) => candidate.reference === reference);
      const target = reference.target ? describe(reference.target) : `(${problem?.type ?? 'not looked up'})`;
      return `${placeText(file.lines, reference.place)} ${reference.key}: ${visible(reference.name)} -> ${target}`;
    });
}

/** Findings as a reader gets them: code, severity, place, Danish text; below each the other places that it names. */
export function diagnosticsText(workspace: Workspace): string[] {
  return check(workspace).flatMap(({ code, parameters, place, related = [] }) => [
    `${code} ${MESSAGES[code].severity} ${placed(place)} ${messageText(code, parameters, 'da')}`,
    ...related.map((other) => `  ${placed(other.place)} ${other.da}`),
  ]);
}

function describe(element: Element): string {
  return `${element.kind} #${element.id} at ${placed(element.namePlace)}`;
}

function placed({ file, start, end }: Place): string {
  return `${file.uri} ${placeText((file as SyntaxFile).lines, { start, end })}`;
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

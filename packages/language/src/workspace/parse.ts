import type { LangiumCoreServices } from 'langium';
import type { SyntaxFile } from '../model/types.js';
import { readStructure, type SourceTree } from '../source/structure.js';
import type { SourceNode } from '../source/tree.js';
import { readConditionSyntax } from '../syntax/condition-reader.js';
import { fromLangium, type ConditionLine } from '../syntax/condition-syntax.js';
import type { Document, Line } from '../syntax/generated/ast.js';
import { formOf, type SourceReport } from '../syntax/lexer.js';

export type { SyntaxFile };

/** A file of the workspace before it is read. */
export interface SourceFile {
  /** Unique in the workspace. */
  readonly uri: string;
  readonly text: string;
}

/** Reads one file. Never throws: what cannot be read is in `problems` and `parserErrors`. */
export function parseFile(file: SourceFile, services: LangiumCoreServices): SyntaxFile {
  return readQuickly(file) ?? parseThoroughly(file, services);
}

/** Reads a file without Langium's parser; undefined where a condition in it does not follow the grammar. */
export function readQuickly(file: SourceFile): SyntaxFile | undefined {
  const tree = readStructure(file.text);
  const syntax = new Map<number, ConditionLine>();
  const collect = (nodes: readonly SourceNode[]): boolean =>
    nodes.every((node) => {
      const { value, key, content } = node.line;
      if (value && formOf(node) === 'condition') {
        const condition = readConditionSyntax(file.text, value);
        if (!condition) return false;
        const own = key ?? content;
        syntax.set(own.start, { key: own, condition });
      }
      return collect(node.children);
    });
  return collect(tree.nodes) ? syntaxFile(file, tree, syntax, []) : undefined;
}

/** Reads a file with Langium's parser, which tells what is wrong with its conditions. */
export function parseThoroughly(file: SourceFile, services: LangiumCoreServices): SyntaxFile {
  const result = services.parser.LangiumParser.parse<Document>(file.text);
  const { tree } = result.lexerReport as SourceReport;
  const syntax = new Map<number, ConditionLine>();
  const collect = (lines: readonly Line[]): void => {
    for (const { condition, key, $cstNode, lines: inner } of lines) {
      if (condition && $cstNode) {
        const { offset } = $cstNode;
        syntax.set(offset, { key: { start: offset, end: offset + key.length }, condition: fromLangium(condition) });
      }
      collect(inner);
    }
  };
  collect(result.value.lines);
  return syntaxFile(file, tree, syntax, result.parserErrors);
}

function syntaxFile(
  { uri, text }: SourceFile,
  { lines, nodes, problems }: SourceTree,
  syntax: SyntaxFile['syntax'],
  parserErrors: SyntaxFile['parserErrors'],
): SyntaxFile {
  return { uri, text, lines, nodes, problems, parserErrors, syntax };
}

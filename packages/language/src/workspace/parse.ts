import type { LangiumCoreServices } from 'langium';
import type { IRecognitionException } from 'chevrotain';
import type { ParsedFile } from '../model/types.js';
import type { Problem } from '../source/problem.js';
import type { SourceLine } from '../source/lines.js';
import type { Document, Line } from '../syntax/generated/ast.js';
import type { SourceReport } from '../syntax/lexer.js';

/** A file of the workspace before it is read. */
export interface SourceFile {
  /** Unique in the workspace. */
  readonly uri: string;
  readonly text: string;
}

/** A file after lexer and parser, with what they found. */
export interface SyntaxFile extends ParsedFile {
  readonly lines: readonly SourceLine[];
  /** What is wrong with braces and layout. */
  readonly problems: readonly Problem[];
  readonly parserErrors: readonly IRecognitionException[];
}

/** Lexes and parses one file. Never throws: what cannot be read is in `problems` and `parserErrors`. */
export function parseFile(file: SourceFile, services: LangiumCoreServices): SyntaxFile {
  const result = services.parser.LangiumParser.parse<Document>(file.text);
  const { tree } = result.lexerReport as SourceReport;
  const syntax = new Map<number, Line>();
  const collect = (lines: readonly Line[]): void => {
    for (const line of lines) {
      // Only conditions are read from the syntax tree: the rest of the lines need no entry.
      if (line.condition && line.$cstNode) syntax.set(line.$cstNode.offset, line);
      collect(line.lines);
    }
  };
  collect(result.value.lines);
  return {
    uri: file.uri,
    text: file.text,
    lines: tree.lines,
    nodes: tree.nodes,
    problems: tree.problems,
    parserErrors: result.parserErrors,
    syntax,
  };
}

import type { LangiumCoreServices, ParseResult } from 'langium';
import type { IRecognitionException } from 'chevrotain';
import { words } from '../messages/index.js';
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

const TOO_DEEP: Problem = { code: 'F108', parameters: { problem: words('too-many-layers') }, start: 0, end: 0 };

/** Lexes and parses one file. Never throws: what cannot be read is in `problems` and `parserErrors`. */
export function parseFile(file: SourceFile, services: LangiumCoreServices): SyntaxFile {
  let result: ParseResult<Document>;
  try {
    result = services.parser.LangiumParser.parse<Document>(file.text);
  } catch (error) {
    // The parser calls itself for every block: what lies too deep for it must not take the other files down.
    if (!(error instanceof RangeError)) throw error;
    return { uri: file.uri, text: file.text, lines: [], nodes: [], problems: [TOO_DEEP], parserErrors: [], syntax: new Map() };
  }
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

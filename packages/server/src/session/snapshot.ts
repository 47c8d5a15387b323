import type { FileContent, NameReference, ParsedFile, Place, Span, SyntaxFile, Workspace } from '@pakkeforloeb/language';
import { LineIndex } from '@pakkeforloeb/language';
import type { Location, Position, Range } from 'vscode-languageserver-types';

/** A project at one moment: what every feature is a function of. */
export class Snapshot {
  private contentsByFile: Map<ParsedFile, FileContent> | undefined;

  /**
   * @param workspace the files, read and resolved
   * @param uriOf the client's URI for a file's name in the workspace
   */
  constructor(
    readonly workspace: Workspace,
    private readonly uriOf: (name: string) => string,
  ) {}

  /** What a file holds. */
  contentOf(file: ParsedFile): FileContent | undefined {
    this.contentsByFile ??= new Map(this.workspace.contents.map((content) => [content.file, content]));
    return this.contentsByFile.get(file);
  }

  /** The name of something at an offset, also directly behind its last letter. */
  referenceAt(file: SyntaxFile, offset: number): NameReference | undefined {
    return this.contentOf(file)?.references.find(({ place }) => place.start <= offset && offset <= place.end);
  }

  /** Where something stands, for the client. */
  location(place: Place): Location {
    return { uri: this.uriOf(place.file.uri), range: rangeIn(place.file, place) };
  }

  /** The client's URI of a file. */
  uri(file: ParsedFile): string {
    return this.uriOf(file.uri);
  }
}

/** The client's range for a stretch of a file. */
export function rangeIn(file: ParsedFile, { start, end }: Span): Range {
  return { start: positionIn(file, start), end: positionIn(file, end) };
}

/** The client's position for an offset: zero-based line, UTF-16 units. */
export function positionIn(file: ParsedFile, offset: number): Position {
  const { line, column } = linesOf(file).position(offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a client's position; one outside the text is taken for the nearest in it. */
export function offsetIn(file: ParsedFile, { line, character }: Position): number {
  return linesOf(file).offset(line + 1, character + 1);
}

const lines = new WeakMap<ParsedFile, LineIndex>();

function linesOf(file: ParsedFile): LineIndex {
  let index = lines.get(file);
  if (!index) lines.set(file, (index = new LineIndex(file.text)));
  return index;
}

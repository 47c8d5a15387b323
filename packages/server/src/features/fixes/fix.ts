import type { Finding, SourceNode, Span, SyntaxFile } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import type { FixTexts } from '../../texts/fixes.js';
import type { OffsetEdit } from '../formatting/line-edits.js';
import { lineEndOf, lineStart, nodeHolding } from '../tree.js';

/** An edit of one of the files. */
export interface FileEdit extends OffsetEdit {
  readonly file: SyntaxFile;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** Whether it is the one that is most likely meant. */
  readonly preferred?: boolean;
  /** Whether it changes no meaning, so that it may be made everywhere without looking. */
  readonly safe?: boolean;
}

/** Finds the ways to mend a finding; none where nothing can be said. */
export type Fixer = (fault: Fault) => Fix[];

/** A finding with what fixers ask about its place. */
export class Fault {
  readonly file: SyntaxFile;

  constructor(
    readonly finding: Finding,
    readonly snapshot: Snapshot,
    readonly texts: FixTexts,
    /** Whether what is found is one of many fixes that are tried in the whole file together. */
    readonly isDraft = false,
  ) {
    this.file = finding.place.file;
  }

  /** The place of the finding. */
  get place(): Span {
    return this.finding.place;
  }

  /** The words at the place. */
  get written(): string {
    return this.slice(this.place);
  }

  /** The node whose line holds the place. */
  get node(): SourceNode | undefined {
    return nodeHolding(this.file, this.place.start);
  }

  /** A parameter of the finding that is a plain text. */
  parameter(name: string): string | undefined {
    const value = this.finding.parameters[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** How lines end in the file. */
  get lineEnd(): string {
    return lineEndOf(this.file);
  }

  slice({ start, end }: Span): string {
    return this.file.text.slice(start, end);
  }

  /** An edit in the file of the finding. */
  edit({ start, end }: Span, text: string): FileEdit {
    return { file: this.file, start, end, text };
  }

  insert(at: number, text: string): FileEdit {
    return this.edit({ start: at, end: at }, text);
  }

  /** The place gets other words. */
  replace(text: string, more: Partial<Fix> = {}): Fix {
    return { title: this.texts.change(text), edits: [this.edit(this.place, text)], ...more };
  }

  /** The white space before the line of the file that holds an offset. */
  indentAt(offset: number): string {
    const { text } = this.file;
    return /^[^\S\r\n]*/u.exec(text.slice(lineStart(text, offset)))![0];
  }
}

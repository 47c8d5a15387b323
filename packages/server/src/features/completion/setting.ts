import type { Language, SyntaxFile } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';

/** Where and for whom something is completed. */
export interface Setting {
  readonly snapshot: Snapshot;
  readonly file: SyntaxFile;
  /** In the file's text. */
  readonly offset: number;
  readonly language: Language;
  /** The day that is today for the author. */
  readonly today: Date;
}

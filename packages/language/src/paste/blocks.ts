/** Running text: its sentences in order. */
export interface PastedProse {
  readonly kind: 'prose';
  readonly sentences: readonly string[];
}

/** One item of a list. */
export interface PastedItem {
  readonly kind: 'item';
  /** 0 for an item of the outer list, 1 for one under it, and so on. */
  readonly depth: number;
  /** The printed number or letter ("1.", "a)"), kept because other text may point at it; bullets are not kept. */
  readonly label: string | undefined;
  readonly text: string;
}

/** A heading, with its printed number or letter ("3.2.1 Om patientgruppen"). What it becomes, an author decides. */
export interface PastedHeading {
  readonly kind: 'heading';
  readonly text: string;
}

/** What the page printed round the text: its number, its running title. It belongs to no sentence, but is kept. */
export interface PastedFurniture {
  readonly kind: 'furniture';
  readonly text: string;
}

/** A table whose columns the text does not tell apart: its lines as they were pasted, none joined with another. */
export interface PastedTable {
  readonly kind: 'table';
  readonly lines: readonly string[];
}

/** What pasted text consists of, in its own order. */
export type PastedBlock = PastedProse | PastedItem | PastedHeading | PastedFurniture | PastedTable;

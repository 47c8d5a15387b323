import type { ItemMark } from './marks.js';

interface Level {
  readonly kind: string;
  readonly indent: number;
}

/** Spaces that a page break or a list's justification may add without meaning another level. */
const SAME_INDENT = 2;

/** Finds out how deep each item of a list stands, by its mark and its indentation. */
export class ListLevels {
  private levels: Level[] = [];

  /** Forgets the list: running text stands between it and the next one. */
  end(): void {
    this.levels = [];
  }

  /** Whether an item with this kind of mark would go on with a list that is open. */
  has(kind: string): boolean {
    return this.levels.some((level) => level.kind === kind);
  }

  /** The depth of the next item, 0 for the outermost. A mark not yet seen in the list stands under the item before it. */
  enter(mark: ItemMark, indent: number): number {
    const isSame = (level: Level): boolean => level.kind === mark.kind && Math.abs(level.indent - indent) <= SAME_INDENT;
    const known = this.levels.map(isSame).lastIndexOf(true);
    if (known >= 0) {
      this.levels.length = known + 1;
      return known;
    }
    if (mark.later) this.levels = [];
    while (this.levels.length > 0 && indent + SAME_INDENT < (this.levels.at(-1)?.indent ?? 0)) this.levels.pop();
    this.levels.push({ kind: mark.kind, indent });
    return this.levels.length - 1;
  }
}

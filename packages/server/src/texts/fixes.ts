/** Titles of quick fixes and other actions. Line numbers count from 1, as editors show them. */
export interface FixTexts {
  change(text: string): string;
  /** One word of a line becomes another. */
  changeWord(from: string, to: string): string;
  /** A line elsewhere becomes another. */
  changeLine(line: number, text: string): string;
  insert(text: string): string;
  remove(text: string): string;
  /** A line, with its block if it has one. */
  removeNode(line: string): string;
  /** A line that begins a block. */
  beginWith(line: string): string;
  readonly removeLine: string;
  /** A line that stands twice. */
  removeTwice(line: number): string;
  /** A line that declares a name. */
  declare(line: string): string;
  addColon(key: string): string;
  /** Makes a point of what stands behind a key. */
  asItem(text: string): string;
  onOwnLine(text: string): string;
  readonly joinWithAbove: string;
  /** Makes a line more of the text above, with `>`. */
  readonly putMark: string;
  readonly makeText: string;
  /** The command of the same name, on a selection. */
  readonly pasteAsText: string;
  readonly intoBlockAbove: string;
  readonly keepFirst: string;
  readonly keepSecond: string;
  /** Keeps the lines with `>`. */
  readonly keepText: string;
  /** Keeps what stands behind the colon. */
  readonly keepValue: string;
  /** Puts what several lines name into one list. */
  readonly joinInList: string;
  /** Puts two conditions under a head. */
  gather(head: string): string;
  /** Puts a text into a block with this key. */
  wrap(key: string): string;
  /** The same with the points below it. */
  wrapWithPoints(key: string): string;
  closeHere(count: number): string;
  closeBelow(line: number): string;
  /** Takes the `{` of a line away. */
  noBlock(line: number): string;
  readonly openHere: string;
  readonly deleteBrace: string;
  deleteBraceIn(line: number): string;
  moveBraceUp(line: number): string;
  moveBraceDown(line: number): string;
  readonly indentAsBraces: string;
  moveLinesTo(line: number): string;
  moveLineTo(line: number): string;
  readonly bracesFromIndentation: string;
  brackets(condition: string): string;
  readonly repeatName: string;
  readonly swap: string;
  writeId(id: string): string;
  writeIds(count: number): string;
  allow(code: string): string;
  mendAlike(code: string): string;
  readonly mendAll: string;
}

/** A document as messages speak of it. */
export interface ToldDocument {
  readonly kind: string;
  readonly id: string;
  readonly edition?: string;
}

/** What `forloeb build` and `forloeb schema` say. */
export interface BuildTexts {
  stopped(): string;
  nothingLeft(): string;
  /** With `--check`: errors, or errors that touch everything, are in the way of comparing. */
  notCompared(folder: string, everything: boolean): string;
  nothingToBuild(): string;
  left(document: ToldDocument, because: readonly string[], leftWith: readonly ToldDocument[]): string;
  done(folder: string, documents: number, written: number, unchanged: number, removed: number): string;
  altered(file: string): string;
  recovered(folder: string): string;
  /** @param command what finishes it */
  cutOff(folder: string, command: string): string;

  missing(file: string): string;
  different(file: string): string;
  superfluous(file: string): string;
  same(folder: string, files: number): string;
  /** @param command what builds it again */
  notSame(folder: string, files: number, command: string): string;
  /** @param only whether nothing but the paths of the sources differs */
  moved(folder: string, files: number, source: { readonly before: string; readonly now: string }, only: boolean): string;
  madeBy(folder: string, version: string, own: string): string;

  inTheWay(folder: string, names: readonly string[]): string;
  noFiles(folder: string, names: readonly string[]): string;
  guarded(folder: string, names: readonly string[]): string;
  isLink(folder: string): string;
  notAFolder(folder: string): string;
  unwritable(folder: string, code: string): string;
  unfinished(folder: string, code: string): string;
  brokenJournal(folder: string): string;
  busy(folder: string, ticket: string): string;

  outsideProject(setting: string): string;
  notTogether(one: string, other: string): string;
  whichDocument(known: readonly string[]): string;
  unknownDocument(id: string, known: readonly string[]): string;
  unknownSchema(name: string, known: readonly string[]): string;
}

/** What the system's codes mean, where they mean something to an author. */
export type Reasons = Readonly<Record<string, string>>;

/** `a, b and 7 more`: long lists help nobody. */
export function listed(names: readonly string[], more: (count: number) => string): string {
  const shown = names.length > 10 ? [...names.slice(0, 10), more(names.length - 10)] : names;
  return shown.join(', ');
}

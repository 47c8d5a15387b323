import type { FileContent } from '../model/read.js';

/** What was seen of each file, in the order of the files. */
interface Seen {
  /** Undefined where a file was not looked at yet. */
  ofFiles: ({ readonly found: unknown } | undefined)[];
}

/** The same of words, with how often each was found. */
interface Counted extends Seen {
  readonly counts: Map<string, number>;
  /** How many words were found more than once. */
  twice: number;
}

type Look<T> = (content: FileContent) => T;

/**
 * What was gathered from the files of a workspace, one by one. It goes from each state of a workspace that follows its files to the next, so
 * that only files with another content are looked at again. A file's content is another object whenever what it says, or what its names
 * stand for, is another.
 */
export class Memory {
  private readonly seen = new Map<Look<unknown>, Seen>();
  private readonly counted = new Map<Look<readonly string[]>, Counted>();

  constructor(private contents: readonly FileContent[]) {}

  /** Goes on to what the files are now, and forgets what they were. */
  follow(contents: readonly FileContent[]): this {
    const before = this.contents;
    this.contents = contents;
    let known: ReadonlyMap<FileContent, number> | undefined;
    const kept = contents.map((content, index) => {
      // Nearly every file stands where it stood.
      if (before[index] === content) return index;
      known ??= new Map(before.map((other, at) => [other, at]));
      return known.get(content);
    });
    const stays = new Set(kept);
    for (const counted of this.counted.values())
      counted.ofFiles.forEach((one, index) => {
        if (one && !stays.has(index)) count(counted, one.found as readonly string[], -1);
      });
    for (const seen of [...this.seen.values(), ...this.counted.values()])
      seen.ofFiles = kept.map((index) => (index === undefined ? undefined : seen.ofFiles[index]));
    return this;
  }

  /**
   * What a look at each file finds, in the order of the files.
   * @param look always the same function for the same question; it looks at what the file says and what its names stand for, at nothing else
   */
  each<T>(look: Look<T>): T[] {
    let seen = this.seen.get(look);
    if (!seen) this.seen.set(look, (seen = { ofFiles: [] }));
    this.complete(seen, look);
    return seen.ofFiles.map((one) => one!.found as T);
  }

  /** Whether a look at the files finds one word in several places. */
  findsTwice(look: Look<readonly string[]>): boolean {
    let counted = this.counted.get(look);
    if (!counted) this.counted.set(look, (counted = { ofFiles: [], counts: new Map(), twice: 0 }));
    const all = counted;
    this.complete(all, (content) => {
      const words = look(content);
      count(all, words, 1);
      return words;
    });
    return all.twice > 0;
  }

  /** Looks at the files that were not looked at yet. */
  private complete({ ofFiles }: Seen, look: Look<unknown>): void {
    this.contents.forEach((content, index) => (ofFiles[index] ??= { found: look(content) }));
  }
}

function count(counted: Counted, words: readonly string[], step: 1 | -1): void {
  for (const word of words) {
    const now = (counted.counts.get(word) ?? 0) + step;
    if (now === 0) counted.counts.delete(word);
    else counted.counts.set(word, now);
    if (now === (step === 1 ? 2 : 1)) counted.twice += step;
  }
}

import type { FileContent } from '../model/read.js';
import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';

/**
 * Says something of one file: what the file says and what its names stand for, and nothing else, may decide what.
 * @param elements all elements of the file, owners before what stands in them
 */
type Look<T> = (content: FileContent, elements: readonly Element[]) => T;

/** Something that a file holds, and the word under which it is looked up. */
export type Entry<T> = readonly [word: string, thing: T];

/**
 * What was gathered from the files of a workspace, one by one. It goes from each state of a workspace that follows its files to the next, so
 * that only files with another content are looked at again. A file's content is another object whenever what it says, or what its names
 * stand for, is another. A question is asked with the same function every time.
 */
export class Memory {
  private readonly lists = new Map<Look<unknown>, Seen<unknown>>();
  private readonly indexes = new Map<
    Look<readonly Entry<unknown>[]>,
    { readonly seen: Seen<readonly Entry<unknown>[]>; readonly index: Index<unknown> }
  >();

  /** The elements of each file that was walked: a file is asked about many times. */
  private readonly walked = new WeakMap<FileContent, readonly Element[]>();

  constructor(private contents: readonly FileContent[]) {}

  /** Goes on to what the files are now, and forgets what they were. */
  follow(contents: readonly FileContent[]): this {
    const before = this.contents;
    this.contents = contents;
    let known: ReadonlyMap<FileContent, number> | undefined;
    const placeBefore = contents.map((content, at) => {
      // Nearly every file stands where it stood.
      if (before[at] === content) return at;
      known ??= new Map(before.map((other, index) => [other, index]));
      return known.get(content) ?? -1;
    });
    for (const seen of this.lists.values()) seen.follow(placeBefore);
    for (const { seen, index } of this.indexes.values()) for (const entries of seen.follow(placeBefore)) index.remove(entries);
    return this;
  }

  /** What a look at each file finds, in the order of the files. */
  each<T>(look: Look<T>): readonly T[] {
    let seen = this.lists.get(look);
    if (!seen) this.lists.set(look, (seen = new Seen<unknown>()));
    return seen.complete(this.contents, (content) => look(content, this.elementsOf(content))) as readonly T[];
  }

  /** What a look at the files finds, by its words. */
  index<T>(look: Look<readonly Entry<T>[]>): Index<T> {
    let known = this.indexes.get(look);
    if (!known) this.indexes.set(look, (known = { seen: new Seen<readonly Entry<unknown>[]>(), index: new Index() }));
    const index = known.index as Index<T>;
    known.seen.complete(this.contents, (content) => {
      const entries = look(content, this.elementsOf(content));
      index.add(entries);
      return entries;
    });
    return index;
  }

  private elementsOf(content: FileContent): readonly Element[] {
    let elements = this.walked.get(content);
    if (!elements) this.walked.set(content, (elements = elementsIn(content.elements)));
    return elements;
  }
}

/** Things by words; of several with one word in no order that means anything. */
export class Index<T> {
  private readonly things = new Map<string, T[]>();
  private several = 0;

  /** What stands under a word. */
  get(word: string): readonly T[] {
    return this.things.get(word) ?? [];
  }

  /** Whether several things stand under one word. */
  get hasSeveral(): boolean {
    return this.several > 0;
  }

  add(entries: readonly Entry<T>[]): void {
    for (const [word, thing] of entries) {
      const others = this.things.get(word);
      if (!others) this.things.set(word, [thing]);
      else if (others.push(thing) === 2) this.several++;
    }
  }

  remove(entries: readonly Entry<T>[]): void {
    for (const [word, thing] of entries) {
      const others = this.things.get(word)!;
      others.splice(others.indexOf(thing), 1);
      if (others.length === 0) this.things.delete(word);
      else if (others.length === 1) this.several--;
    }
  }
}

/** What was seen of each file, in the order of the files. */
class Seen<T> {
  private ofFiles: (T | typeof UNSEEN)[] = [];
  private isComplete = false;

  /**
   * Goes on to other files.
   * @param placeBefore where each of them stood before; -1 for one that is new
   * @returns what was seen of files that are no more there
   */
  follow(placeBefore: readonly number[]): T[] {
    const before = this.ofFiles;
    this.ofFiles = placeBefore.map((at) => (at in before ? before[at]! : UNSEEN));
    this.isComplete = false;
    for (const at of placeBefore) if (at in before) before[at] = UNSEEN;
    return before.flatMap((one) => (one === UNSEEN ? [] : [one]));
  }

  /** Looks at the files that were not looked at yet. */
  complete(contents: readonly FileContent[], look: (content: FileContent) => T): readonly T[] {
    const { ofFiles } = this;
    if (!this.isComplete)
      for (const [at, content] of contents.entries()) if (at >= ofFiles.length || ofFiles[at] === UNSEEN) ofFiles[at] = look(content);
    this.isComplete = true;
    return ofFiles as T[];
  }
}

const UNSEEN = Symbol('unseen');

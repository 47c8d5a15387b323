/** Work shorter than this needs no word about it, in milliseconds. */
const PATIENCE = 1000;
/** About as many characters are read and checked within {@link PATIENCE}. */
const QUICKLY_CHECKED = 400_000;

/** Tells on standard error, where that is a terminal, what long work is doing. The line is wiped away in the end. */
export class Progress {
  // The plain clock: Node's fine one has to be loaded first, and this need not be exact.
  private readonly started = Date.now();
  private shown = false;

  /**
   * Tells a step if the work has taken long already, or if the step itself will.
   * @param characters how much text the step works on, where it cannot be interrupted
   */
  step(text: string, characters = 0): void {
    if (!process.stderr.isTTY) return;
    if (Date.now() - this.started < PATIENCE && characters < QUICKLY_CHECKED) return;
    process.stderr.write(`\r\u001B[K${text}`);
    this.shown = true;
  }

  /** Wipes the line away. */
  done(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
    this.shown = false;
  }
}

/** Work that has to wait for files, done one step after another: what was asked for later is there later. */
export class Steps {
  private waiting = 0;
  private work: Promise<void> = Promise.resolve();

  /**
   * @param changed is called when a step was asked for, and when it is done
   * @param failed is told of an error, after which the next step is taken
   */
  constructor(
    private readonly changed: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Whether all that was asked for is done. */
  get isDone(): boolean {
    return this.waiting === 0;
  }

  /** Resolves when all that was asked for so far is done. */
  settled(): Promise<void> {
    return this.work;
  }

  /** Asks for one more step. */
  add(step: () => void | Promise<void>): void {
    this.waiting++;
    this.changed();
    this.work = this.work
      .then(step)
      .catch((error: unknown) => this.failed(error))
      .then(() => {
        this.waiting--;
        this.changed();
      });
  }
}

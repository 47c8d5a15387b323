import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';

/** So many ends in so short a time (in milliseconds) mean that starting again does not help. */
const MOST = 4;
const WITHIN = 3 * 60_000;

/** What is done when the server ends by itself: it is started again, unless it ends again and again. */
export class Restarts implements ErrorHandler {
  private readonly ends: number[] = [];

  /**
   * @param again is called when the server is started again
   * @param giveUp is called when it is not
   */
  constructor(
    private readonly again: () => void,
    private readonly giveUp: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    this.ends.push(this.now());
    while (this.ends.length > 0 && this.now() - this.ends[0]! > WITHIN) this.ends.shift();
    if (this.ends.length <= MOST) {
      this.again();
      return { action: CloseAction.Restart, handled: true };
    }
    this.ends.length = 0;
    this.giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

import { spawn } from 'node:child_process';

/** What is told while the bundled command line runs. */
export interface Running {
  /** Ends it. */
  stop(): void;
  /** Its exit code, when it has ended; undefined where it could not run or was stopped. */
  readonly ended: Promise<number | undefined>;
}

/**
 * Runs the bundled command line in the Node that VS Code brings. Its output is no terminal's: messages are not broken into lines.
 * @param program the bundled command line
 * @param write gets all that it prints
 */
export function run(program: string, args: readonly string[], folder: string | undefined, write: (text: string) => void): Running {
  const child = spawn(process.execPath, [program, ...args], {
    ...(folder !== undefined && { cwd: folder }),
    // Elsewhere than in VS Code's own program the variable means nothing.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', write);
  }
  return {
    stop: () => void child.kill(),
    ended: new Promise((resolve) => {
      child.once('error', (error) => {
        write(error.message);
        resolve(undefined);
      });
      child.once('close', (code) => resolve(code ?? undefined));
    }),
  };
}

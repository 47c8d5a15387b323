/** The command `forloeb`: runs it with the arguments of the process and leaves its exit code (docs/cli.md). */
import { run } from './shell/run.js';

// A reader that stops reading (`forloeb check | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
// All is written by then. Left to itself Node also waits for the machine code that it is making and that nobody will run.
process.stderr.write('', () => process.stdout.write('', () => process.exit()));

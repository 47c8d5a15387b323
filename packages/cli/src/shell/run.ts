import type { Language } from '@pakkeforloeb/language';
import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { textsIn } from '../texts/texts.js';
import { EXIT, UsageError } from './exit-codes.js';
import { createProgram } from './program.js';
import { usageMessage } from './usage-message.js';

/**
 * Runs the command line. Results go to standard output, everything else to standard error.
 * @param args the arguments after `forloeb`
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const lang = languageIn(args);
  const texts = textsIn(lang);
  let code: number = EXIT.clean;
  const program = createProgram(lang, (exit) => (code = exit));
  if (args.every((arg) => arg.startsWith('--lang') || arg === 'da' || arg === 'en')) {
    process.stderr.write(program.helpInformation());
    return EXIT.failure;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      process.stderr.write(`${usageMessage(error, texts, args)}\n`);
    } else if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${texts.usage.internal(manifest.version)}\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.failure;
  }
}

/** The language of help and of messages about wrong arguments, before the arguments are read in earnest. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
  return value === 'en' ? 'en' : 'da';
}

import type { Language } from '@pakkeforloeb/language';
import { loadConfig } from '../config/load.js';
import type { Config } from '../config/types.js';
import { textsIn, type Texts } from '../texts/texts.js';

/** The options of every command, as commander gives them. */
export interface GlobalOptions {
  readonly lang?: Language;
  readonly format: 'text' | 'json';
  readonly config?: string;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** What every command needs: where it runs, what the settings are, and how it speaks. */
export interface Session {
  readonly cwd: string;
  readonly config: Config;
  readonly lang: Language;
  readonly texts: Texts;
  readonly json: boolean;
  /** Whether what is written to standard output may have colours. */
  readonly colour: boolean;
  /** How many columns a line of the report may have. */
  readonly width: number;
  /** Whether standard output is a terminal that a person reads. */
  readonly terminal: boolean;
}

/** Columns of a report that no terminal shows. */
const WIDTH = 120;

/**
 * Opens a session. The language is that of the option, else of the settings, else Danish.
 * @throws UsageError where the settings are wrong
 */
export async function openSession(options: GlobalOptions): Promise<Session> {
  const cwd = process.cwd();
  const config = await loadConfig(cwd, options.config, textsIn(options.lang ?? 'da'));
  const lang = options.lang ?? config.lang ?? 'da';
  return {
    cwd,
    config,
    lang,
    texts: textsIn(lang),
    json: options.format === 'json',
    colour: options.color && process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    // Some terminals do not say how wide they are.
    width: process.stdout.isTTY ? Math.max(process.stdout.columns || WIDTH, 60) : WIDTH,
    terminal: process.stdout.isTTY === true,
  };
}

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a result as JSON. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

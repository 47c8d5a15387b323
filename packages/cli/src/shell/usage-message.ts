import type { CommanderError } from 'commander';
import type { Texts } from '../texts/texts.js';

/** Says in the author's language what commander found wrong with the arguments. */
export function usageMessage({ code, message }: CommanderError, { usage }: Texts, args: readonly string[]): string {
  // Commander quotes what it speaks of: error: option '--lang <da|en>' argument 'fr' is invalid.
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const option = first.split(' ')[0]!;
  const likely = /Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1];
  const said = {
    'commander.unknownOption': () => usage.unknownOption(first),
    'commander.unknownCommand': () => usage.unknownCommand(first),
    'commander.missingArgument': () => usage.missingArgument(first),
    'commander.optionMissingArgument': () => usage.missingValue(option),
    'commander.invalidArgument': () => usage.invalidValue(option, second),
    'commander.excessArguments': () => usage.tooMany(),
  }[code];
  const command = args.find((arg) => /^(check|format|ids|test|paste|init|explain|build|schema)$/.test(arg));
  const parts = [said ? said() : message, likely && usage.didYouMean(likely)].filter(Boolean).join(' ');
  return `${parts}\n${usage.seeHelp(command ? `forloeb ${command}` : 'forloeb')}`;
}

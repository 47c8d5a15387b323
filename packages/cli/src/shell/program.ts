import type { Language } from '@pakkeforloeb/language';
import { Command, Help, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { BuildOptions } from '../commands/build.js';
import type { FormatOptions } from '../commands/format.js';
import type { IdsOptions } from '../commands/ids.js';
import type { PasteOptions } from '../commands/paste.js';
import type { TestOptions } from '../commands/test.js';
import { textsIn } from '../texts/texts.js';
import { examplesOf } from './examples.js';
import { openSession, type GlobalOptions } from './session.js';

/**
 * The commands and their options. Each command's code is loaded when it runs: starting must be quick.
 * @param lang the language of the help
 * @param finish is told the exit code of the command that ran
 */
export function createProgram(lang: Language, finish: (code: number) => void): Command {
  const { help } = textsIn(lang);
  const program = new Command('forloeb')
    .description(help.about)
    .usage(`${help.command} ${help.options}`)
    .version(manifest.version, '-V, --version', help.version)
    .helpOption('-h, --help', help.show)
    .helpCommand(false)
    .addOption(new Option('--lang <da|en>', help.lang).choices(['da', 'en']))
    .addOption(new Option('--format <text|json>', help.format).choices(['text', 'json']).default('text'))
    .option('--config <fil>', help.config)
    .option('--no-color', help.noColor)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.titles[title as keyof typeof help.titles] ?? title,
      commandUsage: (command) => new Help().commandUsage(command).replace('[options]', help.options),
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map((argument) => `[${argument.name()}]`)].join(' '),
    });

  const add = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', help.show)
      .addHelpText('after', `\n${help.examples}\n${examplesOf(name)}\n\n${help.exitCodes}`);
  const session = (command: Command) => openSession(command.optsWithGlobals<GlobalOptions>());

  add('check', help.check)
    .argument('[filer...]', help.pathsAndOthers)
    .option('--watch', help.watch)
    .action(async (paths: string[], options: { watch?: boolean }, command: Command) => {
      if (options.watch) {
        const { watchCheck } = await import('../commands/watch.js');
        await watchCheck(paths, command.optsWithGlobals<GlobalOptions>());
      }
      const { runCheck } = await import('../commands/check.js');
      finish(await runCheck(paths, await session(command)));
    });
  add('build', help.build)
    .argument('[filer...]', help.pathsAndOthers)
    .option('--out <mappe>', help.buildOut)
    .option('--partial', help.buildPartial)
    .option('--check', help.buildCheck)
    .option('--stdout [id]', help.buildStdout)
    .option('--watch', help.buildWatch)
    .action(async (paths: string[], options: BuildOptions, command: Command) => {
      if (options.watch) {
        const { watchBuild } = await import('../commands/watch.js');
        await watchBuild(paths, options, command.optsWithGlobals<GlobalOptions>());
      }
      const { runBuild } = await import('../commands/build.js');
      finish(await runBuild(paths, options, await session(command)));
    });
  add('schema', help.schema)
    .argument('[navn]', help.schemaName)
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const { runSchema } = await import('../commands/schema.js');
      finish(runSchema(name, await session(command)));
    });
  add('format', help.formatCommand)
    .argument('[filer...]', help.paths)
    .option('--check', help.formatCheck)
    .option('--diff', help.formatDiff)
    .option('--stdin', help.formatStdin)
    .option('--braces-from-indentation', help.formatBraces)
    .action(async (paths: string[], options: FormatOptions, command: Command) => {
      const { runFormat } = await import('../commands/format.js');
      finish(await runFormat(paths, options, await session(command)));
    });
  add('ids', help.ids)
    .argument('[filer...]', help.pathsAndOthers)
    .option('--check', help.idsCheck)
    .action(async (paths: string[], options: IdsOptions, command: Command) => {
      const { runIds } = await import('../commands/ids.js');
      finish(await runIds(paths, options, await session(command)));
    });
  add('test', help.test)
    .argument('[filer...]', help.pathsAndOthers)
    .option('--failures', help.testFailures)
    .action(async (paths: string[], options: TestOptions, command: Command) => {
      const { runTest } = await import('../commands/test.js');
      finish(await runTest(paths, options, await session(command)));
    });
  add('paste', help.paste)
    .argument('[fil]', help.pasteFile)
    .option('--stdin', help.pasteStdin)
    .action(async (file: string | undefined, options: PasteOptions, command: Command) => {
      const { runPaste } = await import('../commands/paste.js');
      finish(await runPaste(file, options, await session(command)));
    });
  add('init', help.init)
    .argument('[mappe]', help.initFolder)
    .action(async (folder: string | undefined, _options: unknown, command: Command) => {
      const { runInit } = await import('../commands/init.js');
      finish(runInit(folder, await session(command)));
    });
  add('explain', help.explain)
    .argument('[kode]', help.explainCode)
    .action(async (code: string | undefined, _options: unknown, command: Command) => {
      const { runExplain } = await import('../commands/explain.js');
      finish(await runExplain(code, await session(command)));
    });
  add('lsp', help.lsp)
    .option('--stdio', help.lspStdio)
    // Editors add options of their own (`--clientProcessId=…`).
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      const { runLanguageServer } = await import('../commands/lsp.js');
      await runLanguageServer(command.optsWithGlobals<GlobalOptions>().lang);
    });
  return program.addHelpText('after', `\n${help.examples}\n${examplesOf('forloeb')}\n\n${help.exitCodes}`);
}

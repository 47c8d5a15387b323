import { buildEn } from './build-en.js';
import type { Counts, Texts } from './texts.js';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const files = (count: number): string => counted(count, 'file');

/** `3 errors, 1 warning and 2 notices`; empty where there is nothing. */
function found({ error, warning, information }: Counts): string {
  const parts = [
    error > 0 && counted(error, 'error'),
    warning > 0 && counted(warning, 'warning'),
    information > 0 && counted(information, 'notice'),
  ].filter((part) => part !== false);
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** The English texts of the command line. */
export const en: Texts = {
  severity: { error: 'error', warning: 'warning', information: 'notice' },
  counts: (counts) => {
    const what = found(counts);
    if (what === '') return `No errors or warnings in ${files(counts.files)}.`;
    // A fault of a named file may stand in another that is not named.
    if (counts.filesWithFindings > counts.files) return `${what} in ${files(counts.filesWithFindings)}`;
    return `${what} in ${counts.filesWithFindings} of ${files(counts.files)}`;
  },
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Options of all commands:',
      'Commands:': 'Commands:',
    },
    options: '[options]',
    command: '<command>',
    about: 'Checks and formats package pathways written in .forloeb files, and makes JSON of them.',
    examples: 'Examples:',
    exitCodes: 'Exit codes: 0 all is well, 1 there are errors or warnings, 2 the command could not be carried out.',
    show: 'Show this help',
    version: 'Show the version of forloeb',
    lang: 'The language of messages: da (Danish, the default) or en (English)',
    format: 'The result as text (the default) or json',
    config: 'Use this configuration file instead of the nearest forloeb.config.json',
    noColor: 'Show without colours',
    paths: 'Files or folders. Without them: the files of the project',
    pathsAndOthers:
      'Files or folders. Without them: the files of the project. The other files of the project or folder are read for their names',
    check: 'Find errors and warnings in the files',
    watch: 'Check again whenever a file is saved',
    formatCommand: 'Give the files their canonical layout. Words are not changed',
    formatCheck: 'Change nothing; tell which files would change',
    formatDiff: 'Change nothing; show what would change',
    formatStdin: 'Read from standard input and write the result to standard output',
    formatBraces: 'Set the braces by the indentation where they were lost',
    ids: 'Write an id on everything declared, so that titles can change and nothing breaks',
    idsCheck: 'Write nothing; tell which files lack ids',
    test: 'Try the test patients: what is expected, what comes, and why',
    testFailures: 'Show only the test patients that are not as expected',
    paste: 'Join text from a PDF or Word into whole sentences and lists',
    pasteFile: 'A text file with what was cut out',
    pasteStdin: 'Read the text from standard input, e.g. the clipboard',
    init: 'Make a small project with a first pathway. Nothing is overwritten',
    initFolder: 'The folder of the project. Without it: the current folder',
    explain: 'Explain a message, e.g. F301. Without a code: show all',
    explainCode: 'The code in the message, e.g. F301',
    build: 'Make JSON of the pathways, for other programs. Where there are errors nothing is written',
    buildOut: 'The folder to write to. Without it: "out" in the settings, else build',
    buildPartial: 'Build what no error touches, and tell what was not built',
    buildCheck: 'Write nothing; tell whether the folder matches the .forloeb files',
    buildStdout: "Show one document's JSON and write no files. Where there are several: its id or id@edition",
    buildWatch: 'Build again whenever a file is saved',
    lsp: 'Start the language server that an editor talks to',
    lspStdio: 'Talk over standard input and output (always so)',
    schema: 'Show the JSON Schema of what forloeb build writes',
    schemaName: 'document (the documents, the default), index, manifest or source-map',
  },
  usage: {
    unknownOption: (option) => `There is no option "${option}".`,
    unknownCommand: (command) => `There is no command "${command}".`,
    didYouMean: (name) => `Did you mean "${name}"?`,
    missingArgument: (name) => `Something is missing after the command: ${name}.`,
    missingValue: (option) => `Something is missing after the option "${option}".`,
    invalidValue: (option, value) => `"${value}" cannot be used after "${option}".`,
    tooMany: () => 'There is too much after the command.',
    seeHelp: (command) => `See what you can write: ${command} --help`,
    internal: (version) =>
      `Unexpected fault in forloeb ${version}. Your files did not cause it; please send this to those who maintain forloeb:`,
  },
  files: {
    notFound: (path) => `There is no file or folder "${path}".`,
    none: (where) => `There are no .forloeb files in ${where}. Name a file or folder, or make a project with: forloeb init`,
    unreadable: (path, reason) => `The file "${path}" cannot be read (${reason}).`,
    closed: (path, reason) =>
      `The folder "${path}" cannot be read (${reason}), so it is not known whether all files are there. Give access to it, or leave it out with "exclude" in forloeb.config.json.`,
    unwritable: (path, reason) => `The file "${path}" cannot be written (${reason}). It is as before.`,
    wrongEncoding: (path, encoding) => `${path} is saved as ${encoding} and cannot be read safely. Save it again as UTF-8.`,
    reading: (count) => `Reading ${files(count)} …`,
    checking: (count) => `Checking ${files(count)} …`,
    others: (count) => `${counted(count, 'other file')} in the same folder read for the names in ${count === 1 ? 'it' : 'them'}.`,
    errorsElsewhere: (count) =>
      `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'error')} in other files that are not shown here. Check the whole folder to see ${count === 1 ? 'it' : 'them'}.`,
  },
  config: {
    notFound: (path) => `There is no configuration file "${path}".`,
    syntax: () => 'The file is not well formed here. Look for a missing comma, quotation mark or brace just before.',
    unknownSetting: (name, known) => `There is no setting "${name}". You can use: ${known}.`,
    wrongType: (setting, type) => `"${setting}" must be ${type}.`,
    notAllowed: (setting, allowed) => `"${setting}" must be one of these: ${allowed}.`,
    wrongShape: (setting) => `"${setting}" is not written correctly.`,
    notACode: (code) => `"${code}" is not the code of a message. A code is F and three digits, e.g. F203.`,
    notAWarning: (code) => `"${code}" is not a warning. Only warnings can be made more or less severe.`,
    tooOld: (required, actual) => `The project requires forloeb ${required} or newer; this is ${actual}. Get a newer version.`,
    types: { array: 'a list', string: 'a text in quotation marks', object: 'a block of settings' },
  },
  format: {
    wouldChange: (path) => `${path} would change`,
    changed: (path) => `${path} has changed`,
    noBraces: (path) =>
      `${path}: the braces cannot be set by the indentation. Either the file has braces, or its indentation is not clear.`,
    kept: (path, lines) => `${path}: ${lines} left as before, because the braces are at fault there. Mend them and run again.`,
    stdinOrFiles: () => 'Write either --stdin or names of files, not both.',
    summary: (changed, count, check) =>
      changed === 0 ? `The layout is in order in ${files(count)}.` : `${changed} of ${files(count)} ${check ? 'would change' : 'changed'}.`,
  },
  ids: {
    formFirst: (path) => `${path} was passed over because of errors in its structure. Mend them first: forloeb check`,
    homeless: (path) => `${path}: something belongs to no pathway, catalogue or module, and so can get no id. See what with: forloeb check`,
    summary: (written, names, check) => {
      const ids = `${counted(written, 'id')} ${check ? 'missing' : 'written'}`;
      const titles = `${counted(names, 'title')} ${check ? 'missing' : 'written'} as "også kaldt", because references use ${
        names === 1 ? 'it' : 'them'
      }`;
      return names === 0 ? `${ids}.` : `${ids}, and ${titles}.`;
    },
    complete: (count) => `Everything that can have an id has one, in ${files(count)}.`,
    paragraphsCounted: (count) => `${counted(count, 'text paragraph')} with ">" cannot have an id.`,
    paragraphs: (count) => `${counted(count, 'text paragraph')} with ">" cannot have an id and stay as before:`,
  },
  test: {
    asExpected: 'as expected',
    notAsExpected: 'not as expected',
    exercises: 'tries',
    nothing: 'nothing',
    expectsNothing: 'The test patient expects nothing, so there is nothing to compare with. Write for example "forventer række: …".',
    unusable: {
      'not-a-fact': 'is given, but is no fact that can be used. Write one fact at a time',
      contradicts: 'is given, but does not fit with something else that is given',
    },
    expected: { result: 'expects', row: 'expects the row', target: 'expects referral to' },
    came: 'came',
    because: 'because',
    missing: 'what is not known',
    results: { true: 'fulfilled', false: 'not fulfilled', unknown: 'unknown' },
    causes: {
      'missing-fact': 'is not told',
      'fuzzy-bound': 'lies between the two numbers of the fuzzy bound',
      'range-around-bound': 'what is told is not exact enough',
      'months-and-days': 'a month has 28 to 31 days, and that decides here',
      'missing-unit': 'the unit is not given',
      'unknown-unit': 'the unit is not known',
      'different-units': 'the units cannot be compared',
      'negative-amount': 'the number cannot be negative',
      'included-value': 'only something that includes it is told',
      'not-a-value': 'what is told is none of the values',
      'wrong-type': 'what is told is of another type',
      'open-list': 'the list is open, so others than those written may count',
      contradiction: 'two facts say the opposite of each other',
      circular: 'the criterion goes in a ring',
      'too-deep': 'the condition is nested too deep',
      'not-found': 'is not in the files',
      'examples-only': 'what is named are only examples',
      'unknown-type': 'the condition cannot be read',
    },
    approximate: 'the bound is approximate ("ca.")',
    row: (title, result, isUnknown) => `The row "${title}" is ${isUnknown ? 'unknown' : result}:`,
    summary: (count, asExpected) =>
      count === 0 ? 'There are no test patients in the files.' : `${asExpected} of ${counted(count, 'test patient')} as expected.`,
  },
  paste: { fileOrStdin: () => 'Name a file, or write --stdin to read from standard input (but not both).' },
  init: {
    created: (path) => `Made: ${path}`,
    kept: (path) => `Exists already and was left alone: ${path}`,
    next: (command) => `Check it now with: ${command}`,
    nothing: () => 'Everything existed already. Nothing was changed.',
  },
  explain: {
    unknown: (code) => `There is no message with the code "${code}". See them all with: forloeb explain`,
    message: () => 'Message',
    answers: () => 'Basis',
  },
  build: buildEn,
  watch: {
    changed: (time) => `Checked at ${time}`,
    built: (time) => `Built at ${time}`,
    waiting: () => 'Waiting for a file to be saved. Stop with Ctrl+C.',
  },
};

import type { Language, Severity } from '@pakkeforloeb/language';
import type { Cause, Truth } from '@pakkeforloeb/model';
import type { BuildTexts } from './build.js';
import { da } from './da.js';
import { en } from './en.js';

/** The kinds of counted things in a report. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  /** How many files were looked at, and how many of them have findings. */
  readonly files: number;
  readonly filesWithFindings: number;
}

/** Everything that the command line says itself, beside the findings. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  counts(counts: Counts): string;
  lines(first: number, last: number): string;

  readonly help: {
    readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Global Options:' | 'Commands:', string>>;
    readonly options: string;
    readonly command: string;
    readonly about: string;
    readonly examples: string;
    readonly exitCodes: string;
    readonly show: string;
    readonly version: string;
    readonly lang: string;
    readonly format: string;
    readonly config: string;
    readonly noColor: string;
    readonly paths: string;
    readonly pathsAndOthers: string;
    readonly check: string;
    readonly watch: string;
    readonly formatCommand: string;
    readonly formatCheck: string;
    readonly formatDiff: string;
    readonly formatStdin: string;
    readonly formatBraces: string;
    readonly ids: string;
    readonly idsCheck: string;
    readonly test: string;
    readonly testFailures: string;
    readonly paste: string;
    readonly pasteFile: string;
    readonly pasteStdin: string;
    readonly init: string;
    readonly initFolder: string;
    readonly explain: string;
    readonly explainCode: string;
    readonly build: string;
    readonly buildOut: string;
    readonly buildPartial: string;
    readonly buildCheck: string;
    readonly buildStdout: string;
    readonly buildWatch: string;
    readonly lsp: string;
    readonly lspStdio: string;
    readonly schema: string;
    readonly schemaName: string;
  };

  readonly usage: {
    unknownOption(option: string): string;
    unknownCommand(command: string): string;
    didYouMean(name: string): string;
    missingArgument(name: string): string;
    missingValue(option: string): string;
    invalidValue(option: string, value: string): string;
    tooMany(): string;
    seeHelp(command: string): string;
    internal(version: string): string;
  };

  readonly files: {
    notFound(path: string): string;
    none(where: string): string;
    unreadable(path: string, reason: string): string;
    /** A folder that may not be read. */
    closed(path: string, reason: string): string;
    unwritable(path: string, reason: string): string;
    wrongEncoding(path: string, encoding: string): string;
    reading(count: number): string;
    checking(count: number): string;
    others(count: number): string;
    /** How many errors stand in files that are only read for their names. */
    errorsElsewhere(count: number): string;
  };

  readonly config: {
    notFound(path: string): string;
    syntax(): string;
    unknownSetting(name: string, known: string): string;
    wrongType(setting: string, type: string): string;
    notAllowed(setting: string, allowed: string): string;
    wrongShape(setting: string): string;
    notACode(code: string): string;
    notAWarning(code: string): string;
    tooOld(required: string, actual: string): string;
    readonly types: Readonly<Record<string, string>>;
  };

  readonly format: {
    wouldChange(path: string): string;
    changed(path: string): string;
    noBraces(path: string): string;
    kept(path: string, lines: string): string;
    stdinOrFiles(): string;
    summary(changed: number, files: number, check: boolean): string;
  };

  readonly ids: {
    formFirst(path: string): string;
    homeless(path: string): string;
    summary(written: number, names: number, check: boolean): string;
    complete(files: number): string;
    /** Above the file and line of each. */
    paragraphs(count: number): string;
    paragraphsCounted(count: number): string;
  };

  readonly test: {
    readonly asExpected: string;
    readonly notAsExpected: string;
    readonly exercises: string;
    readonly nothing: string;
    readonly expectsNothing: string;
    readonly unusable: Readonly<Record<'not-a-fact' | 'contradicts', string>>;
    readonly expected: Readonly<Record<'result' | 'row' | 'target', string>>;
    readonly came: string;
    readonly because: string;
    readonly missing: string;
    readonly results: Readonly<Record<Truth, string>>;
    readonly causes: Readonly<Record<Cause, string>>;
    readonly approximate: string;
    row(title: string, result: string, isUnknown: boolean): string;
    summary(count: number, asExpected: number): string;
  };

  readonly paste: { fileOrStdin(): string };

  readonly init: {
    created(path: string): string;
    kept(path: string): string;
    next(command: string): string;
    nothing(): string;
  };

  readonly explain: {
    unknown(code: string): string;
    message(): string;
    answers(): string;
  };

  readonly build: BuildTexts;

  readonly watch: { changed(time: string): string; built(time: string): string; waiting(): string };
}

const TEXTS: Readonly<Record<Language, Texts>> = { da, en };

/** The texts in a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

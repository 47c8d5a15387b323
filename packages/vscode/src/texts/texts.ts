import * as vscode from 'vscode';
import { da } from './da.js';
import { en } from './en.js';

/** How many findings there are, in how many files. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly files: number;
}

/** The words that the extension itself shows. Findings and explanations come from the language server. */
export interface Texts {
  readonly status: {
    readonly name: string;
    starting(): string;
    /** Where nothing is counted yet. */
    checking(): string;
    failed(): string;
    /** The short form in the status bar. */
    counts(counts: Counts): string;
    version(version: string): string;
    showProblems(): string;
    /** What to do where there are no files, because the folder has none or because none is open. */
    makeFirst(hasFolder: boolean): string;
  };
  readonly server: {
    failed(): string;
    restart(): string;
    showLog(): string;
    restarted(): string;
  };
  readonly newPathway: {
    title(): string;
    askTitle(): string;
    exampleTitle(): string;
    titleMissing(): string;
    titleHolds(character: string): string;
    askFolder(): string;
    otherFolder(): string;
    openLabel(): string;
    exists(file: string): string;
  };
  readonly explanation: {
    /** Said before a page to readers who did not ask for Danish. */
    danishOnly(): string;
  };
  readonly json: {
    /** The name of the view of a file. */
    title(file: string): string;
    openFirst(): string;
    waiting(): string;
    none(reason: string): string;
  };
  readonly tasks: {
    check(): string;
    build(): string;
    test(): string;
    openFolderFirst(): string;
    askFolder(): string;
    /** Said of a folder by its name. */
    noFiles(folder: string): string;
    newPathway(): string;
  };
  readonly paste: {
    title(): string;
    nothing(): string;
    openFirst(): string;
  };
}

/** The language of the settings: Danish unless English is asked for. VS Code has no Danish language of its own. */
export function languageOfTexts(): 'da' | 'en' {
  return vscode.workspace.getConfiguration('forloeb').get('language') === 'en' ? 'en' : 'da';
}

/** The words in the language of the settings. */
export function texts(): Texts {
  return languageOfTexts() === 'en' ? en : da;
}

import { listed, type BuildTexts, type Reasons, type ToldDocument } from './build.js';

const REASONS: Reasons = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file is larger than the system allows',
  EACCES: 'you may not write there',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk cannot be written to',
  EBUSY: 'a file is open in another program',
  ENOTDIR: 'something on the way there is no folder',
  ENAMETOOLONG: 'the name is too long',
};
const KINDS: Readonly<Record<string, string>> = {
  pathway: 'the pathway',
  catalogue: 'the catalogue',
  module: 'the module',
  'local-variant': 'the local variant',
};

const reason = (code: string): string => (REASONS[code] === undefined ? code : `${REASONS[code]}; ${code}`);
const names = (all: readonly string[]): string => listed(all, (count) => `and ${count} more`);
const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
const called = ({ kind, id, edition }: ToldDocument): string =>
  `${KINDS[kind] ?? kind} "${id}"${edition === undefined ? '' : ` (edition ${edition})`}`;

/** What `forloeb build` and `forloeb schema` say in English. */
export const buildEn: BuildTexts = {
  stopped: () => 'There are errors, so nothing was written.',
  nothingLeft: () => 'The errors touch everything, so nothing was written.',
  notCompared: (folder, everything) =>
    `${everything ? 'The errors touch everything' : 'There are errors'}, so "${folder}" was not compared with the .forloeb files.`,
  nothingToBuild: () => 'There is nothing to build: the files hold no pathway, catalogue, module or local variant.',
  left: (document, because, leftWith) =>
    because.length > 0
      ? `Not built: ${called(document)}, because of errors in ${names(because)}.`
      : leftWith.length > 0
        ? `Not built: ${called(document)}, because it goes with ${names(leftWith.map(called))}, not built either.`
        : `Not built: ${called(document)}, because two have the same id and edition.`,
  done: (folder, documents, written, unchanged, removed) =>
    `${documents} ${documents === 1 ? 'document' : 'documents'} in "${folder}": ${files(written)} written, ${unchanged} unchanged, ${removed} removed.`,
  altered: (file) => `${file} does not belong any more, but others have changed it, so it was not removed.`,
  recovered: (folder) => `A build in "${folder}" was cut off last time. What was missing has been finished now.`,

  cutOff: (folder, command) => `A build in "${folder}" was cut off last time, so the files cannot be compared. To finish it: ${command}`,
  missing: (file) => `${file} is missing`,
  different: (file) => `${file} is different`,
  superfluous: (file) => `${file} does not belong any more`,
  same: (folder, count) => `"${folder}" matches the .forloeb files (${files(count)}).`,
  notSame: (folder, count, command) => `"${folder}" does not match the .forloeb files (${files(count)}). Build again with: ${command}`,
  moved: (folder, count, { before, now }, only) =>
    `"${folder}" does not match the .forloeb files (${files(count)}), since "${before}" is called "${now}" here: it was built from another folder. ${
      only ? 'Nothing else is different. ' : ''
    }Give the command in the folder where it was built, or make a forloeb.config.json; then paths are always seen from its folder.`,
  madeBy: (folder, version, own) => `"${folder}" was built with forloeb ${version}; this is ${own}. That does not count as a difference.`,

  inTheWay: (folder, all) =>
    `In "${folder}" there are files that forloeb did not write, with names that are needed: ${names(all)}. Move or delete them, or build to another folder with --out. Nothing was written.`,
  noFiles: (folder, all) =>
    `In "${folder}" a folder or a link stands where there must be a file: ${names(all)}. Move or delete it, or build to another folder with --out. Nothing was written.`,
  guarded: (folder, all) =>
    `In "${folder}" files that must change or go are write-protected: ${names(all)}. Remove the protection and build again. Nothing was written.`,
  isLink: (folder) => `"${folder}" is a symbolic link. Name the folder to build to with --out.`,
  notAFolder: (folder) => `"${folder}" is not a folder. Move it, or build to another folder with --out.`,
  unwritable: (folder, code) => `"${folder}" cannot be written to (${reason(code)}). All is as before.`,
  unfinished: (folder, code) =>
    `The build in "${folder}" was not finished (${reason(code)}). Nothing is lost: run forloeb build again, and it will be.`,
  brokenJournal: (folder) =>
    `A build was cut off and cannot be finished, because the files in "${folder}" were changed or are gone. Delete that folder and build again.`,
  busy: (folder, ticket) =>
    `Another build works in "${folder}". Try again when it is done. If you are sure that nothing else runs, delete "${ticket}".`,

  outsideProject: (setting) =>
    `"out" in forloeb.config.json is "${setting}", but must be a folder of the project. Elsewhere you can build with --out.`,
  notTogether: (one, other) => `Write either ${one} or ${other}, not both.`,
  whichDocument: (known) => `There are several to choose from. Write an id after --stdout: ${names(known)}.`,
  unknownDocument: (id, known) => `There is nothing with the id "${id}" to show. You can choose: ${names(known)}.`,
  unknownSchema: (name, known) => `There is no schema called "${name}". You can choose: ${names(known)}.`,
};

import type { Counts, Texts } from './texts.js';

export const en: Texts = {
  status: {
    name: 'Pakkeforløb',
    starting: () => 'Pakkeforløb: starting …',
    checking: () => 'Pakkeforløb: checking …',
    failed: () => 'Pakkeforløb: not working',
    counts: (counts) => `Pakkeforløb: ${found(counts)}`,
    version: (version) => `Pakkeforløb ${version}`,
    showProblems: () => 'Select to see them all.',
    makeFirst: (hasFolder) =>
      `${hasFolder ? 'The folder holds no files whose name ends in .forloeb' : 'No folder is open'}, so nothing was checked. Select to make a new pathway.`,
  },
  server: {
    failed: () =>
      'The check of pathways has stopped several times and was not started again. Until it is, no errors are shown, not even those that are there. Nothing that you wrote is lost.',
    restart: () => 'Start again',
    showLog: () => 'Show log',
    restarted: () => 'The check of pathways has been started again.',
  },
  newPathway: {
    title: () => 'New pathway',
    askTitle: () => 'What is the pathway called?',
    exampleTitle: () => 'For example: Pakkeforløb for brystkræft',
    titleMissing: () => 'Write a name.',
    titleHolds: (character) => `The name cannot hold ${character}`,
    askFolder: () => 'In which folder should the file be?',
    otherFolder: () => 'Another folder …',
    openLabel: () => 'Put the file here',
    exists: (file) => `The file "${file}" is there already. Choose another name or another folder.`,
  },
  explanation: {
    danishOnly: () => 'The rest is in Danish only:',
  },
  json: {
    title: (file) => `JSON of ${file}`,
    openFirst: () => 'Open a .forloeb file first.',
    waiting: () => 'Waiting for the check …',
    none: (reason) => `There is no JSON to show. ${reason}`,
  },
  tasks: {
    check: () => 'Check all files',
    build: () => 'Build JSON',
    test: () => 'Try the test patients',
    openFolderFirst: () => 'Open the folder that the pathway lies in first (File > Open Folder).',
    askFolder: () => 'Which folder?',
    noFiles: (folder) => `The folder "${folder}" holds no files whose name ends in .forloeb.`,
    newPathway: () => 'New pathway …',
  },
  paste: {
    title: () => 'Paste as text or list',
    nothing: () => 'The clipboard is empty. Copy the text first, for example from Word or a PDF.',
    openFirst: () => 'Open a .forloeb file first, and put the cursor where the text should stand.',
  },
};

function found({ errors, warnings, hints, files }: Counts): string {
  if (files === 0) return 'no .forloeb files';
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'notice')].filter((part) => part !== '');
  return parts.length === 0 ? 'no errors' : parts.join(', ');
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

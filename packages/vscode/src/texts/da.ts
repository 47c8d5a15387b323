import type { Counts, Texts } from './texts.js';

export const da: Texts = {
  status: {
    name: 'Pakkeforløb',
    starting: () => 'Pakkeforløb: starter …',
    checking: () => 'Pakkeforløb: kontrollerer …',
    failed: () => 'Pakkeforløb: virker ikke',
    counts: (counts) => `Pakkeforløb: ${found(counts)}`,
    version: (version) => `Pakkeforløb ${version}`,
    showProblems: () => 'Vælg for at se dem alle.',
    makeFirst: (hasFolder) =>
      `${hasFolder ? 'Mappen har ingen filer, hvis navn slutter på .forloeb' : 'Ingen mappe er åben'}, så intet er kontrolleret. Vælg for at lave et nyt pakkeforløb.`,
  },
  server: {
    failed: () =>
      'Kontrollen af pakkeforløb er stoppet flere gange og er ikke startet igen. Indtil den startes, vises ingen fejl, heller ikke dem, der er. Det, du har skrevet, er ikke gået tabt.',
    restart: () => 'Start igen',
    showLog: () => 'Vis log',
    restarted: () => 'Kontrollen af pakkeforløb er startet igen.',
  },
  newPathway: {
    title: () => 'Nyt pakkeforløb',
    askTitle: () => 'Hvad hedder pakkeforløbet?',
    exampleTitle: () => 'Fx: Pakkeforløb for brystkræft',
    titleMissing: () => 'Skriv et navn.',
    titleHolds: (character) => `Navnet kan ikke indeholde ${character}`,
    askFolder: () => 'I hvilken mappe skal filen ligge?',
    otherFolder: () => 'En anden mappe …',
    openLabel: () => 'Læg filen her',
    exists: (file) => `Filen «${file}» findes allerede. Vælg et andet navn eller en anden mappe.`,
  },
  explanation: {
    danishOnly: () => 'Resten er på dansk:',
  },
  json: {
    title: (file) => `JSON af ${file}`,
    openFirst: () => 'Åbn først en .forloeb-fil.',
    waiting: () => 'Venter på kontrollen …',
    none: (reason) => `Der er ingen JSON at vise. ${reason}`,
  },
  tasks: {
    check: () => 'Kontrollér alle filer',
    build: () => 'Byg JSON',
    test: () => 'Prøv med prøvepatienter',
    openFolderFirst: () => 'Åbn først den mappe, som pakkeforløbet ligger i (File > Open Folder).',
    askFolder: () => 'Hvilken mappe?',
    noFiles: (folder) => `Der er ingen filer i mappen «${folder}», hvis navn slutter på .forloeb.`,
    newPathway: () => 'Nyt pakkeforløb …',
  },
  paste: {
    title: () => 'Indsæt som tekst eller liste',
    nothing: () => 'Udklipsholderen er tom. Kopiér først teksten, fx fra Word eller en PDF.',
    openFirst: () => 'Åbn først en .forloeb-fil, og sæt markøren dér, hvor teksten skal stå.',
  },
};

function found({ errors, warnings, hints, files }: Counts): string {
  if (files === 0) return 'ingen .forloeb-filer';
  const parts = [
    ...(errors > 0 ? [`${errors} fejl`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`] : []),
    ...(hints > 0 ? [`${hints} tip`] : []),
  ];
  return parts.length === 0 ? 'ingen fejl' : parts.join(', ');
}

import { listed, type BuildTexts, type Reasons, type ToldDocument } from './build.js';

const REASONS: Reasons = {
  ENOSPC: 'disken er fuld',
  EDQUOT: 'der er ikke mere plads til dig på disken',
  EFBIG: 'filen er større, end systemet tillader',
  EACCES: 'du har ikke lov til at skrive der',
  EPERM: 'systemet tillader det ikke',
  EROFS: 'der kan ikke skrives på disken',
  EBUSY: 'en fil er åben i et andet program',
  ENOTDIR: 'noget på vejen dertil er ikke en mappe',
  ENAMETOOLONG: 'navnet er for langt',
};
const KINDS: Readonly<Record<string, string>> = {
  pathway: 'pakkeforløbet',
  catalogue: 'kataloget',
  module: 'modulet',
  'local-variant': 'den lokale tilpasning',
};

const reason = (code: string): string => (REASONS[code] === undefined ? code : `${REASONS[code]}; ${code}`);
const names = (all: readonly string[]): string => listed(all, (count) => `og ${count} mere`);
const files = (count: number): string => (count === 1 ? '1 fil' : `${count} filer`);
const called = ({ kind, id, edition }: ToldDocument): string =>
  `${KINDS[kind] ?? kind} «${id}»${edition === undefined ? '' : ` (udgave ${edition})`}`;

/** What `forloeb build` and `forloeb schema` say in Danish. */
export const buildDa: BuildTexts = {
  stopped: () => 'Der er fejl, så intet er skrevet.',
  nothingLeft: () => 'Fejlene berører alt, så intet er skrevet.',
  notCompared: (folder, everything) =>
    `${everything ? 'Fejlene berører alt' : 'Der er fejl'}, så «${folder}» er ikke sammenlignet med .forloeb-filerne.`,
  nothingToBuild: () => 'Der er intet at bygge: filerne indeholder intet pakkeforløb, katalog eller modul og ingen lokal tilpasning.',
  left: (document, because, leftWith) =>
    because.length > 0
      ? `Ikke bygget: ${called(document)}, på grund af fejl i ${names(because)}.`
      : leftWith.length > 0
        ? `Ikke bygget: ${called(document)}, fordi ${document.kind === 'local-variant' ? 'den' : 'det'} hænger sammen med ${names(
            leftWith.map(called),
          )}, som ikke er bygget.`
        : `Ikke bygget: ${called(document)}, fordi to har samme id og udgave.`,
  done: (folder, documents, written, unchanged, removed) =>
    `${documents} ${documents === 1 ? 'dokument' : 'dokumenter'} i «${folder}»: ${files(written)} skrevet, ${unchanged} ${
      unchanged === 1 ? 'uændret' : 'uændrede'
    }, ${removed} fjernet.`,
  altered: (file) => `${file} hører ikke til mere, men er ændret af andre og er derfor ikke fjernet.`,
  recovered: (folder) => `forloeb build blev afbrudt i «${folder}» sidst. Det, der manglede, er gjort færdigt nu.`,

  cutOff: (folder, command) =>
    `forloeb build blev afbrudt i «${folder}» sidst, så filerne kan ikke sammenlignes. Det gøres færdigt med: ${command}`,
  missing: (file) => `${file} mangler`,
  different: (file) => `${file} er anderledes`,
  superfluous: (file) => `${file} hører ikke til mere`,
  same: (folder, count) => `«${folder}» svarer til .forloeb-filerne (${files(count)}).`,
  notSame: (folder, count, command) => `«${folder}» svarer ikke til .forloeb-filerne (${files(count)}). Byg igen med: ${command}`,
  moved: (folder, count, { before, now }, only) =>
    `«${folder}» svarer ikke til .forloeb-filerne (${files(count)}), for «${before}» hedder her «${now}»: der blev bygget fra en anden mappe. ${
      only ? 'Ellers er der ingen forskel. ' : ''
    }Giv kommandoen i den mappe, hvor der blev bygget, eller lav en forloeb.config.json; så ses stierne altid fra mappen med den.`,
  madeBy: (folder, version, own) => `«${folder}» er bygget med forloeb ${version}; dette er ${own}. Det tæller ikke som en forskel.`,

  inTheWay: (folder, all) =>
    `I «${folder}» er der filer, som forloeb ikke har skrevet, med navne, der skal bruges: ${names(all)}. Flyt eller slet dem, eller byg til en anden mappe med --out. Intet er skrevet.`,
  noFiles: (folder, all) =>
    `I «${folder}» står der en mappe eller en genvej, hvor der skal være en fil: ${names(all)}. Flyt eller slet den, eller byg til en anden mappe med --out. Intet er skrevet.`,
  guarded: (folder, all) =>
    `I «${folder}» er filer, der skal ændres eller fjernes, skrivebeskyttede: ${names(all)}. Fjern beskyttelsen, og byg igen. Intet er skrevet.`,
  isLink: (folder) => `«${folder}» er en genvej (symbolsk link). Skriv med --out den mappe, som der skal bygges til.`,
  notAFolder: (folder) => `«${folder}» er ikke en mappe. Flyt den, eller byg til en anden mappe med --out.`,
  unwritable: (folder, code) => `Der kan ikke skrives i «${folder}» (${reason(code)}). Alt er som før.`,
  unfinished: (folder, code) =>
    `forloeb build blev ikke færdig i «${folder}» (${reason(code)}). Intet er tabt: kør kommandoen igen, så gøres resten færdigt.`,
  brokenJournal: (folder) =>
    `forloeb build blev afbrudt sidst, og resten kan ikke gøres færdigt, fordi filerne i «${folder}» er ændret eller væk. Slet den mappe, og byg igen.`,
  busy: (folder, ticket) =>
    `forloeb build er allerede i gang i «${folder}». Prøv igen om lidt. Er du sikker på, at den ikke er i gang, så slet «${ticket}».`,

  outsideProject: (setting) =>
    `«out» i forloeb.config.json er «${setting}», men skal være en mappe i projektet. Andre steder kan du bygge til med --out.`,
  notTogether: (one, other) => `Skriv enten ${one} eller ${other}, ikke begge dele.`,
  whichDocument: (known) => `Der er flere at vælge mellem. Skriv id efter --stdout: ${names(known)}.`,
  unknownDocument: (id, known) => `Der er intet med id «${id}» at vise. Du kan vælge: ${names(known)}.`,
  unknownSchema: (name, known) => `Der er intet skema ved navn «${name}». Du kan vælge: ${names(known)}.`,
};

import { buildDa } from './build-da.js';
import type { Counts, Texts } from './texts.js';

const files = (count: number): string => (count === 1 ? '1 fil' : `${count} filer`);

/** `3 fejl, 1 advarsel og 2 tip`; empty where there is nothing. */
function found({ error, warning, information }: Counts): string {
  const parts = [
    error > 0 && `${error} fejl`,
    warning > 0 && (warning === 1 ? '1 advarsel' : `${warning} advarsler`),
    information > 0 && `${information} tip`,
  ].filter((part) => part !== false);
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length > 0 ? `${parts.join(', ')} og ${last}` : last;
}

/** The Danish texts of the command line. */
export const da: Texts = {
  severity: { error: 'fejl', warning: 'advarsel', information: 'tip' },
  counts: (counts) => {
    const what = found(counts);
    if (what === '') return `Ingen fejl eller advarsler i ${files(counts.files)}.`;
    // A fault of a named file may stand in another that is not named.
    if (counts.filesWithFindings > counts.files) return `${what} i ${files(counts.filesWithFindings)}`;
    return `${what} i ${counts.filesWithFindings} af ${files(counts.files)}`;
  },
  lines: (first, last) => (first === last ? `linje ${first}` : `linje ${first}-${last}`),
  help: {
    titles: {
      'Usage:': 'Brug:',
      'Arguments:': 'Det, du skriver efter kommandoen:',
      'Options:': 'Valg:',
      'Global Options:': 'Valg for alle kommandoer:',
      'Commands:': 'Kommandoer:',
    },
    options: '[valg]',
    command: '<kommando>',
    about: 'Kontrollerer og ordner pakkeforløb skrevet i .forloeb-filer, og laver JSON af dem.',
    examples: 'Eksempler:',
    exitCodes: 'Slutkoder: 0 alt er i orden, 1 der er fejl eller advarsler, 2 kommandoen kunne ikke udføres.',
    show: 'Vis denne hjælp',
    version: 'Vis versionen af forloeb',
    lang: 'Sproget i meldingerne: da (dansk, forvalg) eller en (engelsk)',
    format: 'Resultatet som text (tekst, forvalg) eller json',
    config: 'Brug denne fil med indstillinger i stedet for den nærmeste forloeb.config.json',
    noColor: 'Vis uden farver',
    paths: 'Filer eller mapper. Uden dem: projektets filer',
    pathsAndOthers: 'Filer eller mapper. Uden dem: projektets filer. De andre filer i projektet eller mappen læses med for navnenes skyld',
    check: 'Find fejl og advarsler i filerne',
    watch: 'Kontrollér igen, hver gang en fil gemmes',
    formatCommand: 'Giv filerne den faste opstilling. Ordene ændres ikke',
    formatCheck: 'Ret ikke noget; sig, hvilke filer der ville blive rettet',
    formatDiff: 'Ret ikke noget; vis, hvad der ville blive rettet',
    formatStdin: 'Læs fra standard input, og skriv resultatet til standard output',
    formatBraces: 'Sæt klammerne efter indrykningen, hvor de er gået tabt',
    ids: 'Skriv id på alt, der erklæres, så navne kan ændres uden at noget går itu',
    idsCheck: 'Skriv ikke noget; sig, hvilke filer der mangler id',
    test: 'Prøv prøvepatienterne: hvad der forventes, hvad der kommer, og hvorfor',
    testFailures: 'Vis kun de prøvepatienter, der ikke er som forventet',
    paste: 'Saml tekst fra en PDF eller Word til hele sætninger og lister',
    pasteFile: 'En tekstfil med det, der er klippet ud',
    pasteStdin: 'Læs teksten fra standard input, fx udklipsholderen',
    init: 'Lav et lille projekt med et første pakkeforløb. Intet overskrives',
    initFolder: 'Mappen, projektet skal ligge i. Uden den: mappen, du står i',
    explain: 'Forklar en melding, fx F301. Uden kode: vis alle',
    explainCode: 'Koden i meldingen, fx F301',
    build: 'Lav JSON af pakkeforløbene, til andre programmer. Er der fejl, skrives intet',
    buildOut: 'Mappen, der skrives i. Uden valget: «out» i indstillingerne, ellers build',
    buildPartial: 'Byg det, som ingen fejl berører, og sig, hvad der ikke er bygget',
    buildCheck: 'Skriv ikke noget; sig, om mappen svarer til .forloeb-filerne',
    buildStdout: 'Vis ét dokuments JSON, og skriv ingen filer. Er der flere, skrives id eller id@udgave',
    buildWatch: 'Byg igen, hver gang en fil gemmes',
    lsp: 'Start sprogserveren: den, som en editor taler med',
    lspStdio: 'Tal sammen over standard input og output (gælder altid)',
    schema: 'Vis skemaet (JSON Schema) for det, forloeb build skriver',
    schemaName: 'document (dokumenterne; forvalg), index, manifest eller source-map',
  },
  usage: {
    unknownOption: (option) => `Valget «${option}» findes ikke.`,
    unknownCommand: (command) => `Kommandoen «${command}» findes ikke.`,
    didYouMean: (name) => `Mente du «${name}»?`,
    missingArgument: (name) => `Der mangler noget efter kommandoen: ${name}.`,
    missingValue: (option) => `Der mangler noget efter valget «${option}».`,
    invalidValue: (option, value) => `«${value}» kan ikke bruges efter «${option}».`,
    tooMany: () => 'Der står for meget efter kommandoen.',
    seeHelp: (command) => `Se, hvad du kan skrive: ${command} --help`,
    internal: (version) =>
      `Uventet fejl i forloeb ${version}. Dine filer er ikke skyld i den; send venligst dette til dem, der vedligeholder forloeb:`,
  },
  files: {
    notFound: (path) => `Filen eller mappen «${path}» findes ikke.`,
    none: (where) => `Der er ingen .forloeb-filer i ${where}. Skriv navnet på en fil eller mappe, eller lav et projekt med: forloeb init`,
    unreadable: (path, reason) => `Filen «${path}» kan ikke læses (${reason}).`,
    closed: (path, reason) =>
      `Mappen «${path}» kan ikke læses (${reason}), så det vides ikke, om alle filer er med. Giv adgang til den, eller udelad den med "exclude" i forloeb.config.json.`,
    unwritable: (path, reason) => `Filen «${path}» kan ikke skrives (${reason}). Den er som før.`,
    wrongEncoding: (path, encoding) => `${path} er gemt som ${encoding} og kan ikke læses sikkert. Gem den igen som UTF-8.`,
    reading: (count) => `Læser ${files(count)} …`,
    checking: (count) => `Kontrollerer ${files(count)} …`,
    others: (count) => `${count === 1 ? '1 anden fil' : `${count} andre filer`} i samme mappe er læst for navnenes skyld.`,
    errorsElsewhere: (count) =>
      `I andre filer, som ikke vises her, er der ${count} fejl. Kontrollér hele mappen for at se ${count === 1 ? 'den' : 'dem'}.`,
  },
  config: {
    notFound: (path) => `Filen med indstillinger «${path}» findes ikke.`,
    syntax: () => 'Her er filen ikke skrevet rigtigt. Se efter et manglende komma, anførselstegn eller en klamme lige før.',
    unknownSetting: (name, known) => `Indstillingen «${name}» findes ikke. Du kan bruge: ${known}.`,
    wrongType: (setting, type) => `«${setting}» skal være ${type}.`,
    notAllowed: (setting, allowed) => `«${setting}» skal være en af disse: ${allowed}.`,
    wrongShape: (setting) => `«${setting}» er ikke skrevet rigtigt.`,
    notACode: (code) => `«${code}» er ikke koden på en melding. En kode er F og tre cifre, fx F203.`,
    notAWarning: (code) => `«${code}» er ikke en advarsel. Kun advarsler kan gøres mere eller mindre alvorlige.`,
    tooOld: (required, actual) => `Projektet kræver forloeb ${required} eller nyere; dette er ${actual}. Hent en nyere version.`,
    types: { array: 'en liste', string: 'en tekst i anførselstegn', object: 'en blok med indstillinger' },
  },
  format: {
    wouldChange: (path) => `${path} ville blive rettet`,
    changed: (path) => `${path} er rettet`,
    noBraces: (path) =>
      `${path}: klammerne kan ikke sættes efter indrykningen. Enten har filen klammer, eller også er indrykningen ikke klar.`,
    kept: (path, lines) => `${path}: ${lines} er ikke rørt, fordi der er fejl i klammerne. Ret dem, og kør igen.`,
    stdinOrFiles: () => 'Skriv enten --stdin eller navne på filer, ikke begge dele.',
    summary: (changed, count, check) =>
      changed === 0
        ? `Opstillingen er i orden i ${files(count)}.`
        : `${changed} af ${files(count)} ${check ? 'ville blive rettet' : 'er rettet'}.`,
  },
  ids: {
    formFirst: (path) => `${path} er sprunget over, fordi der er fejl i filens opbygning. Ret dem først: forloeb check`,
    homeless: (path) =>
      `${path}: noget hører ikke til noget pakkeforløb, katalog eller modul og kan derfor ikke få id. Se hvad med: forloeb check`,
    summary: (written, names, check) => {
      const ids = `${written} id ${check ? 'mangler' : 'er skrevet'}`;
      const titles = `${names} ${names === 1 ? 'titel' : 'titler'} ${check ? 'mangler' : 'er skrevet'} som «også kaldt», fordi der henvises med ${
        names === 1 ? 'den' : 'dem'
      }`;
      return names === 0 ? `${ids}.` : `${ids}, og ${titles}.`;
    },
    complete: (count) => `Alt, der kan have et id, har et, i ${files(count)}.`,
    paragraphsCounted: (count) => `${count} ${count === 1 ? 'tekststykke' : 'tekststykker'} med «>» kan ikke have et id.`,
    paragraphs: (count) => `${count} ${count === 1 ? 'tekststykke' : 'tekststykker'} med «>» kan ikke have et id og er som før:`,
  },
  test: {
    asExpected: 'som forventet',
    notAsExpected: 'ikke som forventet',
    exercises: 'prøver',
    nothing: 'intet',
    expectsNothing: 'Prøvepatienten forventer intet, så der er intet at sammenligne med. Skriv fx «forventer række: …».',
    unusable: {
      'not-a-fact': 'er givet, men er ikke en oplysning, der kan regnes med. Skriv én oplysning ad gangen',
      contradicts: 'er givet, men passer ikke sammen med andet, der er givet',
    },
    expected: { result: 'forventer', row: 'forventer række', target: 'forventer henvisning til' },
    came: 'kom',
    because: 'fordi',
    missing: 'det mangler at vides',
    results: { true: 'opfyldt', false: 'ikke opfyldt', unknown: 'ukendt' },
    causes: {
      'missing-fact': 'er ikke oplyst',
      'fuzzy-bound': 'ligger mellem de to tal i den upræcise grænse',
      'range-around-bound': 'det, der er oplyst, er ikke præcist nok',
      'months-and-days': 'en måned har 28 til 31 dage, og det er afgørende her',
      'missing-unit': 'enheden er ikke oplyst',
      'unknown-unit': 'enheden kendes ikke',
      'different-units': 'enhederne kan ikke sammenlignes',
      'negative-amount': 'tallet kan ikke være negativt',
      'included-value': 'der er kun oplyst noget, der omfatter det',
      'not-a-value': 'det oplyste er ikke en af værdierne',
      'wrong-type': 'det oplyste er af en anden type',
      'open-list': 'listen er åben, så andet end det nævnte kan tælle',
      contradiction: 'to oplysninger siger det modsatte',
      circular: 'kriteriet går i ring',
      'too-deep': 'betingelsen er indlejret for dybt',
      'not-found': 'findes ikke i filerne',
      'examples-only': 'det nævnte er kun eksempler',
      'unknown-type': 'betingelsen kan ikke læses',
    },
    approximate: 'grænsen er omtrentlig («ca.»)',
    row: (title, result, isUnknown) => `Rækken «${title}» er ${isUnknown ? 'ukendt' : result}:`,
    summary: (count, asExpected) =>
      count === 0
        ? 'Der er ingen prøvepatienter i filerne.'
        : `${asExpected} af ${count} ${count === 1 ? 'prøvepatient' : 'prøvepatienter'} som forventet.`,
  },
  paste: { fileOrStdin: () => 'Skriv navnet på en fil, eller --stdin for at læse fra standard input (men ikke begge dele).' },
  init: {
    created: (path) => `Lavet: ${path}`,
    kept: (path) => `Findes allerede og er ikke rørt: ${path}`,
    next: (command) => `Kontrollér det nu med: ${command}`,
    nothing: () => 'Alt fandtes allerede. Intet er ændret.',
  },
  explain: {
    unknown: (code) => `Der er ingen melding med koden «${code}». Se dem alle med: forloeb explain`,
    message: () => 'Meldingen',
    answers: () => 'Grundlag',
  },
  build: buildDa,
  watch: {
    changed: (time) => `Kontrolleret kl. ${time}`,
    built: (time) => `Bygget kl. ${time}`,
    waiting: () => 'Venter på, at en fil gemmes. Stop med Ctrl+C.',
  },
};

import type { NotAdded } from '@pakkeforloeb/language';

/** The words of hovers, and of renames that are refused. */
export interface NavigationTexts {
  readonly hover: {
    /** Before the printed number of a section. */
    readonly number: string;
    /** Between the own number of something and the section that it stands in. */
    readonly inSection: string;
    readonly wordsLeftOut: (count: number) => string;
    readonly textsLeftOut: (count: number) => string;
    readonly linesLeftOut: (count: number) => string;
    readonly membersLeftOut: (count: number) => string;
    /** How often something is referred to; a sentence. */
    readonly used: (count: number) => string;
    /** Before what is known of the thing whose name is most like one that nobody declared. */
    readonly guess: (name: string, nearest: string) => string;
    readonly declaredIn: (file: string, line: number) => string;
    readonly sum: string;
    readonly agrees: string;
    readonly disagrees: string;
    readonly notAdded: Readonly<Record<NotAdded, string>>;
    readonly points: string;
    readonly rows: string;
    readonly investigations: string;
    readonly values: string;
    readonly none: string;
    readonly valueOf: string;
    readonly pointOf: string;
    readonly series: string;
    readonly registers: string;
    readonly begins: string;
    readonly ends: string;
    readonly reportedWith: string;
    readonly otherEditions: string;
    readonly example: string;
    readonly choices: string;
    readonly choiceOf: string;
    readonly otherChoices: string;
    /** What a list means, by the word that follows its key. */
    readonly quantifiers: Readonly<Record<'all' | 'one' | 'at-least-one' | 'several' | 'examples', string>>;
    /** Said where an explanation exists in Danish only and Danish was not asked for. */
    readonly danishOnly?: string;
    /** Before the English term for a Danish word; absent where Danish was asked for. */
    readonly inEnglish?: string;
    readonly unit: string;
    readonly noUcum: string;
    readonly sameDimension: string;
    /** What is to be known of units of a dimension; not all need it. */
    readonly dimensions: Readonly<Record<string, string>>;
  };
  /** Why something cannot be renamed, and what to do. */
  readonly refused: Readonly<
    Record<
      | 'unknown'
      | 'former'
      | 'id-not-written'
      | 'empty'
      | 'line-break'
      | 'brace'
      | 'hash'
      | 'square-brackets'
      | 'misread'
      | 'id-letters'
      | 'id-taken'
      | 'code-shape'
      | 'code-stem'
      | 'registration-stem'
      | 'taken'
      | 'same-id'
      | 'would-miss'
      | 'would-hide'
      | 'homeless',
      string
    >
  >;
}

export const daNavigation: NavigationTexts = {
  hover: {
    number: 'afsnit',
    inSection: 'i',
    wordsLeftOut: (count) => `${count} ord er udeladt`,
    textsLeftOut: (count) => `${count} ${count === 1 ? 'tekst' : 'tekster'} mere er udeladt`,
    linesLeftOut: (count) => `${count} ${count === 1 ? 'linje' : 'linjer'} mere er udeladt`,
    membersLeftOut: (count) => `${count} mere er udeladt`,
    used: (count) => (count === 0 ? 'Der henvises ikke hertil.' : `Der henvises hertil ${count} ${count === 1 ? 'sted' : 'steder'}.`),
    guess: (name, nearest) => `«${name}» findes ikke her. Nærmest er «${nearest}»:`,
    declaredIn: (file, line) => `Skrevet i ${file}, linje ${line}.`,
    sum: 'summen af delene',
    agrees: 'Det er det samme som «højst».',
    disagrees: 'Det er ikke det samme som «højst».',
    notAdded: {
      'missing-maximum': 'kan ikke regnes ud, for en af delene har ingen «højst»',
      'different-units': 'kan ikke regnes ud, for delene har ikke samme enhed',
      'not-exact': 'kan ikke regnes ud, for en af delene er ikke et bestemt tal',
      'other-document': 'kan ikke regnes ud, for en af delene hører til et andet pakkeforløb',
      circular: 'kan ikke regnes ud, for tiden er en del af sig selv',
    },
    points: 'punkter',
    rows: 'rækker',
    investigations: 'undersøgelser',
    values: 'værdier',
    none: 'ingen',
    valueOf: 'værdi af',
    pointOf: 'hører til',
    series: 'kodeserie',
    registers: 'registrerer',
    begins: 'her begynder tiden',
    ends: 'her slutter tiden',
    reportedWith: 'indberettes med',
    otherEditions: 'andre udgaver i mappen',
    example: 'Eksempel',
    choices: 'Skriv ét af disse',
    choiceOf: 'kan stå efter',
    otherChoices: 'I stedet kan der stå',
    quantifiers: {
      all: 'Listen: alle de nævnte.',
      one: 'Listen: én af de nævnte.',
      'at-least-one': 'Listen: mindst én af de nævnte.',
      several: 'Listen: flere af de nævnte.',
      examples: 'Listen: eksempler. Andet kan også komme på tale.',
    },
    unit: 'enhed',
    noUcum: 'Enheden har ingen kode i UCUM, den internationale liste over enheder.',
    sameDimension: 'Kan sammenlignes med',
    dimensions: {
      'calendar-day': 'Alle dage i kalenderen tæller med, også weekender og helligdage.',
      'working-day': 'Hverdage lægges aldrig sammen med kalenderdage.',
      day: 'Bruges, når kilden ikke siger, om det er kalenderdage eller hverdage.',
      month: 'En måned har ikke et fast antal dage. Tæt på grænsen er svaret derfor ukendt.',
    },
  },
  refused: {
    unknown: '«{name}» er ikke navnet på noget, der er skrevet i filerne, og kan derfor ikke omdøbes. Ret navnet først.',
    former: '«{name}» er et tidligere navn for «{title}». Omdøb «{title}» dér, hvor det er skrevet.',
    'id-not-written': 'Id’et «{id}» er ikke skrevet nogen steder, men dannet af navnet. Omdøb navnet, eller skriv id’et efter navnet.',
    empty: 'Navnet skal have mindst ét bogstav eller tal. Skriv et navn.',
    'line-break': 'Navnet skal stå på én linje. Fjern linjeskiftet.',
    brace: 'Et navn kan ikke slutte med «{» eller «}», for det ville begynde eller slutte en blok. Fjern tegnet.',
    hash: 'Et ord i navnet begynder med «#» og ville blive læst som et id. Fjern tegnet. Skal id’et ændres, så omdøb selve id’et.',
    'square-brackets':
      'Navnet «{name}» kan ikke stå dér, hvor der henvises til «{before}», fordi det indeholder kantede parenteser. Brug runde parenteser, eller henvis med id’et.',
    misread: 'Med navnet «{name}» ville linjen blive læst på en anden måde. Undgå ord fulgt af kolon og tegn, der begynder en ny linje.',
    'id-letters': '«{id}» kan ikke være et id. Et id består kun af bogstaver, tal og bindestreger, fx «trin-1».',
    'id-taken': 'Id’et «{id}» bruges allerede i {file}, linje {line}. Vælg et andet id.',
    'code-shape': '«{id}» er ikke en kode. En kode begynder med et stort bogstav og har højst 10 tegn: store bogstaver fra A til Z og tal.',
    'code-stem': 'Koder i denne serie begynder med «{stem}», og det gør «{id}» ikke. Skriv en kode, der begynder med «{stem}».',
    'registration-stem':
      'Koderne i serien skal begynde med seriens id, og det gør «{code}» ikke, når serien hedder «{id}». Skriv en ny serie i stedet.',
    taken: 'Der er allerede noget, der hedder «{name}», i {file}, linje {line}. Vælg et andet navn.',
    'same-id': '«{name}» ville få samme id som «{other}» i {file}, linje {line}. Vælg et andet navn, eller skriv et id efter navnet først.',
    'would-miss': 'Henvisningen i {file}, linje {line}, ville ikke længere føre hertil, hvis navnet var «{name}». Vælg et andet navn.',
    'would-hide':
      'I {file}, linje {line}, henvises der til «{other}» med et navn, som også ville være «{name}». Vælg et andet navn, eller henvis dér med id’et.',
    homeless: 'Blokken hører ikke til noget pakkeforløb, fordi navnet efter «del af» ikke findes. Ret det først.',
  },
};

export const enNavigation: NavigationTexts = {
  hover: {
    number: 'section',
    inSection: 'in',
    wordsLeftOut: (count) => `${count} ${count === 1 ? 'word' : 'words'} left out`,
    textsLeftOut: (count) => `${count} more ${count === 1 ? 'text' : 'texts'} left out`,
    linesLeftOut: (count) => `${count} more ${count === 1 ? 'line' : 'lines'} left out`,
    membersLeftOut: (count) => `${count} more left out`,
    used: (count) => (count === 0 ? 'Nothing refers to this.' : `Referred to in ${count} ${count === 1 ? 'place' : 'places'}.`),
    guess: (name, nearest) => `"${name}" does not exist here. Nearest is "${nearest}":`,
    declaredIn: (file, line) => `Declared in ${file}, line ${line}.`,
    sum: 'sum of the parts',
    agrees: 'This is the same as "højst".',
    disagrees: 'This is not the same as "højst".',
    notAdded: {
      'missing-maximum': 'cannot be computed: one of the parts has no "højst"',
      'different-units': 'cannot be computed: the parts are not in one unit',
      'not-exact': 'cannot be computed: one of the parts is not a definite number',
      'other-document': 'cannot be computed: one of the parts belongs to another pathway',
      circular: 'cannot be computed: the time span is part of itself',
    },
    points: 'points',
    rows: 'rows',
    investigations: 'investigations',
    values: 'values',
    none: 'none',
    valueOf: 'value of',
    pointOf: 'belongs to',
    series: 'series of codes',
    registers: 'registers',
    begins: 'time spans that begin here',
    ends: 'time spans that end here',
    reportedWith: 'reported with',
    otherEditions: 'other editions in the folder',
    example: 'Example',
    choices: 'Write one of these',
    choiceOf: 'may follow',
    otherChoices: 'Instead there may be',
    quantifiers: {
      all: 'The list: all that are named.',
      one: 'The list: one of those named.',
      'at-least-one': 'The list: at least one of those named.',
      several: 'The list: several of those named.',
      examples: 'The list: examples. Others are possible.',
    },
    danishOnly: 'The language explains its words in Danish only.',
    inEnglish: 'in English',
    unit: 'unit',
    noUcum: 'The unit has no code in UCUM, the international list of units.',
    sameDimension: 'Can be compared with',
    dimensions: {
      'calendar-day': 'All days of the calendar count, weekends and holidays too.',
      'working-day': 'Working days are never added to calendar days.',
      day: 'Used where the source does not say whether calendar days or working days are meant.',
      month: 'A month has no fixed number of days. Close to the bound the answer is therefore unknown.',
    },
  },
  refused: {
    unknown: '"{name}" is not the name of anything in the files, so it cannot be renamed. Correct the name first.',
    former: '"{name}" is a former name of "{title}". Rename "{title}" where it is declared.',
    'id-not-written': 'The id "{id}" is written nowhere: it is made from the name. Rename the name, or write the id behind the name.',
    empty: 'The name must have at least one letter or digit. Write a name.',
    'line-break': 'The name must stand on one line. Remove the line break.',
    brace: 'A name cannot end with "{" or "}": it would open or close a block. Remove it.',
    hash: 'A word of the name begins with "#" and would be read as an id. Remove it. To change the id, rename the id itself.',
    'square-brackets':
      'The name "{name}" cannot stand where "{before}" is referred to, because it holds square brackets. Use round brackets, or refer by the id.',
    misread: 'With the name "{name}" the line would be read in another way. Avoid words followed by a colon and signs that begin a line.',
    'id-letters': 'The id "{id}" can only hold letters, digits and hyphens. Write e.g. "trin-1".',
    'id-taken': 'The id "{id}" is used already in {file}, line {line}. Choose another id.',
    'code-shape': '"{id}" is not a code. A code begins with a capital and has at most 10 signs: capitals from A to Z and digits.',
    'code-stem': 'Codes of this series begin with "{stem}", and "{id}" does not. Write a code that begins with "{stem}".',
    'registration-stem':
      'The codes of a series begin with its id, and "{code}" does not if the series is called "{id}". Write a new series instead.',
    taken: 'Something is called "{name}" already, in {file}, line {line}. Choose another name.',
    'same-id':
      '"{name}" would get the same id as "{other}" in {file}, line {line}. Choose another name, or write an id behind the name first.',
    'would-miss': 'The reference in {file}, line {line}, would no longer lead here if the name were "{name}". Choose another name.',
    'would-hide':
      'In {file}, line {line}, "{other}" is referred to by a name that would also be "{name}". Choose another name, or refer by the id there.',
    homeless: 'The block belongs to no pathway, because the name after "del af" is not found. Correct that first.',
  },
};

/** The words of completion. */
export interface CompletionTexts {
  /** Beside a key whose line is missing in the block. */
  readonly required: string;
  /** Beside a head that opens a list. */
  readonly list: string;
  /** Beside a word of a closed list. */
  readonly choice: string;
  readonly unit: string;
  readonly code: string;
  readonly date: string;
  /** Beside a word of the condition language. */
  readonly conditionWord: string;
  /** What a dash line and a `>` line are. */
  readonly dash: string;
  readonly dashIs: string;
  readonly quote: string;
  readonly quoteIs: string;
  /** Placeholders in snippets. */
  readonly title: string;
  readonly point: string;
  readonly group: string;
  readonly section: string;
  readonly criterion: string;
  readonly judgement: string;
  readonly actor: string;
  readonly statement: string;
  /** The snippet of a whole small pathway. */
  readonly wholePathway: string;
  readonly wholePathwayIs: string;
  readonly example: string;
  readonly alsoCalled: string;
  readonly values: string;
  readonly measuredIn: string;
  /** Before a printed number of a section. */
  readonly inSection: string;
  readonly languageVersion: string;
  readonly today: string;
  readonly idFromTitle: string;
  readonly comparable: string;
  /** Beside a name that is left as the author typed it, and its explanation. */
  readonly asTyped: string;
  readonly asTypedIs: string;
  /** What the words of conditions mean, by the word. */
  readonly conditions: Readonly<Record<ConditionWord, string>>;
}

/** Words of the condition language that are offered. */
export type ConditionWord =
  | 'er'
  | 'er ikke'
  | 'er enten'
  | 'er hverken'
  | 'over'
  | 'under'
  | 'mindst'
  | 'højst'
  | 'præcis'
  | 'mellem'
  | 'og'
  | 'eller'
  | 'ikke'
  | '('
  | ')'
  | ','
  | 'mindst 2 af'
  | 'alle af'
  | 'ingen af'
  | 'af'
  | 'skøn:';

export const completionDa: CompletionTexts = {
  required: 'mangler',
  list: 'liste',
  choice: 'valg',
  unit: 'enhed',
  code: 'kode',
  date: 'dato',
  conditionWord: 'betingelse',
  dash: 'punkt',
  dashIs: 'Et punkt på listen.',
  quote: 'tekst',
  quoteIs: 'Dokumentets egne ord. Linjen kan rumme alle tegn. Skriv én sætning på hver linje.',
  title: 'Titel',
  point: 'Punkt',
  group: 'Patientgruppe',
  section: 'Afsnit',
  criterion: 'Kriterium',
  judgement: 'Skriv, hvad der vurderes',
  actor: 'Aktør',
  statement: 'Skriv dokumentets egne ord.',
  wholePathway: 'nyt pakkeforløb',
  wholePathwayIs: 'Et helt, lille pakkeforløb, som kan udfyldes: udgave, patientgruppe, afsnit, kriterium og en sætning med et pligtord.',
  example: 'Eksempel',
  alsoCalled: 'Også kaldt',
  values: 'Værdier',
  measuredIn: 'Måles i',
  inSection: 'Nummer',
  languageVersion: 'Den version af sproget, som værktøjet læser.',
  today: 'I dag.',
  idFromTitle: 'Et id, der er lavet af titlen. Det bliver stående, når titlen ændres, så henvisninger stadig passer.',
  comparable: 'Kan sammenlignes med den enhed, oplysningen måles i.',
  asTyped: 'som du har skrevet',
  asTypedIs: 'Intet navn begynder sådan. Enter lader det stå, som du har skrevet det; under det står navne, der ligner.',
  conditions: {
    er: 'Oplysningen har den nævnte værdi: `køn er kvinde`, `antal fund er 3`.',
    'er ikke': 'Oplysningen har en anden værdi: `køn er ikke mand`. Er den ukendt, er svaret også ukendt.',
    'er enten': 'Oplysningen har en af de nævnte værdier: `sted er enten hals, lyske eller armhule`.',
    'er hverken': 'Oplysningen har ingen af de nævnte værdier: `sted er hverken hals eller lyske`.',
    over: 'Mere end. Grænsen selv er ikke med: `alder over 40 år`.',
    under: 'Mindre end. Grænsen selv er ikke med: `alder under 40 år`.',
    mindst: 'Grænsen eller mere: `alder mindst 40 år`.',
    højst: 'Grænsen eller mindre: `alder højst 40 år`.',
    præcis: 'Netop det tal: `alder præcis 40 år`.',
    mellem: 'Fra den ene grænse til den anden, begge med: `alder mellem 18 og 55 år`.',
    og: 'Begge dele skal være opfyldt. Står «og» og «eller» sammen, skal der parenteser til.',
    eller: 'Mindst én af delene skal være opfyldt. Står «og» og «eller» sammen, skal der parenteser til.',
    ikke: 'Det, der følger, må ikke være opfyldt. Er det ukendt, er svaret også ukendt.',
    '(': 'Samler flere betingelser til én: `hoste og (feber eller vægttab)`.',
    ')': 'Slutter parentesen.',
    ',': 'Endnu en værdi.',
    'mindst 2 af':
      'Mindst så mange af punkterne på listen skal være opfyldt: `mindst 2 af Symptomer`. «højst» og «præcis» kan også stå her.',
    'alle af': 'Alle punkter på listen skal være opfyldt: `alle af Symptomer`.',
    'ingen af': 'Ingen af punkterne på listen må være opfyldt: `ingen af Symptomer`.',
    af: 'Efter tallet følger «af» og listens navn.',
    'skøn:': 'En klinisk vurdering med egne ord. Den tæller som en betingelse, men regnes ikke ud.',
  },
};

export const completionEn: CompletionTexts = {
  required: 'missing',
  list: 'list',
  choice: 'choice',
  unit: 'unit',
  code: 'code',
  date: 'date',
  conditionWord: 'condition',
  dash: 'item',
  dashIs: 'An item of the list.',
  quote: 'text',
  quoteIs: "The document's own words. The line may hold any characters. Write one sentence a line.",
  title: 'Titel',
  point: 'Punkt',
  group: 'Patientgruppe',
  section: 'Afsnit',
  criterion: 'Kriterium',
  judgement: 'Skriv, hvad der vurderes',
  actor: 'Aktør',
  statement: 'Skriv dokumentets egne ord.',
  wholePathway: 'nyt pakkeforløb',
  wholePathwayIs: 'A whole small pathway to fill in: edition, patient group, section, criterion and a statement with an obligation word.',
  example: 'Example',
  alsoCalled: 'Also called',
  values: 'Values',
  measuredIn: 'Measured in',
  inSection: 'Number',
  languageVersion: 'The version of the language that the tool reads.',
  today: 'Today.',
  idFromTitle: 'An id made from the title. It stays when the title changes, so references hold.',
  comparable: 'Can be compared with the unit in which the data element is measured.',
  asTyped: 'as you typed it',
  asTypedIs: 'No name begins so. Enter leaves what you typed as it is; below stand names that are like it.',
  conditions: {
    er: 'The data element has the value: `køn er kvinde`, `antal fund er 3`.',
    'er ikke': 'The data element has another value: `køn er ikke mand`. If it is unknown, so is this.',
    'er enten': 'The data element has one of the values: `sted er enten hals, lyske eller armhule`.',
    'er hverken': 'The data element has none of the values: `sted er hverken hals eller lyske`.',
    over: 'More than; the bound itself is left out: `alder over 40 år`.',
    under: 'Less than; the bound itself is left out: `alder under 40 år`.',
    mindst: 'The bound or more: `alder mindst 40 år`.',
    højst: 'The bound or less: `alder højst 40 år`.',
    præcis: 'Exactly the number: `alder præcis 40 år`.',
    mellem: 'From one bound to the other, both included: `alder mellem 18 og 55 år`.',
    og: 'Both have to hold. Where "og" (and) and "eller" (or) stand together, brackets are needed.',
    eller: 'At least one has to hold. Where "og" (and) and "eller" (or) stand together, brackets are needed.',
    ikke: 'What follows may not hold. If it is unknown, so is this.',
    '(': 'Makes several conditions one: `hoste og (feber eller vægttab)`.',
    ')': 'Ends the bracket.',
    ',': 'One more value.',
    'mindst 2 af': 'At least so many items of the list have to hold: `mindst 2 af Symptomer`. "højst" and "præcis" may stand here too.',
    'alle af': 'All items of the list have to hold: `alle af Symptomer`.',
    'ingen af': 'No item of the list may hold: `ingen af Symptomer`.',
    af: 'After the number comes "af" and the name of the list.',
    'skøn:': 'A clinical judgement in words. It counts as a condition, but is not computed.',
  },
};

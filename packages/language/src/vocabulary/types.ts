/**
 * The shape of the one table that says what may stand in a `.forloeb` file.
 * Parser repair, messages, completion, hover, formatter, colouring and docs are made from it.
 */

/** How the rest of a line, after its key, is read. */
export type ValueForm =
  /** The name of what the line declares. */
  | 'title'
  /** Any characters up to the end of the line. */
  | 'prose'
  /** The name (title, other name or `#id`) of something declared. */
  | 'name'
  /** The condition language (docs/sprog/betingelser.md). */
  | 'condition'
  /** A number with a unit, possibly fuzzy: `22 kalenderdage`, `ca. 3 uger`, `1,5-2 cm`. */
  | 'quantity'
  /** A day, month or year: `1. juli 2022`, `2022-07-01`, `juli 2022`, `2022`. */
  | 'date'
  /** One of a closed list of words. */
  | 'choice'
  /** A registration code of SKS shape or the code of a finding. */
  | 'code'
  /** A whole number, in digits or as a word up to ten, possibly with `mindst`, `højst` or `præcis`. */
  | 'count'
  /** Nothing: the line only opens a block. */
  | 'none';

/** What a list under a relation says of its members. There is no default where it matters. */
export type Quantifier = 'all' | 'one' | 'at-least-one' | 'several' | 'examples';

/** The kinds of things that lines declare; also the names of places in the table. English, in the field's terms. */
export type Kind =
  | 'document'
  | 'pathway'
  | 'external-pathway'
  | 'catalogue'
  | 'module'
  | 'local-variant'
  | 'part'
  | 'patient-group'
  | 'section'
  | 'section-part'
  | 'paragraph'
  | 'statement'
  | 'item'
  | 'criterion'
  | 'judgement'
  | 'list'
  | 'data-element'
  | 'value'
  | 'event'
  | 'actor'
  | 'unit'
  | 'destination'
  | 'conference'
  | 'message'
  | 'investigation'
  | 'treatment'
  | 'panel'
  | 'panel-group'
  | 'threshold'
  | 'phase'
  | 'option'
  | 'treatment-arm'
  | 'table'
  | 'row'
  | 'exception'
  | 'outcome'
  | 'time-span'
  | 'responsibility'
  | 'registration'
  | 'code'
  | 'change'
  | 'comparability-break'
  | 'lifecycle-event'
  | 'reference'
  | 'footnote'
  | 'variation-point'
  | 'filling'
  | 'specialisation'
  | 'test-patient'
  | 'fact';

/** How the dash lines directly in a block are read. */
export interface ItemDefinition {
  readonly form: 'title' | 'prose' | 'name' | 'condition';
  /** What a title item declares. */
  readonly declares?: Kind;
}

/** One entry of the table: everything the tools know of one key. */
export interface KeyDefinition {
  /** The Danish words that begin the line, in lower case. `N` stands for a number (`mindst N gælder`). */
  readonly key: string;
  /** The property or kind in the model and the JSON, in the field's English terms. */
  readonly english: string;
  readonly form: ValueForm;
  /** What the line declares; `fact` where it only describes its owner. */
  readonly declares: Kind;
  /** Whether a title declares a name that others may refer to. False for rows, changes and the like. */
  readonly named: boolean;
  /** Kinds in whose blocks the line may stand. */
  readonly under: readonly Kind[];
  /** Keys of facts in whose blocks the line may stand, beside `under`. */
  readonly underKeys: readonly string[];
  /** How often the line may stand in one block. */
  readonly occurs: 'once' | 'many';
  /** Kinds whose block must hold the line. */
  readonly requiredIn: readonly Kind[];
  /** For form `name`: the kinds that the name may have. */
  readonly accepts: readonly Kind[];
  /** For form `choice`: Danish word -> English word in the model. */
  readonly choices: Readonly<Record<string, string>>;
  /** How dash lines directly in its block are read; absent where no list may stand. */
  readonly items?: ItemDefinition;
  /**
   * For relations: what a list says. `all` where only that makes sense (`gælder for`); `all-unless-stated` where it is
   * all of them unless a word says otherwise (`samarbejder med en af`); `stated` where the author has to say it
   * (`henvises til en af`).
   */
  readonly list: 'all' | 'all-unless-stated' | 'stated' | 'none';
  /** Set by the heads `… en af`, `… alle`, `… mindst én af`, `… fx`. */
  readonly quantifier?: Quantifier;
  /** The relation that a head with a quantifier belongs to. */
  readonly base?: string;
  /** For obligation keys. */
  readonly obligation?: ObligationDefinition;
  /** Whether the line is one of the forms of condition that a block may have at most one of. */
  readonly isCondition: boolean;
  /** The chapter of the language reference (`docs/sprog/<chapter>.md`). */
  readonly chapter: Chapter;
  /** What the key means, in Danish, for authors. */
  readonly explanation: string;
  /** A line or small block that shows it. */
  readonly example: string;
}

/** One word of the closed list of obligations (dossier 1.5). */
export interface ObligationDefinition {
  /** The word in the model. */
  readonly english: string;
  /** From 3 (must) to 0 (plain statement); used only to compare label and sentence, never to reason with. */
  readonly strength: 0 | 1 | 2 | 3;
  readonly negative: boolean;
  /** Words of which the sentence is expected to hold one, as regular expression source on lower-case text. */
  readonly markers: string;
}

/** Pages of the language reference. */
export type Chapter =
  | 'filer'
  | 'tekst'
  | 'pligt'
  | 'betingelser'
  | 'oplysninger'
  | 'aktoerer'
  | 'undersoegelser'
  | 'faser'
  | 'henvisning'
  | 'tabeller'
  | 'tider'
  | 'registrering'
  | 'historik'
  | 'lokalt'
  | 'proevepatienter';

/** What an entry has to say; the rest has defaults (see {@link define}). */
export type KeyEntry = Pick<KeyDefinition, 'key' | 'english' | 'form' | 'chapter' | 'explanation' | 'example'> &
  Partial<Omit<KeyDefinition, 'quantifier' | 'base'>>;

/** Fills in the defaults of an entry of the table. */
export function define(entry: KeyEntry): KeyDefinition {
  const declares = entry.declares ?? 'fact';
  return shaped({
    declares,
    named: entry.form === 'title' && declares !== 'fact',
    under: [],
    underKeys: [],
    occurs: declares === 'fact' ? 'once' : 'many',
    requiredIn: [],
    accepts: [],
    choices: {},
    list: 'none',
    isCondition: false,
    ...entry,
  });
}

/** The definition with all its properties in one order, absent ones too: every line asks for them, and asks faster so. */
export function shaped(definition: KeyDefinition): KeyDefinition {
  return {
    key: definition.key,
    english: definition.english,
    form: definition.form,
    declares: definition.declares,
    named: definition.named,
    under: definition.under,
    underKeys: definition.underKeys,
    occurs: definition.occurs,
    requiredIn: definition.requiredIn,
    accepts: definition.accepts,
    choices: definition.choices,
    items: definition.items,
    list: definition.list,
    quantifier: definition.quantifier,
    base: definition.base,
    obligation: definition.obligation,
    isCondition: definition.isCondition,
    chapter: definition.chapter,
    explanation: definition.explanation,
    example: definition.example,
  };
}

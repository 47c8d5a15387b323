import { isOneSlip } from '../text/suggest.js';
import { actors } from './entries/actors.js';
import { conditions } from './entries/conditions.js';
import { data } from './entries/data.js';
import { files } from './entries/files.js';
import { flow } from './entries/flow.js';
import { investigations } from './entries/investigations.js';
import { lifecycle } from './entries/lifecycle.js';
import { local } from './entries/local.js';
import { obligations } from './entries/obligations.js';
import { referral } from './entries/referral.js';
import { registration } from './entries/registration.js';
import { tables } from './entries/tables.js';
import { testPatients } from './entries/test-patients.js';
import { texts } from './entries/texts.js';
import { time } from './entries/time.js';
import { shaped, type KeyDefinition, type Quantifier } from './types.js';

export type { Chapter, ItemDefinition, KeyDefinition, Kind, ObligationDefinition, Quantifier, ValueForm } from './types.js';

/** The obligation words as a choice: Danish word -> English word in the model. */
const obligationChoices = Object.fromEntries(obligations.map((entry) => [entry.key, entry.obligation?.english ?? '']));

/** What of an entry follows from other entries: the words of obligation, and the relations whose lists can be open or a minimum. */
function completed(entry: KeyDefinition, _index: number, entries: readonly KeyDefinition[]): KeyDefinition {
  if (entry.key === 'pligt') return shaped({ ...entry, choices: obligationChoices });
  if (entry.key === 'listen er')
    return shaped({ ...entry, underKeys: [...entry.underKeys, ...entries.filter(takesQuantifier).map(({ key }) => key)] });
  return entry;
}

/** The table as authors write it: one entry a key, without the heads that only add a quantifier. */
export const ENTRIES: readonly KeyDefinition[] = [
  ...files,
  ...texts,
  ...obligations,
  ...conditions,
  ...data,
  ...actors,
  ...investigations,
  ...flow,
  ...referral,
  ...tables,
  ...time,
  ...registration,
  ...lifecycle,
  ...local,
  ...testPatients,
].map(completed);

/** The words that follow a relation to say what its list means (`henvises til en af`). */
export const QUANTIFIERS: Readonly<Record<string, Quantifier>> = {
  alle: 'all',
  'en af': 'one',
  'mindst én af': 'at-least-one',
  'flere af': 'several',
  fx: 'examples',
};

/** Whether the words of {@link QUANTIFIERS} may follow the key. */
export function takesQuantifier({ list }: Pick<KeyDefinition, 'list'>): boolean {
  return list === 'stated' || list === 'all-unless-stated';
}

/** Every key that may begin a line, relations with their quantifiers too. */
export const KEYS: readonly KeyDefinition[] = ENTRIES.flatMap((entry) =>
  takesQuantifier(entry)
    ? [
        entry,
        ...Object.entries(QUANTIFIERS).map(([words, quantifier]) =>
          shaped({ ...entry, key: `${entry.key} ${words}`, quantifier, base: entry.key }),
        ),
      ]
    : [entry],
);

const BY_KEY = new Map(KEYS.map((entry) => [entry.key, entry]));

/** Numbers as words, as they may stand in `mindst to gælder`. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  én: 1,
  ét: 1,
  en: 1,
  et: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
};

const COUNTED_HEAD = /^(mindst|præcis) (\d{1,3}|én|ét|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti) gælder$/;

/** What a key in a file means, and the number in it where it holds one. */
export interface KeyMatch {
  readonly definition: KeyDefinition;
  readonly count?: number;
}

const matches = new Map<string, KeyMatch | undefined>();

/**
 * Finds the entry for the words at the start of a line. Case and runs of white space do not matter.
 * @param words the words as written, without the colon
 */
export function findKey(words: string): KeyMatch | undefined {
  if (matches.has(words)) return matches.get(words);
  const match = matchKey(
    words
      .normalize('NFC')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (matches.size < 10_000) matches.set(words, match);
  return match;
}

function matchKey(key: string): KeyMatch | undefined {
  const definition = BY_KEY.get(key);
  if (definition) return { definition };
  const counted = COUNTED_HEAD.exec(key);
  if (!counted) return undefined;
  const [, relation, number = ''] = counted;
  const head = BY_KEY.get(`${relation} N gælder`);
  return head ? { definition: head, count: NUMBER_WORDS[number] ?? Number(number) } : undefined;
}

/** The keys that a misspelt one may have been meant as: those that differ by one slip of the hand. */
export function likelyKeys(words: string): KeyMatch[] {
  const number = /\d{1,3}/.exec(words);
  const written = words
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\d{1,3}/, 'n');
  if (written.length < 2 || written.length > 40 || /[.,;”»)"']$/.test(written)) return [];
  return KEYS.filter(({ key }) => isOneSlip(written, key.toLowerCase())).map((definition) => ({
    definition,
    ...(number && definition.key.includes('N') && { count: Number(number[0]) }),
  }));
}

/** The keys that a line without a colon begins with, the longest first; `length` is that of the key as written. */
export function startKeys(line: string): (KeyMatch & { length: number })[] {
  // A sentence that happens to begin with one of our words begins with a capital.
  return KEYS.filter(({ key, form }) => form !== 'none' && line.startsWith(`${key} `))
    .sort((a, b) => b.key.length - a.key.length)
    .slice(0, 1)
    .map((definition) => ({ definition, length: definition.key.length }));
}

/** Words that may not stand unbracketed in a name inside a condition. Some are kept free for later. */
export const RESERVED_WORDS: readonly string[] = [
  'og',
  'eller',
  'ikke',
  'er',
  'enten',
  'over',
  'under',
  'mindst',
  'højst',
  'præcis',
  'mellem',
  'af',
  'ca',
  'hverken',
  'blandt',
  'hvoraf',
  'hvis',
  'så',
  'ellers',
  'mens',
  'før',
  'siden',
  'alle',
  'ingen',
  'hver',
  'plus',
  'minus',
  'gange',
];

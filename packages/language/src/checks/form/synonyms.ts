import { QUANTIFIERS, type KeyDefinition } from '../../vocabulary/index.js';

/** Words that authors try, and the keys that they may mean; the first that may stand at the place is suggested. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  adviserer: ['underretter'],
  'giver besked til': ['underretter'],
  orienterer: ['underretter', 'informerer'],
  oplyser: ['informerer'],
  fortæller: ['informerer'],
  vejleder: ['rådgiver'],
  konfererer: ['rådfører sig med'],
  'konfererer med': ['rådfører sig med'],
  'konfereres med': ['rådfører sig med'],
  spørger: ['rådfører sig med'],
  'konfereres på': ['drøftes på'],
  'diskuteres på': ['drøftes på'],
  'sendes til': ['henvises til'],
  'henviser til': ['henvises til'],
  'viderehenvises til': ['henvises til'],
  'visiteres til': ['henvises til'],
  'overflyttes til': ['henvises til'],
  'indlægges på': ['henvises akut til'],
  'udføres af': ['hvem'],
  ansvarlig: ['hvem', 'ansvar'],
  'hvem gør det': ['hvem'],
  hvis: ['når'],
  såfremt: ['når'],
  dersom: ['når'],
  betingelse: ['når'],
  forudsætning: ['forudsat at'],
  undtagen: ['undtagen når', 'medmindre'],
  'undtagen hvis': ['undtagen når', 'medmindre'],
  'med mindre': ['medmindre'],
  'bortset fra': ['medmindre'],
  før: ['inden'],
  'forud for': ['inden'],
  herefter: ['efter'],
  'samtidig med': ['sideløbende med'],
  'parallelt med': ['sideløbende med'],
  begynder: ['fra'],
  starter: ['fra'],
  slutter: ['til'],
  maksimalt: ['højst'],
  senest: ['højst', 'inden'],
  tilbyder: ['tilbydes'],
  minimum: ['mindst'],
  frist: ['forløbstid'],
  varighed: ['forløbstid'],
  'scannes med': ['undersøges med'],
  'skannes med': ['undersøges med'],
  'opereres med': ['behandles med'],
  blodprøver: ['analyser'],
  'registreres som': ['registreres med'],
  kapitel: ['afsnit'],
  overskrift: ['afsnit'],
  synonym: ['også kaldt'],
  alias: ['også kaldt'],
  forkortelse: ['også kaldt'],
  formål: ['med henblik på'],
  årsag: ['begrundelse'],
  forklaring: ['begrundelse'],
  bemærkning: ['note'],
  bemærk: ['note'],
  link: ['adresse'],
  hjemmeside: ['adresse'],
  andet: ['ellers'],
  resultat: ['udfald'],
};

/** The words of a quantifier at the end of what stands as a key, or first in what follows one. */
const AT_END = new RegExp(`^(.+?)\\s+(${Object.keys(QUANTIFIERS).join('|')})$`, 'iu');
const AT_START = new RegExp(`^(${Object.keys(QUANTIFIERS).join('|')})\\s*(?::|$)`, 'iu');

/** No key is longer with its quantifier, in characters. */
const LONGEST = 60;

/**
 * The key that other words for it most likely mean; undefined where the table holds none that may stand there.
 * @param written what stands as a key: `adviserer`, `sendes til en af`
 * @param allowed the keys that may stand at the place
 * @param value what stands after it: `senest: 3 kalenderdage` is a length, `senest: Henvisning` is none
 */
export function synonymOf(written: string, allowed: readonly KeyDefinition[], value = ''): string | undefined {
  const { keys, quantifier } = meantBy(written);
  const fits = (key: string): boolean => allowed.some((entry) => entry.key === key && (entry.form === 'quantity') === /^\d/u.test(value));
  const has = (key: string): boolean => allowed.some((entry) => entry.key === key);
  const key = keys.find(fits) ?? keys.find(has);
  if (key === undefined || quantifier === undefined) return key;
  return has(`${key} ${quantifier}`) ? `${key} ${quantifier}` : key;
}

/** The key that other words for it mean, wherever that may stand. */
export function synonymAnywhere(written: string): string | undefined {
  return meantBy(written).keys[0];
}

function meantBy(written: string): { keys: readonly string[]; quantifier?: string } {
  if (written.length > LONGEST) return { keys: [] };
  const folded = written.trim().replace(/\s+/gu, ' ').toLowerCase();
  const [, base = folded, quantifier] = AT_END.exec(folded) ?? [];
  const keys = Object.hasOwn(SYNONYMS, base) ? SYNONYMS[base]! : [];
  return { keys, ...(quantifier !== undefined && { quantifier }) };
}

/** The quantifier that stands first in what follows a key: `en af` in `samarbejder med en af {`. */
export function leadingQuantifier(text: string): string | undefined {
  return AT_START.exec(text)?.[1];
}

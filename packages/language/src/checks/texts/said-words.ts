import type { Element, Fact } from '../../model/types.js';
import { factOf, factsOf } from '../../model/walk.js';
import { foldName } from '../../text/fold.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind, elementsWith } from '../roots.js';
import { MAY_DENY } from './added-denials.js';
import { namesWords, termsOf } from './denied-names.js';
import { exceptedBy } from './exception-words.js';
import { withoutAsides } from './mentions.js';
import { wordsOf } from './sentence.js';

/** A line that says the opposite of a word of the sentence, if no word of the sentence says what the line does. */
interface Opposite {
  readonly key: string;
  /** The English word of the choice; absent where the key alone says it. */
  readonly choice?: string;
  readonly said: RegExp;
  readonly unless: RegExp;
  /** Lines that say it beside this one. */
  readonly beside?: readonly string[];
}

const NEVER = /(?!)/u;

const OPPOSITES: readonly Opposite[] = [
  { key: 'listen er', choice: 'closed', said: /(?<![a-zà-ÿα-ωµ])ikke (?:er )?udtømmende(?![a-zà-ÿα-ωµ])/u, unless: NEVER },
  {
    key: 'listen er',
    choice: 'closed',
    said: /(?<![a-zà-ÿα-ωµ])(?:eksempler|inspiration(?:slisten?)?|(?:er|findes) flere [^.]*ud over)(?![a-zà-ÿα-ωµ])/u,
    unless: /(?<![a-zà-ÿα-ωµ])(?:udtømmende|kun|alene)(?![a-zà-ÿα-ωµ])/u,
  },
  {
    key: 'pligt',
    choice: 'must',
    said: /(?<![a-zà-ÿα-ωµ])(?:inspiration(?:slisten?)?|til inspiration)(?![a-zà-ÿα-ωµ])/u,
    unless: /(?<![a-zà-ÿα-ωµ])skal(?![a-zà-ÿα-ωµ])/u,
  },
  {
    key: 'listen er',
    choice: 'open',
    said: /(?<![a-zà-ÿα-ωµ])udtømmende(?![a-zà-ÿα-ωµ])/u,
    unless: /(?<![a-zà-ÿα-ωµ])(?:ikke|ej)(?![a-zà-ÿα-ωµ])/u,
  },
  {
    key: 'rolle',
    choice: 'coordinator',
    said: /(?<![a-zà-ÿα-ωµ])(?:rådgivende|rådgiver)(?![a-zà-ÿα-ωµ])/u,
    unless: /tovholder|koordin|styr/u,
  },
  { key: 'rolle', choice: 'responsible', said: /(?<![a-zà-ÿα-ωµ])(?:rådgivende|rådgiver)(?![a-zà-ÿα-ωµ])/u, unless: /ansvar/u },
  { key: 'rolle', choice: 'adviser', said: /(?<![a-zà-ÿα-ωµ])tovholder(?:en)?(?![a-zà-ÿα-ωµ])/u, unless: /rådgiv|råd(?![a-zà-ÿα-ωµ])/u },
  {
    key: 'henvises til',
    said: /(?<![a-zà-ÿα-ωµ])sideløbende (?:henvise[rs]?|henvist)(?![a-zà-ÿα-ωµ])|(?<![a-zà-ÿα-ωµ])henvise[rs]? sideløbende(?![a-zà-ÿα-ωµ])/u,
    unless: NEVER,
    beside: ['henvises sideløbende til', 'sideløbende med'],
  },
  {
    key: 'henvises til',
    said: /(?<![a-zà-ÿα-ωµ])(?:henvise[rs]?|henvist) (?:patienten )?akut(?![a-zà-ÿα-ωµ])|(?<![a-zà-ÿα-ωµ])akut (?:henvise[rs]?|henvist)(?![a-zà-ÿα-ωµ])/u,
    unless: /(?<![a-zà-ÿα-ωµ])ikke(?![a-zà-ÿα-ωµ])/u,
    beside: ['henvises akut til'],
  },
];

/** What the words of a sentence call each way of contact. */
const CONTACTS: Readonly<Record<string, RegExp>> = {
  telephone: /(?<![a-zà-ÿα-ωµ])telefon(?:en|isk|iske|opkald|samtale|kontakt|konsultation)?(?![a-zà-ÿα-ωµ])/u,
  written: /(?<![a-zà-ÿα-ωµ])skriftlige?t?(?![a-zà-ÿα-ωµ])/u,
  'in-person': /(?<![a-zà-ÿα-ωµ])(?:fysiske?|personligt?e?) (?:fremmøde|konsultation|kontakt|møde)(?![a-zà-ÿα-ωµ])/u,
  virtual: /(?<![a-zà-ÿα-ωµ])(?:virtuelt?e?|video(?:konsultation|samtale|møde)?)(?![a-zà-ÿα-ωµ])/u,
};

/** Keys that say more of a referral than that it is made, and words by which a sentence may say the same. */
const REFERRALS: Readonly<Record<string, RegExp>> = {
  'henvises akut til':
    /akut|straks|omgående|øjeblikkelig|haste|hurtig|umiddelbart|snarest|samme dag|uden ophold|døgn|time|livs|førlighed|indlægge/u,
  'henvises sideløbende til': /sideløbende|samtidig|parallel|imens|ved siden af|desuden|også|endvidere|derudover|ud over|mens|fortsætte/u,
};
/** A referral that is made, with nothing that says how. */
const REFERRED = /(?<![a-zà-ÿα-ωµ])henvises(?:\s+(?:patienten|de|disse))?\s+til(?![a-zà-ÿα-ωµ])/u;

/** Words of a condition, where a sentence says no exception and denies nothing. */
const CONDITION = /(?<![a-zà-ÿα-ωµ])(?:så længe|såfremt|forudsat at|hvis|når)(?![a-zà-ÿα-ωµ])/u;

/** A choice that a word of the sentence plainly speaks against: `listen er: lukket` over «listen er ikke udtømmende» (decision 0001). */
export const checkSaidWords: Check = (workspace) => [
  ...OPPOSITES.flatMap((opposite) => elementsWith(workspace, opposite.key).flatMap((element) => look(element, opposite))),
  ...elementsWith(workspace, 'henvises med diagnosen').flatMap(diagnosis),
  ...elementsWith(workspace, 'kontaktform').flatMap(contact),
  ...Object.keys(REFERRALS).flatMap((key) => elementsWith(workspace, key).flatMap((element) => referral(element, key))),
  ...elementsWith(workspace, 'medmindre').flatMap(exception),
  ...elementsOfKind(workspace, 'exception').flatMap(staying),
];

/** «telefonisk kontakt» with `kontaktform: skriftlig`. */
function contact(element: Element): Finding[] {
  const facts = factsOf(element).filter(({ definition }) => definition.key === 'kontaktform');
  const own = facts.flatMap(({ value }) => (value?.type === 'choice' ? [value.choice] : []));
  const said = saidContacts(wordsOf(element));
  const [only, ...others] = Object.entries(said);
  if (!only || others.length > 0 || own.length < facts.length || own.includes(only[0]) || own.some((one) => !(one in CONTACTS))) return [];
  return facts.slice(0, 1).map((fact) => against(fact, only[1]));
}

function saidContacts(words: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(CONTACTS).flatMap(([choice, expression]) => {
      const word = expression.exec(words)?.[0];
      return word === undefined ? [] : [[choice, word]];
    }),
  );
}

/** «henvises til …» with `henvises akut til`: neither the sentence nor one around it says that it is urgent. */
function referral(element: Element, key: string): Finding[] {
  const fact = factOf(element, key);
  if (!fact || element.kind === 'test-patient') return [];
  const word = REFERRED.exec(withoutAsides(wordsOf(element)))?.[0];
  for (let block: Element | undefined = element; block; block = block.parent) if (REFERRALS[key]!.test(wordsOf(block))) return [];
  return word === undefined ? [] : [against(fact, word)];
}

/** «så længe patienten er indlagt» with `medmindre: indlagt patient`. */
function exception(element: Element): Finding[] {
  const fact = factOf(element, 'medmindre');
  if (!fact || fact.value?.type !== 'condition' || !termsOf(fact.value.condition).every((term) => !term.denied)) return [];
  const words = wordsOf(element);
  const word = MAY_DENY.test(words) ? undefined : CONDITION.exec(words)?.[0];
  if (word === undefined || element.facts.some((other) => other !== fact && other.definition.isCondition)) return [];
  return termsOf(fact.value.condition).some(({ named }) => named.target && namesWords(words, named.target)) ? [against(fact, word)] : [];
}

/** «undtagen hvis …, hvor udredningen fortsætter dér» with `henvises til` in the exception. */
function staying(element: Element): Finding[] {
  const fact = factOf(element, 'henvises til');
  const words = fact ? exceptedBy(element) : '';
  const word = /henvis/u.test(words) ? undefined : /(?<![a-zà-ÿα-ωµ])(?:fortsætter|forbliver|bliver)(?![a-zà-ÿα-ωµ])/u.exec(words)?.[0];
  return fact && word !== undefined ? [against(fact, word)] : [];
}

function against(fact: Fact, word: string): Finding {
  return { code: 'F729', parameters: { word, line: lineOf(fact) }, place: { ...fact.place, ...fact.node.line.content } };
}

/** «under henvisningsdiagnosen ”ukendt primær tumor”» with another diagnosis. */
function diagnosis(element: Element): Finding[] {
  const fact = factOf(element, 'henvises med diagnosen');
  const said = /henvisningsdiagnosen?\s+["”“„«»’‘']([^"”“„«»’‘']+)["”“„«»’‘']/u.exec(wordsOf(element))?.[1]?.trim();
  if (!fact || fact.value?.type !== 'text' || said === undefined || foldName(fact.value.text) === foldName(said)) return [];
  return [against(fact, said)];
}

function look(element: Element, { key, choice, said, unless, beside = [] }: Opposite): Finding[] {
  const fact = factOf(element, key);
  if (!fact || (choice !== undefined && !(fact.value?.type === 'choice' && fact.value.choice === choice))) return [];
  const words = withoutAsides(wordsOf(element));
  const word = said.exec(words)?.[0];
  if (word === undefined || unless.test(words) || beside.some((other) => factOf(element, other))) return [];
  return [against(fact, word)];
}

/** The line as it is written, without a bracket after it. */
export function lineOf({ place, node, value }: Fact): string {
  const { key, content } = node.line;
  const span = value?.type === 'choice' || value?.type === 'text' ? content : (key ?? content);
  return place.file.text.slice(span.start, span.end).replace(/\s*\{$/u, '');
}

import type { Element, Fact } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import { foldName } from '../../text/fold.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { isSaidSomehow, withoutAsides } from './mentions.js';
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
  { key: 'listen er', choice: 'closed', said: /(?<!\p{L})ikke (?:er )?udtømmende(?!\p{L})/u, unless: NEVER },
  {
    key: 'listen er',
    choice: 'closed',
    said: /(?<!\p{L})(?:eksempler|inspiration(?:slisten?)?|(?:er|findes) flere [^.]*ud over)(?!\p{L})/u,
    unless: /(?<!\p{L})(?:udtømmende|kun|alene)(?!\p{L})/u,
  },
  {
    key: 'pligt',
    choice: 'must',
    said: /(?<!\p{L})(?:inspiration(?:slisten?)?|til inspiration)(?!\p{L})/u,
    unless: /(?<!\p{L})skal(?!\p{L})/u,
  },
  { key: 'listen er', choice: 'open', said: /(?<!\p{L})udtømmende(?!\p{L})/u, unless: /(?<!\p{L})(?:ikke|ej)(?!\p{L})/u },
  { key: 'rolle', choice: 'coordinator', said: /(?<!\p{L})(?:rådgivende|rådgiver)(?!\p{L})/u, unless: /tovholder|koordin|styr/u },
  { key: 'rolle', choice: 'responsible', said: /(?<!\p{L})(?:rådgivende|rådgiver)(?!\p{L})/u, unless: /ansvar/u },
  { key: 'rolle', choice: 'adviser', said: /(?<!\p{L})tovholder(?:en)?(?!\p{L})/u, unless: /rådgiv|råd(?!\p{L})/u },
  {
    key: 'henvises til',
    said: /(?<!\p{L})sideløbende (?:henvise[rs]?|henvist)(?!\p{L})|(?<!\p{L})henvise[rs]? sideløbende(?!\p{L})/u,
    unless: NEVER,
    beside: ['henvises sideløbende til', 'sideløbende med'],
  },
];

/** A choice that a word of the sentence plainly speaks against: `listen er: lukket` over «listen er ikke udtømmende» (decision 0001). */
export const checkSaidWords: Check = (workspace) => [
  ...OPPOSITES.flatMap((opposite) => elementsWith(workspace, opposite.key).flatMap((element) => look(element, opposite))),
  ...elementsWith(workspace, 'henvises med diagnosen').flatMap(diagnosis),
  ...elementsWith(workspace, 'med henblik på').flatMap(purpose),
];

/** What is meant by it, as a sentence says it: «(obs mastocytose)», «med henblik på biopsier». */
const PURPOSE = /(?<!\p{L})(?:obs|med henblik på|mhp\.?)\s+[^.,;:()]+/u;
const CONTENT = /[\p{L}\p{N}]{4,}/gu;

/** «(obs mastocytose)» with `med henblik på: obs tuberkulose`: no word of the line stands in the sentence, which says a purpose itself. */
function purpose(element: Element): Finding[] {
  const words = wordsOf(element);
  const word = PURPOSE.exec(words)?.[0].trim();
  if (word === undefined || element.kind === 'test-patient') return [];
  return element.facts.flatMap((fact): Finding[] => {
    if (fact.definition.key !== 'med henblik på' || fact.value?.type !== 'text') return [];
    const own = fact.value.text.toLowerCase().match(CONTENT) ?? [];
    if (own.length === 0 || own.some((one) => isSaidSomehow(words, [one]))) return [];
    return [{ code: 'F729', parameters: { word, line: lineOf(fact) }, place: { ...fact.place, ...fact.node.line.content } }];
  });
}

/** «under henvisningsdiagnosen ”ukendt primær tumor”» with another diagnosis. */
function diagnosis(element: Element): Finding[] {
  const fact = factOf(element, 'henvises med diagnosen');
  const said = /henvisningsdiagnosen?\s+["”“„«»’‘']([^"”“„«»’‘']+)["”“„«»’‘']/u.exec(wordsOf(element))?.[1]?.trim();
  if (!fact || fact.value?.type !== 'text' || said === undefined || foldName(fact.value.text) === foldName(said)) return [];
  return [{ code: 'F729', parameters: { word: said, line: lineOf(fact) }, place: { ...fact.place, ...fact.node.line.content } }];
}

function look(element: Element, { key, choice, said, unless, beside = [] }: Opposite): Finding[] {
  const fact = factOf(element, key);
  if (!fact || (choice !== undefined && !(fact.value?.type === 'choice' && fact.value.choice === choice))) return [];
  const words = withoutAsides(wordsOf(element));
  const word = said.exec(words)?.[0];
  if (word === undefined || unless.test(words) || beside.some((other) => factOf(element, other))) return [];
  return [{ code: 'F729', parameters: { word, line: lineOf(fact) }, place: { ...fact.place, ...fact.node.line.content } }];
}

/** The line as it is written, without a bracket after it. */
function lineOf({ place, node, value }: Fact): string {
  const { key, content } = node.line;
  const span = value?.type === 'choice' || value?.type === 'text' ? content : (key ?? content);
  return place.file.text.slice(span.start, span.end).replace(/\s*\{$/u, '');
}

import { choiceOf, findKey, foldName, mayStandIn, NUMBER_WORDS, placeIn, UNITS, type Element } from '@pakkeforloeb/language';
import { lineHolding, pathTo } from '../tree.js';
import { inBlock } from './blocks.js';
import { chainAt, comparisonAt } from './conditions.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { elementAt } from './ids.js';
import { bracketed, visible } from './names.js';

/*
 * What is said twice (decision 0001): the sentence says one thing, the line that is computed another. The sentence is the document's
 * words, so the fix makes the line say what it says; where the sentence is what is wrong, the author mends that.
 */

/** So many words of the sentence are offered at most. */
const MOST = 3;

/** The value that the sentence names, where the condition asks for one other. */
export const valueOfSentence: Fixer = (fault) => {
  const values = comparisonAt(fault)?.values ?? [];
  return values.length === 1 ? quoted(fault, 'said', MOST).map((name) => fault.replace(bracketed(name, true))) : [];
};

/** The doer or the pathway that the sentence names, where the relation may have it. */
export const nameOfSentence: Fixer = (fault) => {
  const reference = fault.snapshot.referenceAt(fault.file, fault.place.start);
  if (!reference) return [];
  const seen = visible(fault, fault.snapshot.workspace.resolution.namespaceOf(reference.from));
  const isOne = (name: string): boolean => {
    const found = seen.filter(({ title }) => title !== undefined && foldName(title) === foldName(name));
    return found.length === 1 && found.every(({ kind }) => reference.accepts.includes(kind));
  };
  return quoted(fault, 'said', MOST)
    .filter(isOne)
    .map((name) => fault.replace(name));
};

/** The number that the sentence says, with the unit of the line; or its unit, where the number is the same. */
export const numberOfSentence: Fixer = (fault) => {
  const [said, another] = quoted(fault, 'said', MOST);
  const [, digits = '', unit = ''] = /^(\d+(?:[.,]\d+)?|\p{L}+)\s*([^\d\s].*)$/u.exec(said ?? '') ?? [];
  const shown = fault.parameter('number') ?? '';
  const at = fault.written.search(new RegExp(`(?<![\\d.,])${escaped(shown)}(?!\\p{L})`, 'u'));
  const number = /^\d/.test(digits) ? digits.replace('.', ',') : NUMBER_WORDS[digits];
  if (number === undefined || another !== undefined || at < 0) return [];
  const [own = '', ownUnit = ''] = /^(\S+) (.+)$/u.exec(shown)?.slice(1) ?? [];
  const known = Object.keys(UNITS).find((one) => one.toLowerCase() === unit);
  const mended = own === String(number) && known ? `${own} ${known}` : `${number} ${ownUnit}`;
  const text = fault.written.slice(0, at) + mended + fault.written.slice(at + shown.length);
  return text === fault.written ? [] : [fault.replace(text)];
};

/** `inden` for `efter`, and the other way round. */
export const orderOfSentence: Fixer = (fault) => [fault.replace(fault.parameter('key') === 'inden' ? 'efter' : 'inden')];

/** A bound that points the way that the sentence says; the bound itself counts as it does there. */
export const directionOfSentence: Fixer = (fault) => {
  const said = fault.parameter('said') ?? '';
  const relation = /(?<!\p{L})(over|under|mindst|højst|præcis)(?!\p{L})|[<>]=?|[≤≥]/u.exec(fault.written);
  if (!relation) return [];
  const isUp = /over|mindst|minimum|ældre|større|mere|flere|højere|længere|derover|>|≥/u.test(said);
  const isIncluded = /mindst|minimum|højst|maksimalt|derover|derunder|\d.* (?:og|eller|og\/eller) |>=|<=|≥|≤/u.test(said);
  const word = isUp ? (isIncluded ? 'mindst' : 'over') : isIncluded ? 'højst' : 'under';
  return [fault.replace(fault.written.slice(0, relation.index) + word + fault.written.slice(relation.index + relation[0].length))];
};

/** What the other place says, to which this one corresponds: of a line its value, of a condition the whole of it. */
export const valueOfOther: Fixer = (fault) => {
  const [said, other] = [fault.parameter('value') ?? '', fault.parameter('otherValue') ?? ''];
  const key = said.endsWith(`: ${fault.written}`) ? said.slice(0, -fault.written.length) : '';
  // The name of something may not be known here.
  const isName = fault.node?.definition?.form === 'name';
  const value = said === key + fault.written && other.startsWith(key) && !isName ? [fault.replace(other.slice(key.length))] : [];
  return [...value, ...printedAs(fault)];
};

/** What is printed, where it is not what is meant; what that is and why it is so, the author writes. */
export const printedAs: Fixer = (fault) => {
  const printed = findKey('trykt som')?.definition;
  const owner = pathTo(fault.file.nodes, fault.place.start)
    .slice(0, -1)
    .findLast((node) => printed && mayStandIn(printed, placeIn(node)));
  if (!owner || owner.children.some(({ definition }) => definition === printed)) return [];
  const lines = ['trykt som: {', '  begrundelse: ', '}'];
  return [{ title: fault.texts.insert('trykt som: …'), edits: [inBlock(fault.file, owner, lines, owner.children.at(-1))] }];
};

/** The obligation word that a point's own words say. */
export const dutyOfPoint: Fixer = (fault) => {
  const { node } = fault;
  if (!node) return [];
  const own = node.children.find(({ definition }) => definition?.key === 'pligt')?.line.value;
  return quoted(fault, 'suggestion', MOST).map((line): Fix => {
    if (!own) return { title: fault.texts.insert(line), edits: [inBlock(fault.file, node, [line])] };
    return { title: fault.texts.change(line), edits: [fault.edit(own, line.replace(/^pligt: /u, ''))] };
  });
};

/** All of a list for one of it, and the other way round, as the sentence joins them. */
export const quantifierOfSentence: Fixer = (fault) => {
  // «kvinder med feber» are those of whom both holds.
  const takesOne = fault.parameter('word') === 'eller';
  const definition = fault.node?.definition;
  if (definition?.base !== undefined) return [fault.replace(`${definition.base} ${takesOne ? 'en af' : 'alle'}`)];
  if (definition?.key === 'alle gælder' && takesOne) return [fault.replace('mindst én gælder')];
  if (definition?.key === 'mindst én gælder' && !takesOne) return [fault.replace('alle gælder')];
  const chain = chainAt(fault, lineHolding(fault.file, fault.place.start));
  const [from, to] = takesOne ? (['og', 'eller'] as const) : (['eller', 'og'] as const);
  if (!chain || chain.operators.includes(to)) return [];
  return [
    {
      title: fault.texts.changeWord(from, to),
      edits: chain.terms.slice(1).map(({ start }, index) => fault.edit({ start: chain.terms[index]!.end, end: start }, ` ${to} `)),
    },
  ];
};

/** Words of closed lists that say the opposite of each other, in English. */
const OPPOSITES: Readonly<Record<string, string>> = {
  closed: 'open',
  open: 'closed',
  coordinator: 'adviser',
  responsible: 'adviser',
  adviser: 'coordinator',
};

/** The line as the sentence has it: the opposite word, the key that says «sideløbende», the diagnosis in its quotation marks. */
export const lineOfSentence: Fixer = (fault) => {
  const { node } = fault;
  if (!node?.line.value || !node.line.key || !node.definition) return [];
  const { key, choices } = node.definition;
  const referral = findKey(referralOf(key, fault.parameter('word') ?? '') ?? '')?.definition;
  if (referral && mayStandIn(referral, placeIn(node.parent)))
    return [{ title: fault.texts.change(referral.key), edits: [fault.edit(node.line.key, referral.key)] }];
  const other = { højst: 'mindst', mindst: 'højst' }[key];
  if (other !== undefined) return [{ title: fault.texts.change(other), edits: [fault.edit(node.line.key, other)] }];
  const english = choices[fault.slice(node.line.value).toLowerCase()];
  const word = english === undefined ? diagnosis(fault) : Object.entries(choices).find(([, other]) => other === OPPOSITES[english])?.[0];
  return word === undefined ? [] : [{ title: fault.texts.change(`${key}: ${word}`), edits: [fault.edit(node.line.value, word)] }];
};

/** The key that refers as the word of the sentence does; undefined where it says that nobody is referred. */
function referralOf(key: string, word: string): string | undefined {
  if (key === 'henvises akut til' || key === 'henvises sideløbende til') return 'henvises til';
  if (key !== 'henvises til') return undefined;
  return ['sideløbende', 'akut'].filter((how) => word.includes(how)).map((how) => `henvises ${how} til`)[0];
}

/** The diagnosis as the sentence writes it; the finding has it in small letters. */
function diagnosis(fault: Fault): string | undefined {
  const said = fault.parameter('word');
  const owner = fault.node?.parent;
  if (said === undefined || !owner || fault.node?.definition?.key !== 'henvises med diagnosen') return undefined;
  const text = fault.slice({ start: owner.line.start, end: fault.node.line.start });
  const at = text.toLowerCase().indexOf(said);
  return at < 0 ? undefined : text.slice(at, at + said.length);
}

/** What the sentence names too is put to what the line names: all of them, or one where the sentence says «eller». */
export const leftOut: Fixer = (fault) => {
  const { node } = fault;
  const [name] = quoted(fault, 'said', 1);
  const item = node?.line.kind === 'item';
  const line = item ? node.parent : node;
  if (!line?.line.key || name === undefined) return [];
  if (item) {
    return [{ title: fault.texts.insert(`- ${name}`), edits: [inBlock(fault.file, line, [`- ${name}`], line.children.at(-1))] }];
  }
  if (!line.line.value || line.line.open || line.definition?.list === 'none') return [];
  const [first, indent] = [fault.slice(line.line.value), fault.indentAt(line.line.start)];
  const text = sentenceOf(elementOwning(fault));
  const head = `${fault.slice(line.line.key)} ${/ eller /u.test(text) ? 'en af' : 'alle'}`;
  const written = [`${head} {`, `  - ${first}`, `  - ${name}`, '}'].join(fault.lineEnd + indent);
  const end = line.line.value.end;
  return [{ title: fault.texts.insert(name), edits: [fault.edit({ start: line.line.key.start, end }, written)] }];
};

/** Words of a sentence that may deny what it names: then the point may be meant with `ikke`. */
const DENIES = /(?<!\p{L})(?:ikke|ingen|intet|uden|hverken)(?!\p{L})/u;

/** A ja/nej fact that the sentence says too, as one more point of the list of conditions; what else it may be only the author can write. */
export const leftOutCondition: Fixer = (fault) => {
  const list = fault.node?.line.kind === 'item' ? fault.node.parent : undefined;
  const from = fault.snapshot.referenceAt(fault.file, fault.place.start)?.from;
  const [name] = quoted(fault, 'said', 1);
  if (!list || !from || name === undefined || DENIES.test(`${from.title ?? ''} ${sentenceOf(from)}`)) return [];
  const seen = visible(fault, fault.snapshot.workspace.resolution.namespaceOf(from));
  const facts = seen.filter(({ title }) => title !== undefined && foldName(title) === foldName(name));
  if (facts.length !== 1 || choiceOf(facts[0]!, 'type') !== 'boolean') return [];
  return [{ title: fault.texts.insert(`- ${name}`), edits: [inBlock(fault.file, list, [`- ${name}`], list.children.at(-1))] }];
};

function elementOwning({ file, node, snapshot, place }: Fault): Element | undefined {
  return node?.parent && (elementAt({ snapshot, file, place: node.parent.line.content }) ?? elementAt({ snapshot, file, place }));
}

function sentenceOf(element: Element | undefined): string {
  return (element?.text ?? '').toLowerCase();
}

/** What stands in quotation marks in a parameter. */
function quoted({ finding }: Fault, name: string, most: number): string[] {
  const value = finding.parameters[name];
  return typeof value === 'object' ? [...value.da.matchAll(/«([^»]*)»/gu)].map(([, words]) => words!).slice(0, most) : [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

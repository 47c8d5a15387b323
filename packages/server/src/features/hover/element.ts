import { foldName, KIND_NOUNS, lineOf, type Element, type Language, type ParsedFile } from '@pakkeforloeb/language';
import { fileName } from '../../session/names.js';
import type { Snapshot } from '../../session/snapshot.js';
import { textsIn } from '../../texts/texts.js';
import { otherNamesIn, printedNumber } from '../navigation/elements.js';
import { referencesTo } from '../navigation/references.js';
import { computedLines } from './computed.js';
import type { HoverTexts } from './hover.js';
import { code, escaped, shortened } from '../markdown.js';
import { writtenLines } from './written.js';

/** So many characters of a text are shown at most, and so many texts. */
const LONGEST_TEXT = 400;
const MOST_TEXTS = 2;

/**
 * What is known of something declared: what it is and where it is printed, its texts, its lines as written and what follows from them.
 * @param file the file from which it is looked at
 */
export function elementCard(snapshot: Snapshot, element: Element, file: ParsedFile, language: Language): string {
  const texts = textsIn(language).navigation.hover;
  const names = otherNamesIn(element).filter(({ name }) => element.title === undefined || foldName(name) !== foldName(element.title));
  const lines = [
    ...(names.length > 0 ? [`**også kaldt:** ${names.map(({ name }) => escaped(name)).join('; ')}`] : []),
    ...writtenLines(snapshot, element, texts),
    ...computedLines(snapshot, element, texts),
  ];
  return [
    head(element, language),
    ...whereabouts(element, texts),
    ...textsOf(element, texts),
    ...(lines.length > 0 ? [lines.map((line) => (line.startsWith('  ') ? line : `- ${line}`)).join('\n')] : []),
    `*${foot(snapshot, element, file, texts)}*`,
  ].join('\n\n');
}

function head({ title, kind, definition, id, idWritten }: Element, language: Language): string {
  // A sentence is what its obligation word says.
  const noun = kind === 'statement' ? (definition?.key ?? '') : KIND_NOUNS[kind][language].replace(/^(?:en|et|an?) /u, '');
  const name = title === undefined ? undefined : `**${escaped(title)}**`;
  return [...(name ? [name] : []), name ? noun : `**${noun}**`, ...(idWritten ? [code(`#${id}`)] : [])].join(' · ');
}

/** The printed number of the element itself, and the section that it stands in, with the nearest number that is printed above it. */
function whereabouts(element: Element, texts: HoverTexts): string[] {
  const number = printedNumber(element);
  const own = number === undefined || number === element.title ? '' : numbered(number, texts);
  const sections: Element[] = [];
  for (let at = element.parent; at; at = at.parent) if (at.kind === 'section') sections.push(at);
  const [nearest] = sections;
  const printed = sections.find((section) => printedNumber(section) !== undefined);
  const title = nearest?.title === undefined ? '' : `«${escaped(nearest.title)}»`;
  const above = printed ? numbered(printedNumber(printed)!, texts) : '';
  const around = nearest === printed ? `${above} ${title}`.trim() : above ? `${title} (${above})` : title;
  const place = [own, around && `${texts.inSection} ${around}`].filter(Boolean).join(', ');
  return place ? [place.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())] : [];
}

function numbered(number: string, texts: HoverTexts): string {
  return escaped(/^\d/u.test(number) ? `${texts.number} ${number}` : number.replace(/:$/u, ''));
}

function textsOf(element: Element, texts: HoverTexts): string[] {
  const own = element.title === undefined && element.text !== undefined ? [element.text] : [];
  const described = element.facts.flatMap(({ definition, value }) =>
    definition.key === 'tekst' && value?.type === 'text' ? [value.text] : [],
  );
  // What a section says stands in its paragraphs and sentences: its first shows which one it is.
  const first = element.kind === 'section' ? element.elements.find(({ text }) => text !== undefined)?.text : undefined;
  const all = [...own, ...described, ...(first && own.length + described.length === 0 ? [first] : [])];
  const shown = all.slice(0, MOST_TEXTS).map((text) => `> ${shortened(text, LONGEST_TEXT, texts.wordsLeftOut)}`);
  return [...shown, ...(all.length > MOST_TEXTS ? [`*(${texts.textsLeftOut(all.length - MOST_TEXTS)})*`] : [])];
}

function foot(snapshot: Snapshot, element: Element, file: ParsedFile, texts: HoverTexts): string {
  const { place } = element;
  const used = texts.used(referencesTo(snapshot, element).length);
  if (place.file === file) return used;
  return `${used} ${texts.declaredIn(escaped(fileName(place.file)), lineOf(place.file, place.start))}`;
}

import { ENTRIES, findKey, LANGUAGE_VERSION, placeOf, type KeyDefinition } from '@pakkeforloeb/language';
import type { CompletionTexts } from '../../texts/completion.js';
import { choiceStop, escaped } from './suggestion.js';

/** What a key puts in: plain, and with stops for the fields that are to be filled in. */
export interface Insertion {
  readonly text: string;
  readonly snippet?: string;
}

/** Lines without which a block says little, though they may be left out. */
const NEARLY_REQUIRED: Readonly<Record<string, readonly string[]>> = {
  kriterium: ['når'],
  række: ['når'],
  forløbstid: ['højst', 'fra', 'til'],
  ansvar: ['hvem', 'fra', 'til'],
  'trykt som': ['begrundelse'],
  tillad: ['begrundelse'],
};
/** Declarations whose example has a block that says more than another name; the others are mostly one line. */
const BLOCK_IN_EXAMPLE = /\{\s*\n(?!\s*også kaldt)/u;

/**
 * A key with what belongs to it: the title, the required lines of its block, the first point of its list, the closing brace.
 * @param key as it is to be written; a head with a number has one
 */
export function insertionOf(definition: KeyDefinition, key: string, texts: CompletionTexts): Insertion {
  const { form, obligation, quantifier, items } = definition;
  if (form === 'none' || quantifier) return { text: `${key} {`, snippet: list(key, items?.form === 'title' ? texts.point : undefined) };
  if (obligation) return { text: `${key}: `, snippet: `${escaped(key)} {\n  > $0\n}` };
  // There is only one version to choose.
  if (definition.key === 'sprogversion') return { text: `${key}: ${LANGUAGE_VERSION}` };
  const words = Object.keys(definition.choices);
  if (form === 'choice' && words.length === 1) return { text: `${key}: ${words[0]!}` };
  const required = linesFor(definition);
  const isBlock = required.length > 0 || (definition.declares !== 'fact' && BLOCK_IN_EXAMPLE.test(definition.example));
  const stops = new Stops();
  const head = `${escaped(key)}: ${valueStop(definition, stops, texts)}`;
  // Where only the end of the line is to be filled in, the line is enough.
  if (!isBlock) return { text: `${key}: `, ...(head !== `${key}: $1` && { snippet: head }) };
  const lines = required.map((line) => `  ${line.key}: ${valueStop(line, stops, texts)}`);
  if (items?.form === 'title') lines.push(`  - ${stops.next(texts.point)}`);
  if (required.length === 0 && lines.length === 0) lines.push('  $0');
  return { text: `${key}: `, snippet: `${head} {\n${lines.join('\n')}\n}` };
}

/** A head with the first point of its list. */
function list(key: string, point: string | undefined): string {
  return `${escaped(key)} {\n  - ${point === undefined ? '$0' : `\${1:${escaped(point)}}`}\n}`;
}

function linesFor(definition: KeyDefinition): KeyDefinition[] {
  const { kind } = placeOf(definition);
  const usual = (NEARLY_REQUIRED[definition.key] ?? []).flatMap((key) => findKey(key)?.definition ?? []);
  const required = kind === 'fact' ? [] : ENTRIES.filter(({ requiredIn }) => requiredIn.includes(kind));
  return [...usual, ...required];
}

/** The field for what stands after a key. */
function valueStop({ form, choices }: KeyDefinition, stops: Stops, texts: CompletionTexts): string {
  if (form === 'choice') {
    return stops.choice(Object.keys(choices));
  }
  return stops.next(form === 'title' ? texts.title : '');
}

/** Numbers the fields of one snippet. */
class Stops {
  private last = 0;

  next(placeholder: string): string {
    this.last++;
    return placeholder === '' ? `$${this.last}` : `\${${this.last}:${escaped(placeholder)}}`;
  }

  choice(words: readonly string[]): string {
    this.last++;
    return choiceStop(this.last, words);
  }
}

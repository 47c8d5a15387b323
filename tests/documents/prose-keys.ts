import { ENTRIES } from '@pakkeforloeb/language';

/** Properties that repeat the document's words, ours, or a name. They are never the place of a rule. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'text',
  'wording',
  'otherNames',
  'description',
  'paragraph',
  'rationale',
  'note',
  'editorialNote',
  'documentReference',
  'provenance',
  'footnote',
  'asPrinted',
  'evidence',
  'seeAlso',
  'correspondsTo',
]);

const PROSE: ReadonlySet<string> = new Set(
  ENTRIES.filter(({ form, items }) => form === 'prose' || items?.form === 'prose').map(({ english }) => english),
);

/** Whether a path ends in text: it can then not be where a rule lives. */
export function isText(path: string): boolean {
  return path.split('.').some((property) => TEXTS.has(property));
}

/** Whether a path ends in words that are structured only by their property, such as `purpose` and `informs.about`. */
export function proseIn(path: string): boolean {
  return path.split('.').some((property) => PROSE.has(property));
}

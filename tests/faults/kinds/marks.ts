import { replace, type FaultKind } from '../fault.js';
import { pick } from '../random.js';

const QUOTES = '«»"“”„\'’‘';

/** A quotation mark lost, or another in its place: as an autocorrection does. */
export const quoteChanged: FaultKind = {
  name: 'anførselstegn ændret eller tabt',
  form: true,
  places: ({ file, random }) =>
    [...file.text].some((character) => QUOTES.includes(character))
      ? [...file.text.matchAll(/[«»"“”„'’‘]/gu)].map(({ index, 0: mark }) =>
          replace(file, index, index + 1, pick(['', ...[...QUOTES].filter((other) => other !== mark)], random)),
        )
      : [],
};

export const bracketLost: FaultKind = {
  name: 'kantet eller rund klamme i betingelse tabt',
  form: true,
  places: ({ file, nodes }) =>
    nodes.flatMap((node) => {
      const { value } = node.line;
      const form = node.line.kind === 'item' ? node.parent?.definition?.items?.form : node.definition?.form;
      if (!value || form !== 'condition') return [];
      return [...file.text.slice(value.start, value.end).matchAll(/[[\]()]/gu)].map(({ index }) =>
        replace(file, value.start + index, value.start + index + 1, ''),
      );
    }),
};

export const colonLost: FaultKind = {
  name: 'kolon tabt',
  form: true,
  places: ({ file, nodes }) =>
    nodes.flatMap(({ line }) => {
      if (line.kind !== 'keyed' || !line.colon || !line.key) return [];
      const colon = file.text.indexOf(':', line.key.end);
      return [replace(file, colon, colon + 1, '')];
    }),
};

import type { Span } from '../../../packages/language/src/source/lines.js';
import type { Fault, FaultKind } from '../fault.js';
import { replace } from '../fault.js';
import type { SyntaxFile } from '../../../packages/language/src/workspace/parse.js';
import { elementsIn, type Element, type Workspace } from '@pakkeforloeb/language';
import { pick } from '../random.js';

const ALPHABET = 'abcdefghijklmnoprstuvyæøå';
const SLIPS = ['changed', 'dropped', 'doubled', 'swapped'] as const;

/** One letter of the stretch changed, dropped, doubled or swapped with the next. */
export function slip(file: SyntaxFile, { start, end }: Span, random: () => number): Fault[] {
  const letters: number[] = [];
  for (let at = start; at < end; at++) if (/\p{L}/u.test(file.text[at]!)) letters.push(at);
  if (letters.length < 2) return [];
  const at = pick(letters, random);
  const letter = file.text[at]!;
  switch (pick(SLIPS, random)) {
    case 'changed':
      return [
        replace(
          file,
          at,
          at + 1,
          pick(
            [...ALPHABET].filter((other) => other !== letter.toLowerCase()),
            random,
          ),
        ),
      ];
    case 'dropped':
      return [replace(file, at, at + 1, '')];
    case 'doubled':
      return [replace(file, at, at + 1, letter + letter)];
    case 'swapped': {
      const next = file.text[at + 1];
      if (at + 1 >= end || next === undefined || next === letter || !/\p{L}/u.test(next)) return [replace(file, at, at + 1, '')];
      return [replace(file, at, at + 2, next + letter)];
    }
  }
}

export const letterInKey: FaultKind = {
  name: 'bogstav i nøgleord',
  form: true,
  places: ({ file, nodes, random }) => nodes.flatMap(({ line }) => (line.kind === 'keyed' && line.key ? slip(file, line.key, random) : [])),
};

export const letterInReference: FaultKind = {
  name: 'bogstav i henvisning til et navn',
  form: true,
  places: ({ file, references, random }) => references.flatMap(({ place }) => slip(file, place, random)),
};

/** Titles that name something; rows, sections and the like may be called anything. */
export const letterInTitle: FaultKind = {
  name: 'bogstav i erklæret navn',
  form: true,
  places: ({ file, workspace, random }) =>
    declared(workspace)
      .filter(({ namePlace }) => namePlace.file === file)
      .flatMap(({ namePlace }) => slip(file, namePlace, random)),
};

/** Of all files: what continues a section of another file stands in that section. */
function declared({ contents }: Workspace): Element[] {
  return [...elementsIn(contents.flatMap(({ elements }) => elements))].filter(
    (element) => element.title !== undefined && (element.kind === 'value' || element.definition?.named !== false),
  );
}

const ENDINGS = ['en', 'et', 'er', 'ne', 's', 'n'];

export const inflection: FaultKind = {
  name: 'bøjning af et navn',
  form: true,
  places: ({ file, references, random }) =>
    references.flatMap(({ place }) => {
      const written = file.text.slice(place.start, place.end);
      if (written.startsWith('#')) return [];
      const word = /\p{L}+(?=\]?$)/u.exec(written);
      if (!word) return [];
      const end = place.start + word.index + word[0].length;
      const ending = ENDINGS.find((candidate) => word[0].endsWith(candidate) && word[0].length > candidate.length + 3);
      if (ending && random() < 0.5) return [replace(file, end - ending.length, end, '')];
      return [replace(file, end, end, pick(ENDINGS, random))];
    }),
};

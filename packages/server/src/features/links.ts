import type { SyntaxFile } from '@pakkeforloeb/language';
import type { DocumentLink } from 'vscode-languageserver-types';
import { rangeIn } from '../session/snapshot.js';

/** A web address, or a DOI as it is printed in lists of references (`doi: 10.1000/182`). */
const ADDRESS = /https?:\/\/[^\s<>"«»”]+|\b(?:doi:\s*)?(?<doi>10\.\d{4,9}\/[^\s<>"«»”]+)/giu;
/** What stands behind an address in a sentence and is no part of it. */
const BEHIND = /[.,;:!?'’]+$/u;

/** The web addresses in a file, in comments too. */
export function documentLinks(file: SyntaxFile): DocumentLink[] {
  return [...file.text.matchAll(ADDRESS)].map((match) => {
    const written = withoutEnd(match[0]);
    const doi = match.groups!['doi'];
    return {
      range: rangeIn(file, { start: match.index, end: match.index + written.length }),
      target: doi === undefined ? written : `https://doi.org/${withoutEnd(doi)}`,
    };
  });
}

/** A bracket at the end belongs to the address only where it opens in it: `(se https://sst.dk)`. */
function withoutEnd(address: string): string {
  const shorter = address.replace(BEHIND, '');
  const last = shorter.at(-1);
  const opening = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : undefined;
  const isOpen = opening === undefined || shorter.split(opening).length >= shorter.split(last!).length;
  return shorter === address && isOpen ? address : isOpen ? shorter : withoutEnd(shorter.slice(0, -1));
}

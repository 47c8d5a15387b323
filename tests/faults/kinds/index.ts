import type { FaultKind } from '../fault.js';
import { blockIndentation, fileIndentation, lineIndentation } from './layout.js';
import { headLost, movedBlock, movedBlockSameDepth, tornBlock } from './blocks.js';
import { endDoubled, endLost, endMovedDown, endMovedUp, endMovedWithLines, startLost } from './braces.js';
import { inflection, letterInKey, letterInReference, letterInTitle } from './letters.js';
import { halfLine, mergedLines, pastedParagraph, splitLine, wrappedPaste } from './lines.js';
import { bracketLost, colonLost, quoteChanged } from './marks.js';
import { bothAddKey, bothEditNeighbours } from './merges.js';
import { codeSwapped, digitChanged, lineLost, nameSwapped, notLost, unitChanged } from './unknowable.js';

/**
 * Every kind of fault, slips of form first.
 * @param document the printed document as it comes out of the PDF, from which paragraphs are pasted
 */
export function faultKinds(document: string): FaultKind[] {
  const paragraphs = document
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n'))
    .filter(({ length }) => length >= 2 && length <= 8);
  return [
    letterInKey,
    letterInReference,
    letterInTitle,
    inflection,
    colonLost,
    quoteChanged,
    bracketLost,
    endLost,
    endDoubled,
    endMovedUp,
    endMovedDown,
    endMovedWithLines,
    startLost,
    lineIndentation,
    blockIndentation,
    fileIndentation,
    halfLine,
    mergedLines,
    splitLine,
    wrappedPaste,
    pastedParagraph(paragraphs),
    movedBlock,
    tornBlock,
    headLost,
    bothAddKey,
    nameSwapped,
    codeSwapped,
    lineLost,
    digitChanged,
    unitChanged,
    notLost,
    movedBlockSameDepth,
    bothEditNeighbours,
  ];
}

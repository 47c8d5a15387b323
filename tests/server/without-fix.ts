import type { Code } from '@pakkeforloeb/language';

/**
 * The findings for whose example no fix is offered, and why: a fix is what a careful author would press without looking anything up.
 * A code that is neither here nor in `golden/fixes.txt` with a fix has not been decided on.
 */
export const WITHOUT_FIX: Readonly<Partial<Record<Code, string>>> = {
  F104: 'What is to stand there only the author knows. Of closed lists the words are offered (code-actions.test.ts).',
  F107: 'The bytes of the file are no text: the editor has to open and save it with another encoding.',
  F118: 'What stood in the rest of the line only the author knows.',
  F207: 'No block close by may hold the line. Where one may, the line is moved there (fixes-by-place.test.ts).',
  F218: 'Nobody can tell which of the blocks came in by mistake.',
  F219: 'A file of that size is something else, or has to be split by hand.',
  F311: 'The number that tells the parts apart stands in print.',
  F404: 'Which day was meant instead of one that there is not only the document tells. Dates in figures are mended (fixes-by-place.test.ts).',
  F405: 'How many «et par» is nobody can tell. A number with a word too many is mended (fixes-by-place.test.ts).',
  F418: 'Which of the criteria can be decided by something else is a clinical question.',
  F504: 'Which of the two events is wrong, and what it should be, stands in the document.',
  F505: 'Which of the lines is wrong stands in the document; without one of them the order would be lost in silence.',
  F603: 'The code stands in the list of the Danish Health Data Authority.',
  F604: 'Which of the two codes is right stands in the list of the Danish Health Data Authority.',
  F705: 'The sentence is the document’s words. A placeholder for them could be published.',
  F712: 'Whether the group is wrong or the place stands in the document.',
  F730: 'Which of the two sentences is right, or when each holds, stands in the document.',
  F735: 'Whether the two are one time, and which of them is right, only the author knows.',
  F739: 'Whether the sentence or the judgement has the denial right stands in the document.',
  F906: 'It tells of other findings: they are mended where they stand, or all at once.',
};

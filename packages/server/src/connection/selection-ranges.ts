import type { SelectionRangeParams } from 'vscode-languageserver';
import { selectionRange } from '../features/selection.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Selections that grow from a word to the whole file. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(context) {
    context.connection.onSelectionRanges(
      answering(
        context,
        ({ file }, { positions }: SelectionRangeParams) => positions.map((position) => selectionRange(file, offsetIn(file, position))),
        [],
      ),
    );
  },
};

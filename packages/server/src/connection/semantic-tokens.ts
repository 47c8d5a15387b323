import type { SemanticTokensRangeParams } from 'vscode-languageserver';
import { LEGEND, semanticTokens as tokensIn } from '../features/semantic-tokens.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Colours by meaning. Every request makes its own tokens: two at once never mix. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: true, range: true } }),
  register(context) {
    const { semanticTokens: requests } = context.connection.languages;
    requests.on(answering(context, ({ snapshot, file }) => tokensIn(snapshot, file), { data: [] }));
    requests.onRange(
      answering(
        context,
        ({ snapshot, file }, { range }: SemanticTokensRangeParams) =>
          tokensIn(snapshot, file, { start: offsetIn(file, range.start), end: offsetIn(file, range.end) }),
        { data: [] },
      ),
    );
  },
};

import {
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { suggestionsAt, type Suggestion } from '../features/completion/index.js';
import { offsetIn, rangeIn } from '../session/snapshot.js';
import type { FileMoment } from '../session/projects.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Where an item stands in the list that was sent last. */
interface ItemData {
  readonly list: number;
  readonly index: number;
}

/** What the client can do with items. */
interface Client {
  readonly snippets: boolean;
  /** Whether it shows something beside a label; others have a line for it. */
  readonly labelDetails: boolean;
  /** Whether it knows {@link AGAIN}; it says so as `experimental.suggestAgain`. */
  readonly suggestsAgain: boolean;
}

/** VS Code's command that asks at once for what comes next; other editors do not know it. With arguments VS Code would take it for an order. */
const AGAIN = { title: '', command: 'editor.action.triggerSuggest' };

/**
 * Completion. The server looks for what answers the letters typed, so that `naar` finds `når`; editors are told that each item answers
 * exactly what stands there (`filterText`), keep the order they are given (`sortText`), and ask again at the next letter (`isIncomplete`).
 * A list that is told as whole VS Code would filter by itself, in which letters in the middle of long names answer; and one that was asked
 * for by the author it keeps open when nothing in it answers any more: Enter would then put in what was not meant.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', ':', '-', '#', '['], resolveProvider: true } }),
  register(context) {
    let list = 0;
    // Explanations are made for the item that is looked at, from the list that was sent last.
    let offered: readonly Suggestion[] = [];
    const client = (): Client => ({
      snippets: context.can('textDocument.completion.completionItem.snippetSupport'),
      labelDetails: context.can('textDocument.completion.completionItem.labelDetailsSupport'),
      suggestsAgain: context.can('experimental.suggestAgain'),
    });
    const none: CompletionList = { isIncomplete: false, items: [] };
    context.connection.onCompletion(
      answering<CompletionParams, CompletionList>(
        context,
        (moment, { position, context: asked }, language) => {
          const offset = offsetIn(moment.file, position);
          const trigger = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter ? asked.triggerCharacter : undefined;
          const { snapshot, file } = moment;
          offered = suggestionsAt({ snapshot, file, offset, language, today: new Date() }, trigger);
          // The list would take the Tab or the Enter behind a word that is written already.
          const isTyping = asked?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
          if (isTyping && isWritten(offered, file.text.slice(0, offset))) offered = [];
          list++;
          const asking = client();
          const items = offered.map((one, index) => itemOf(one, { list, index }, moment, offset, asking));
          return { isIncomplete: items.length > 0, items };
        },
        none,
      ),
    );
    context.connection.onCompletionResolve((item) => {
      const data = item.data as Partial<ItemData> | undefined;
      const suggestion = data?.list === list ? offered[data.index ?? -1] : undefined;
      return suggestion ? { ...item, documentation: { kind: MarkupKind.Markdown, value: suggestion.documentation() } } : item;
    });
  },
};

/** Whether the best of the suggestions stands there as it would be put in, and no other goes on from it. */
function isWritten([first, ...others]: readonly Suggestion[], before: string): boolean {
  if (!first || first.rank > 0 || first.snippet !== undefined) return false;
  if (first.range.end !== before.length || before.slice(first.range.start) !== first.text) return false;
  return !others.some(({ text }) => text.startsWith(first.text));
}

function itemOf(suggestion: Suggestion, data: ItemData, { file }: FileMoment, offset: number, client: Client): CompletionItem {
  const { label, kind, description, text, range, snippet, goesOn } = suggestion;
  const typed = file.text.slice(range.start, offset);
  const isSnippet = client.snippets && snippet !== undefined;
  return {
    label,
    kind,
    ...(description && (client.labelDetails ? { labelDetails: { description } } : { detail: description })),
    sortText: String(data.index).padStart(3, '0'),
    ...(typed !== '' && { filterText: typed }),
    textEdit: { range: rangeIn(file, range), newText: isSnippet ? snippet : text },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation }),
    ...(client.suggestsAgain && goesOn && { command: AGAIN }),
    data,
  };
}

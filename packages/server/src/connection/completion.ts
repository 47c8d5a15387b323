import {
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { MOST_OFFERED, suggestionsAt, type Suggestion } from '../features/completion/index.js';
import { offsetIn, rangeIn } from '../session/snapshot.js';
import type { FileMoment } from '../session/projects.js';
import { lineStart } from '../features/tree.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Where an item stands in the list that was sent last. */
interface ItemData {
  readonly list: number;
  readonly index: number;
}

/** What was offered and makes the editor ask again when it is put in, and the version of the document then. */
interface FollowUp {
  readonly suggestions: readonly Suggestion[];
  readonly version: number;
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
 *
 * While the answer is on its way VS Code keeps the old list, and an Enter would put in what was not meant. The list that comes by itself
 * behind a key is therefore told as whole: VS Code finds the names in it while the author types their first word, and closes it where none
 * begins so. One that the author asked for it would keep open then, and Enter would take its first name: such a list is not told as whole.
 * Our extension has Ctrl+Space bring a list as if by itself, and says so with an empty trigger character.
 *
 * What is left is VS Code's own doing. Where a list is not whole (letters stood there already, the second word of a name, VS Code's own command)
 * it holds the old one until the answer is there, and an Enter before that takes the first of the old. It asks nobody before it does: neither
 * order, preselection nor commit characters keep it from that.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', ':', '-', '#', '['], resolveProvider: true } }),
  register(context) {
    let list = 0;
    // Explanations are made for the item that is looked at, from the list that was sent last.
    let offered: readonly Suggestion[] = [];
    // What was offered last and makes the editor ask again when it is put in.
    let followUp: FollowUp = { suggestions: [], version: 0 };
    const client = (): Client => ({
      snippets: context.can('textDocument.completion.completionItem.snippetSupport'),
      labelDetails: context.can('textDocument.completion.completionItem.labelDetailsSupport'),
      suggestsAgain: context.can('experimental.suggestAgain'),
    });
    const none: CompletionList = { isIncomplete: false, items: [] };
    context.connection.onCompletion(
      answering<CompletionParams, CompletionList>(
        context,
        (moment, { position, context: asked, textDocument: { uri } }, language) => {
          const offset = offsetIn(moment.file, position);
          const trigger = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter ? asked.triggerCharacter : undefined;
          const { snapshot, file } = moment;
          offered = suggestionsAt({ snapshot, file, offset, language, today: new Date() }, trigger);
          // The list would take the Tab or the Enter behind a word that is written already.
          const isTyping = asked?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
          if (isTyping && isWritten(offered, file.text.slice(0, offset))) offered = [];
          list++;
          const asking = client();
          const version = context.versionOf(uri) ?? 0;
          const isBySelf = trigger !== undefined || (version === followUp.version + 1 && follows(followUp, file.text.slice(0, offset)));
          followUp = { suggestions: asking.suggestsAgain ? offered.filter(({ goesOn }) => goesOn) : [], version };
          const whole = isBySelf && isWhole(offered, file.text, offset);
          const items = offered.map((one, index) => itemOf(one, { list, index }, moment, offset, asking));
          return { isIncomplete: items.length > 0 && !whole, items: whole ? items.map(byFirstWord) : items };
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

/** Whether one of these stands before the place: with one change since they were offered it was put in, and the editor asks by itself, though it says that the author did. */
function follows({ suggestions }: FollowUp, before: string): boolean {
  return suggestions.some(({ range, text }) => before.length === range.start + text.length && before.endsWith(text));
}

/** Whether the list holds all that can be typed at its place: behind a key or a dash, with nothing typed yet. */
function isWhole(offered: readonly Suggestion[], text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  return offered.length < MOST_OFFERED && offered.every(({ range }) => range.start === offset) && /^\s*(?:[^:]*:|[-–—•])/u.test(before);
}

/** An item of a whole list. VS Code would find it by letters in the middle of all its words; behind the first word it asks again. */
function byFirstWord(item: CompletionItem): CompletionItem {
  return { ...item, filterText: /[\p{L}\p{N}]+/u.exec(item.label)?.[0] ?? item.label };
}

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

import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { Editor, offsetIn, type EditorOptions } from './editor.js';

/** What an editor does with completion: it asks, keeps what it thinks answers the letters typed, shows it in its order, and puts one in. */
export class Completing {
  private constructor(
    readonly editor: Editor,
    readonly list: CompletionList,
    private readonly file: string,
    private readonly position: Position,
  ) {}

  /** Opens files and asks at the first `<|>` of the file that is opened. */
  static async at(source: string, options: EditorOptions & { trigger?: string } = {}): Promise<Completing> {
    const editor = await Editor.open(source, options);
    const file = options.open?.[0] ?? editor.files[0]!.name;
    return Completing.in(editor, file, 0, options.trigger);
  }

  /**
   * Asks at the nth `<|>` of a file.
   * @param trigger the character that made the editor ask, or `again` where a list is open and a letter was typed
   */
  static async in(editor: Editor, file: string, cursor = 0, trigger?: string): Promise<Completing> {
    const parameters = editor.at(file, cursor);
    const byCharacter = { triggerKind: 2, triggerCharacter: trigger };
    const context = trigger === undefined ? { triggerKind: 1 } : trigger === 'again' ? { triggerKind: 3 } : byCharacter;
    const list = await editor.request<CompletionList>('textDocument/completion', { ...parameters, context });
    return new Completing(editor, list, file, parameters.position);
  }

  /** The offset of the place in its file. */
  get offset(): number {
    return offsetIn(this.editor.text(this.file), this.position);
  }

  /** The labels as VS Code shows them: what its filter leaves, in the order of `sortText`. */
  get labels(): string[] {
    return this.shown.map(({ label }) => label);
  }

  /** The items that an editor shows. */
  get shown(): CompletionItem[] {
    const text = this.editor.text(this.file);
    const kept = this.list.items.filter(({ filterText, label, textEdit }) => {
      const { start, end } = rangeOf(textEdit);
      // VS Code's own conditions for a range.
      if (start.line !== this.position.line || end.line !== start.line || start.character > this.position.character) return false;
      if (end.character < this.position.character) return false;
      const word = text.slice(offsetIn(text, start), offsetIn(text, this.position));
      return fuzzy(word, filterText ?? label);
    });
    return kept.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  }

  /** The item with this label. */
  item(label: string): CompletionItem {
    const found = this.shown.find((item) => item.label === label);
    if (!found) throw new Error(`${label} is not among ${this.labels.slice(0, 20).join(', ')}`);
    return found;
  }

  /** The item's explanation, as it is asked for when the item is looked at. */
  async explanation(label: string): Promise<string> {
    const item = await this.editor.request<CompletionItem>('completionItem/resolve', this.item(label));
    return (item.documentation as { value: string } | undefined)?.value ?? '';
  }

  /** The file's text when the item is put in and every field of a snippet is left as it is. */
  accepted(label: string): string {
    const { textEdit, insertTextFormat } = this.item(label);
    const { start, end } = rangeOf(textEdit);
    const text = this.editor.text(this.file);
    const at = offsetIn(text, start);
    const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0];
    const written = insertTextFormat === 2 ? expanded(textEdit!.newText).replaceAll('\n', `\n${indent}`) : textEdit!.newText;
    return text.slice(0, at) + written + text.slice(offsetIn(text, end));
  }

  /** The line of the place when the item is put in. */
  acceptedLine(label: string): string {
    return this.accepted(label).split('\n')[this.position.line]!;
  }
}

function rangeOf(textEdit: CompletionItem['textEdit']): { start: Position; end: Position } {
  if (!textEdit || !('range' in textEdit)) throw new Error('an item without a range');
  return textEdit.range;
}

/** The least that VS Code's fuzzy filter asks: the letters typed, white space at the beginning left out, stand in the text in their order. */
export function fuzzy(word: string, text: string): boolean {
  const typed = word.replace(/^[ \t]+/, '').toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = text.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A snippet with its fields as they are at first; of a choice the first word. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|]|\\.)*)\|\}/g, (_, words: string) => words.split(/(?<!\\),/)[0]!.replace(/\\(.)/g, '$1'))
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

import { joined, quoted, words, type FragmentName, type Words } from '../../messages/index.js';
import type { Place } from '../../model/types.js';
import { lineAt } from '../../source/line-at.js';
import { definitionOf, mayStand, placeIn, type SourceNode } from '../../source/tree.js';
import { formOf } from '../../syntax/lexer.js';
import { nearest } from '../../text/suggest.js';
import { ENTRIES, KEYS, type KeyDefinition, type ValueForm } from '../../vocabulary/index.js';
import { keysIn } from '../../vocabulary/placement.js';
import type { SyntaxFile } from '../../model/types.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Finding } from '../finding.js';
import { conditionProblem } from './condition-problem.js';
import { namesForBrackets, unbracketed } from '../names/bracketed.js';
import { inflectedKey, isWordsOfKey, looksKeyed, speltKey } from './inflected.js';
import { leadingQuantifier, synonymAnywhere, synonymOf } from './synonyms.js';
import { listHeads, ownerName, placeWords, whatToWrite, whereAllowed } from './wording.js';

/** Checks of form: braces, layout, what stands where and how often. All of it follows from the table. */
export function checkForm(workspace: Pick<Workspace, 'files'> & Partial<Workspace>): Finding[] {
  return workspace.files.flatMap((file) => new FormCheck(file, () => ownNames(file, workspace)).run());
}

/** The names that are declared in the pathways of the file, in any of their files, and that a condition can hold only in square brackets. */
function ownNames(file: SyntaxFile, { contents, resolution }: Partial<Workspace>): readonly string[] {
  const own = contents?.find((content) => content.file === file)?.elements.flatMap((root) => resolution?.namespaceOf(root) ?? []) ?? [];
  return namesForBrackets([...new Set(own)].flatMap(({ names }) => [...names.values()].flat()));
}

const EXPECTED: Readonly<Record<Exclude<ValueForm, 'none'>, FragmentName>> = {
  title: 'a-title',
  prose: 'a-text',
  name: 'a-name',
  condition: 'a-condition',
  quantity: 'a-quantity',
  date: 'a-date',
  choice: 'a-choice',
  code: 'a-code',
  count: 'a-count',
};

const NOTHING_SEEN = new Map<string, SourceNode>();

class FormCheck {
  private readonly findings: Finding[] = [];
  /** Lines that have a finding already: one fault, one message. */
  private readonly told = new Set<number>();
  /** Those of them of which it is only told that their column is wrong. */
  private readonly unaligned = new Set<number>();
  /** Lines that are none of ours. */
  private readonly foreign = new Set<number>();

  /** Made when they are first asked for. */
  private nodes: ReadonlyMap<number, SourceNode> | undefined;
  private braces: ReadonlyMap<number, SyntaxFile['lines'][number]> | undefined;

  /** @param forBrackets the declared names that a condition can hold only in square brackets, where they are known */
  constructor(
    private readonly file: SyntaxFile,
    private readonly forBrackets: () => readonly string[],
  ) {}

  run(): Finding[] {
    for (const { code, parameters, start, end, explains } of this.file.problems) {
      const brace = code === 'F201' ? this.loneBrace(Number(parameters['line']) - 1) : undefined;
      if (brace) this.tell('F114', brace.content, {}, brace.number);
      else this.tell(code, { start, end }, parameters, this.lineNumber(start));
      for (const line of explains ?? []) {
        this.told.add(line);
        if (code === 'F203') this.unaligned.add(line);
      }
    }
    this.brokenLines();
    this.block(this.file.nodes, undefined);
    for (const [index, error] of this.file.parserErrors.entries()) {
      // Where a condition cannot be read the parser may lose count of blocks; the blocks are known, so that is no news.
      if (index > 0 && this.isBrace(error)) continue;
      const problem = conditionProblem(error, this.file);
      if (!this.told.has(problem.line)) this.tell('F108', problem, { problem: this.partOfName(problem) ?? problem.text }, problem.line);
    }
    return this.findings;
  }

  private block(nodes: readonly SourceNode[], parent: SourceNode | undefined): void {
    // Most lines have no block: none is made for each.
    const seen = nodes.length === 0 ? NOTHING_SEEN : new Map<string, SourceNode>();
    let condition: SourceNode | undefined;
    for (const node of nodes) {
      const explained = this.told.has(node.line.number);
      if (!explained) this.line(node, parent);
      // The warning that its column is wrong must not hide that it stands in a wrong block: it is an error then (F220).
      else if (this.unaligned.has(node.line.number) && node.line.kind === 'keyed' && !mayStand(node.line, parent))
        this.misplaced(node, parent);
      const definition = definitionOf(node.line, parent);
      if (definition && node.line.kind === 'keyed' && mayStand(node.line, parent)) {
        const key = definition.base ?? definition.key;
        const first = seen.get(key);
        // The same relation with two quantifiers is told by F704.
        if (!first) seen.set(key, node);
        else if (
          definition.occurs === 'once' &&
          !definition.isCondition &&
          first.definition?.key === definition.key &&
          !explained &&
          !this.told.has(first.line.number)
        )
          this.repeated(node, first, definition);
        if (definition.isCondition && parent && !isConditionList(parent)) {
          if (condition && !explained && !this.told.has(condition.line.number))
            this.tell(
              'F209',
              node.line.key!,
              {
                first: ownerName(condition, this.file.text),
                line: String(condition.line.number + 1),
                key: ownerName(node, this.file.text),
              },
              node.line.number,
            );
          condition ??= node;
        }
      }
      this.block(node.children, node);
    }
    if (parent) this.required(parent, seen);
  }

  private line(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    if (line.kind === 'unknown') return this.unknown(node, parent);
    if (line.slip === 'spelling') {
      if (isWordsOfKey(this.words(node))) return this.unknown(node, parent);
      return this.tell(
        'F101',
        line.key!,
        { word: this.words(node), suggestion: words('did-you-mean', { word: line.match!.definition.key }) },
        line.number,
      );
    }
    if (line.slip === 'colon') return this.missingColon(node);
    if (!mayStand(line, parent)) return this.misplaced(node, parent);
    if (line.kind === 'text') {
      if (parent?.line.value && parent.definition?.form === 'prose' && parent.line.kind === 'keyed' && !this.told.has(parent.line.number))
        this.tell('F213', line.content, {}, line.number);
      return;
    }
    if (line.id && !this.declares(node)) {
      this.tell('F109', line.id, { id: this.slice(line.id) }, line.number);
      return;
    }
    if (line.kind === 'item') {
      if (!line.value && !(line.id && parent?.line.kind === 'unknown')) this.tell('F110', line.content, {}, line.number);
      else if (line.value && formOf(node) === 'condition') {
        this.brackets(line.value, line.number);
        if (line.indent === 0 && this.told.has(line.number)) this.foreign.add(line.number);
      }
      return;
    }
    const spaced = line.match!.definition.form === 'title' ? spacedIdAtEnd(line.value && this.slice(line.value)) : undefined;
    if (spaced) {
      const place = { start: line.value!.end - spaced.length, end: line.value!.end };
      return this.tell('F115', place, { id: spaced, suggestion: spacedId(spaced)! }, line.number);
    }
    this.value(node, line.match!.definition);
  }

  private value(node: SourceNode, definition: KeyDefinition): void {
    const { line } = node;
    const form = formOf(node);
    const items = node.children.filter((child) => child.line.kind === 'item');
    // Points of which something is told already may be a fault of their own, and no list.
    const hasItems = items.some((child) => !this.told.has(child.line.number));
    if (form === 'condition' && line.value) this.brackets(line.value, line.number);
    if (form === 'none') {
      if (line.value) this.tell('F105', line.value, { key: definition.key, value: this.slice(line.value) }, line.number);
      else if (definition.items && items.length === 0 && !node.children.some((child) => child.line.kind === 'keyed'))
        this.tell('F215', line.key!, { key: ownerName(node, this.file.text) }, line.number);
    } else if (!line.value && !definition.obligation) {
      // An obligation word without a sentence is told by F705.
      const hasText = node.children.some((child) => child.line.kind === 'text');
      // Points where none can stand are told by themselves (F210).
      if (hasItems && !definition.items) return;
      if ((form === 'prose' && hasText) || (items.length > 0 && definition.items)) {
        if (hasItems && definition.list === 'stated' && !definition.quantifier)
          this.tell('F214', line.key!, { key: definition.key }, line.number);
      } else {
        const choices = joined(Object.keys(definition.choices).map(quoted), 'or');
        this.tell('F104', line.key!, { key: definition.key, expected: words(EXPECTED[form ?? 'prose'], { choices }) }, line.number);
      }
    } else if (line.value && hasItems && definition.items && !definition.items.declares && definition.form === 'name') {
      this.tell('F105', line.value, { key: definition.key, value: this.slice(line.value) }, line.number);
    }
  }

  /** A bracket that was lost breaks a name in two: that is told, not what becomes of the pieces. */
  private brackets(value: { start: number; end: number }, line: number): void {
    const written = this.slice(value);
    if (/^skøn\s*:/i.test(written)) return;
    for (const pair of ['[]', '()'] as const) {
      const mark = unpaired(written, pair);
      if (mark === undefined) continue;
      const place = { start: value.start + mark, end: value.start + mark + 1 };
      return this.tell('F113', place, { mark: written[mark]!, partner: pair.replace(written[mark]!, '') }, line);
    }
  }

  private unknown(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    // Of lines that were pasted together only the first is told.
    if (this.foreign.has(line.number - 1)) {
      this.foreign.add(line.number);
      this.told.add(line.number);
      return;
    }
    const text = this.slice(line.content);
    if (text === '{' && line.number > 0) return this.tell('F114', line.content, {}, line.number);
    const colon = text.indexOf(':');
    const beginning = colon > 0 && colon <= 40 ? text.slice(0, colon) : (/^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? text.slice(0, 20));
    const allowed = keysIn(placeIn(parent));
    const synonym = synonymOf(colon > 0 ? beginning : text.replace(/\s*\{$/u, ''), allowed, text.slice(colon + 1).trim());
    const whole = colon < 0 ? (synonym ?? speltKey(text, allowed)) : undefined;
    if (whole !== undefined) {
      const end = line.content.start + text.replace(/\s*\{$/u, '').length;
      const suggestion = words('did-you-mean', { word: whole });
      return this.tell(
        'F101',
        { start: line.content.start, end },
        { word: this.slice({ start: line.content.start, end }), suggestion },
        line.number,
      );
    }
    if (colon > 0 && colon <= 40) {
      const keys = (allowed.length > 0 ? allowed : KEYS).map(({ key }) => key);
      const isFar = isWordsOfKey(beginning) || synonymAnywhere(beginning) !== undefined;
      const likely = synonym ?? inflectedKey(beginning, allowed) ?? (isFar ? undefined : nearest(beginning, keys, { max: 1 })[0]);
      const suggestion = isNegatedWord(beginning)
        ? words('no-negated-word')
        : likely
          ? words('did-you-mean', { word: likely })
          : meantElsewhere(beginning, words(line.kind === 'continuation' ? 'keyword-or-text' : 'see-keywords'));
      // What is like no word of ours may be the first of lines that were pasted together.
      if (!likely) this.foreign.add(line.number);
      return this.tell(
        'F101',
        { start: line.content.start, end: line.content.start + colon },
        { word: beginning, suggestion },
        line.number,
      );
    }
    this.tell('F102', line.content, {}, line.number);
    this.foreign.add(line.number);
  }

  /** What is told where a condition cannot go on inside a declared name that lacks its brackets. */
  private partOfName({ start, end }: { readonly start: number; readonly end: number }): Words | undefined {
    const whole = unbracketed({ place: { file: this.file, start, end } }, this.forBrackets());
    return whole && words('condition-part-of-name', { word: this.slice({ start, end }), name: whole.name });
  }

  /** Whether the error is about a brace or what follows one, and not about a condition that ends too early. */
  private isBrace({ token, ...error }: SyntaxFile['parserErrors'][number]): boolean {
    const { previousToken } = error as { previousToken?: typeof token };
    if (![token, previousToken].some((one) => one && /^(BEGIN|END)$/.test(one.tokenType?.name ?? ''))) return false;
    const line = previousToken && this.file.lines[lineAt(this.file.lines, previousToken.startOffset)];
    return line?.kind !== 'item' && line?.match?.definition.form !== 'condition';
  }

  private missingColon({ line }: SourceNode): void {
    const rest = line.value ? this.slice(line.value) : '';
    const { key, list } = line.match!.definition;
    const quantifier = leadingQuantifier(rest);
    if (quantifier !== undefined) {
      const place = { start: line.key!.start, end: line.value!.start + quantifier.length };
      const suggestion = words(list === 'all' ? 'list-is-all' : 'no-quantifier', { key, quantifier });
      return this.tell('F101', place, { word: this.slice(place), suggestion }, line.number);
    }
    if (/^ikke(?!\p{L})/iu.test(rest) && isNegatedWord(`${key} ikke`)) {
      const place = { start: line.key!.start, end: line.value!.start + 'ikke'.length };
      return this.tell('F101', place, { word: this.slice(place), suggestion: words('no-negated-word') }, line.number);
    }
    const spaced = spacedId(rest);
    if (spaced !== undefined) return this.tell('F115', line.value!, { id: rest, suggestion: spaced }, line.number);
    const ends = ENTRIES.filter((entry) => entry.key.endsWith(` ${rest.toLowerCase()}`)).map((entry) => entry.key);
    if (ends.length > 0) {
      const place = { start: line.key!.start, end: line.value!.end };
      const suggestion = words('meant-one-of', { words: joined([key, ...ends].map(quoted), 'or') });
      return this.tell('F101', place, { word: this.slice(place), suggestion }, line.number);
    }
    // What stands in the colon's place goes.
    const value = rest.replace(/^(?:[=:]|[-–—]>?(?=\s)|→)\s*/u, '');
    this.tell('F103', line.key!, { key, value: value.length > 40 ? `${value.slice(0, 40)}…` : value }, line.number);
  }

  private misplaced(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    // A bullet among pasted lines is one of them, and `>` lines below each other are one text.
    // So is a line at the margin below them that begins with one of our words.
    if (line.kind === 'item' || line.kind === 'text' || (line.indent === 0 && parent && this.foreign.has(line.number - 1))) {
      const isOneOfThem = this.foreign.has(line.number - 1);
      this.foreign.add(line.number);
      if (isOneOfThem) {
        this.told.add(line.number);
        return;
      }
    }
    if (line.kind === 'item') {
      const heads = listHeads(placeIn(parent)).map(quoted);
      const where = heads.length > 0 ? words('list-heads', { heads: joined(heads, 'or') }) : noList(parent?.definition);
      return this.tell('F210', line.content, { place: placeWords(parent, this.file.text), where }, line.number);
    }
    if (line.kind === 'text') return this.tell('F212', line.content, { where: words('text-in-owner') }, line.number);
    const definition = line.match!.definition;
    this.tell(
      'F207',
      line.key!,
      { key: definition.key, place: placeWords(parent, this.file.text), where: whereAllowed(definition) },
      line.number,
    );
  }

  private repeated(node: SourceNode, first: SourceNode, definition: KeyDefinition): void {
    const advice = words(definition.list === 'none' ? 'keep-one' : 'join-in-list');
    this.tell('F208', node.line.key!, { key: definition.key, line: String(first.line.number + 1), advice }, node.line.number);
  }

  private required(owner: SourceNode, seen: ReadonlyMap<string, SourceNode>): void {
    // What is missing is most likely what could not be read.
    if (
      owner.line.kind === 'unknown' ||
      this.told.has(owner.line.number) ||
      owner.children.some(({ line }) => line.kind !== 'item' && this.told.has(line.number))
    )
      return;
    const kind = placeIn(owner).kind;
    const missing = REQUIRED.get(kind)?.find(({ key }) => !seen.has(key));
    if (missing)
      this.tell(
        'F211',
        owner.line.key ?? owner.line.content,
        {
          owner: ownerName(owner, this.file.text),
          key: missing.key,
          write: whatToWrite(missing),
        },
        owner.line.number,
      );
  }

  /** Whether the line makes something that an id can stand for: in a list of conditions only a judgement does. */
  private declares({ line, definition, parent }: SourceNode): boolean {
    // What the points of an unknown list are is not known.
    if (line.kind === 'item' && parent?.line.kind === 'unknown') return true;
    if (line.kind === 'keyed') return definition !== undefined && definition.declares !== 'fact';
    const items = parent?.definition?.items;
    return items?.declares !== undefined || (items?.form === 'condition' && !!line.value && /^skøn\s*:/i.test(this.slice(line.value)));
  }

  /** Lines that are two in one, and lines that are the rest of the one above: told once for all that follow each other. */
  private brokenLines(): void {
    // The line that a continuation is the rest of.
    let owner = this.file.lines[0]!;
    for (const [index, line] of this.file.lines.entries()) {
      if (line.kind !== 'continuation') owner = line;
      if (line.kind === 'continuation') {
        if (this.file.lines[index - 1]?.kind !== 'continuation') this.restOfLine(line, owner);
        this.told.add(line.number).add(owner.number);
        this.foreign.add(line.number);
      } else if (line.merged && !this.told.has(line.number)) {
        const rest = this.slice(line.content);
        this.tell('F112', line.content, { rest: rest.length > 40 ? `${rest.slice(0, 40)}…` : rest }, line.number);
      }
    }
  }

  /** The line if it is a `{` by itself: that the block is not closed is then no news. */
  private loneBrace(number: number): SyntaxFile['lines'][number] | undefined {
    this.braces ??= new Map(this.file.lines.filter((line) => this.slice(line.content) === '{').map((line) => [line.number, line]));
    return number > 0 ? this.braces.get(number) : undefined;
  }

  /** The rest of a line, unless it looks like a line of its own: who put it to the sentence would hide what it says in prose. */
  private restOfLine(line: SyntaxFile['lines'][number], owner: SyntaxFile['lines'][number]): void {
    const text = this.slice(line.content);
    if (text === '{') return this.tell('F114', line.content, {}, line.number);
    this.nodes ??= byLine(this.file.nodes);
    const parent = this.nodes.get(owner.number)?.parent;
    // What a line lacks that ends in its colon is the rest, whatever it looks like.
    const isValue = owner.colon && line.number === owner.number + 1 && (owner.value?.start ?? 0) >= line.content.start;
    if (!isValue && looksKeyed(text, keysIn(placeIn(parent)))) return this.unknown({ line, children: [], block: false }, parent);
    this.tell('F102', line.content, {}, line.number);
  }

  private words(node: SourceNode): string {
    return this.slice(node.line.key ?? node.line.content);
  }

  private slice(span: { start: number; end: number }): string {
    return this.file.text.slice(span.start, span.end);
  }

  /** The line that holds the offset; the first where the file could not be read at all. */
  private lineNumber(offset: number): number {
    return this.file.lines[lineAt(this.file.lines, offset)]!.number;
  }

  private tell(code: Finding['code'], span: { start: number; end: number }, parameters: Finding['parameters'], line: number): void {
    this.told.add(line);
    const place: Place = { file: this.file, start: span.start, end: span.end };
    this.findings.push({ code, parameters, place });
  }
}

/** Whether the words are an obligation word and `ikke` (`kan ikke`), and the language has no such word. */
function isNegatedWord(written: string): boolean {
  const [, word] = /^(.+?)\s+ikke$/iu.exec(written.trim()) ?? [];
  const has = (key: string): boolean => ENTRIES.some((entry) => entry.obligation && entry.key === key.toLowerCase());
  return word !== undefined && has(word) && !has(`${word} ikke`);
}

/** What to do with a word that nothing here is near: it may mean a key that belongs elsewhere. */
function meantElsewhere(written: string, otherwise: Words): Words {
  const meant = KEYS.find(({ key }) => key === synonymAnywhere(written));
  return meant ? words('meant-elsewhere', { word: meant.key, where: whereAllowed(meant) }) : otherwise;
}

/** Every node by the number of its line; of several on one line the first. */
function byLine(nodes: readonly SourceNode[], found = new Map<number, SourceNode>()): Map<number, SourceNode> {
  for (const node of nodes) {
    if (!found.has(node.line.number)) found.set(node.line.number, node);
    byLine(node.children, found);
  }
  return found;
}

/** What to write instead of a list: the line again and again where it may stand many times. */
function noList(definition: KeyDefinition | undefined): Words {
  const repeats = definition?.occurs === 'many' && definition.form !== 'none' && definition.form !== 'title';
  return repeats ? words('line-each', { key: definition.key }) : words('no-list-here');
}

/** An id that was written with spaces, as it can be written; undefined where the text is none. */
function spacedId(text: string): string | undefined {
  return /^#\p{L}[\p{L}\p{N}-]*(?:\s+[\p{L}\p{N}-]+)+$/u.test(text) ? text.replace(/\s+/gu, '-') : undefined;
}

/** What stands as an id at the end of a title, but has spaces: `Udredning  #min sætning`. */
function spacedIdAtEnd(title: string | undefined): string | undefined {
  return !title?.includes('#') ? undefined : /(?<=\s{2})#\p{L}[\p{L}\p{N}-]*(?:\s+[\p{L}\p{N}-]+)+$/u.exec(title)?.[0];
}

/** Where the bracket stands that has no partner; undefined where there are as many of either. */
function unpaired(text: string, [open, close]: '[]' | '()'): number | undefined {
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) opened.push(at);
    else if (text[at] === close && opened.pop() === undefined && text.split(close!).length > text.split(open!).length) return at;
  }
  return text.split(open!).length > text.split(close!).length ? opened.at(-1) : undefined;
}

function isConditionList(node: SourceNode): boolean {
  return node.definition?.items?.form === 'condition';
}

const REQUIRED = new Map<string, KeyDefinition[]>();
for (const entry of ENTRIES) for (const kind of entry.requiredIn) REQUIRED.set(kind, [...(REQUIRED.get(kind) ?? []), entry]);

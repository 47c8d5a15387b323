import type { SourceNode } from '../source/tree.js';
import { definitionOf } from '../source/tree.js';
import { cleanText } from '../text/clean.js';
import type { KeyDefinition, Kind, ValueForm } from '../vocabulary/index.js';
import { readCondition } from './conditions.js';
import type { Element, Fact, FactItem, NameReference, Place, SyntaxFile, Value } from './types.js';
import { readAmount, readCount, readDate, type Amount, type Count } from './values.js';

/** What one file holds: its elements and every name in it that refers to something. */
export interface FileContent {
  readonly file: SyntaxFile;
  readonly elements: readonly Element[];
  readonly references: readonly NameReference[];
}

/** Reads the elements of a file. What cannot be read is left out of the values; findings are made by `checks/`. */
export function readFile(file: SyntaxFile): FileContent {
  const reader = new FileReader(file);
  const elements: Element[] = [];
  for (const node of file.nodes) {
    const element = reader.element(node, undefined);
    if (element) elements.push(element);
  }
  return { file, elements, references: reader.references };
}

/** Reads nodes of one file into elements and facts. */
class FileReader {
  readonly references: NameReference[] = [];

  constructor(private readonly file: SyntaxFile) {}

  /** The element that a line declares; undefined where it declares none. */
  element(node: SourceNode, parent: Element | undefined): Element | undefined {
    const definition = definitionOf(node.line, node.parent);
    const item = node.line.kind === 'item' ? node.parent?.definition?.items : undefined;
    const kind: Kind | undefined = item ? this.itemKind(node) : definition?.declares;
    if (kind === undefined || kind === 'fact') return undefined;
    const { line } = node;
    const written = line.value && this.textOf(line.value);
    const named = item?.form === 'title' || definition?.form === 'title';
    const element: Mutable<Element> = {
      kind,
      definition: item ? undefined : definition,
      id: line.id ? this.file.text.slice(line.id.start + 1, line.id.end) : '',
      idWritten: line.id !== undefined,
      // All properties from the start: an object that grows takes more room.
      title: undefined,
      text: undefined,
      value: undefined,
      facts: node.children.length > 0 ? [] : NONE,
      elements: node.children.length > 0 ? [] : NONE,
      parent,
      node,
      place: this.place(line.content),
      namePlace: this.place(line.value ?? line.key ?? line.content),
    };
    if (named) element.title = written;
    else if (item || definition?.form === 'prose' || node.line.kind === 'text')
      element.text = kind === 'judgement' ? written?.replace(/^skøn\s*:\s*/i, '') : written;
    else if (definition && line.value) element.value = this.value(definition, node, element);
    this.block(node, element);
    // A list that grew has room for many more.
    if (element.facts.length > 0) element.facts = element.facts.slice();
    if (element.elements.length > 0) element.elements = element.elements.slice();
    return element;
  }

  /** A dash line declares what its owner says; in a list of conditions only a judgement (`- skøn: …`) is an element. */
  private itemKind(node: SourceNode): Kind | undefined {
    const items = node.parent!.definition!.items!;
    if (items.form === 'condition')
      return node.line.value && /^skøn\s*:/i.test(this.file.text.slice(node.line.value.start, node.line.value.end))
        ? 'judgement'
        : undefined;
    return items.declares;
  }

  /** Reads the lines of an element's block. Consecutive text lines are one text. */
  private block(node: SourceNode, element: Mutable<Element>): void {
    for (const group of groups(node.children)) {
      const [first] = group;
      const definition = definitionOf(first!.line, node);
      if (first!.line.kind === 'text') this.texts(group, definition!, element);
      else {
        // What stands in a block whose head cannot be read is declared all the same: others refer to it.
        if (first!.line.kind === 'unknown') this.declaredIn(first!, element);
        const child = this.element(first!, element);
        if (child) element.elements.push(child);
        else if (definition && first!.line.kind === 'keyed') element.facts.push(this.fact(first!, definition, element));
      }
    }
  }

  private declaredIn(unknown: SourceNode, element: Mutable<Element>): void {
    for (const node of unknown.children) {
      const child = node.line.kind === 'keyed' ? this.element(node, element) : undefined;
      if (child) element.elements.push(child);
      else if (node.line.kind === 'unknown') this.declaredIn(node, element);
    }
  }

  private texts(group: readonly SourceNode[], definition: KeyDefinition, element: Mutable<Element>): void {
    const text = this.joined(group);
    if (definition.declares === 'paragraph') {
      const place = this.place({ start: group[0]!.line.content.start, end: group.at(-1)!.line.content.end });
      element.elements.push({
        kind: 'paragraph',
        definition,
        id: '',
        idWritten: false,
        title: undefined,
        text,
        value: undefined,
        facts: NONE,
        elements: NONE,
        parent: element,
        node: group[0]!,
        place,
        namePlace: place,
      });
    } else if (element.title === undefined && (element.definition?.form === 'prose' || (element.kind === 'judgement' && !element.text))) {
      element.text = [element.text, text].filter(Boolean).join(' ');
    } else {
      element.facts.push(this.textFact(definition, text, group[0]!));
    }
  }

  private joined(group: readonly SourceNode[]): string {
    return group
      .map(({ line }) => (line.value ? this.textOf(line.value) : ''))
      .filter(Boolean)
      .join(' ');
  }

  /** The document's words as a fact. It has the properties of every other fact, in the same order. */
  private textFact(definition: KeyDefinition, text: string, node: SourceNode): Fact {
    return {
      definition,
      count: undefined,
      quantifier: undefined,
      value: { type: 'text', text },
      items: NONE,
      facts: NONE,
      elements: NONE,
      node,
      place: this.place(node.line.content),
    };
  }

  private fact(node: SourceNode, definition: KeyDefinition, from: Element): Fact {
    const fact: Mutable<Fact> = {
      definition,
      count: node.line.match?.count,
      quantifier: undefined,
      value: node.line.value && definition.form !== 'none' ? this.value(definition, node, from) : undefined,
      items: NONE,
      facts: node.children.length > 0 ? [] : NONE,
      elements: node.children.length > 0 ? [] : NONE,
      node,
      place: this.place(node.line.content),
    };
    const items: FactItem[] = [];
    for (const group of groups(node.children)) {
      const [child] = group;
      const childDefinition = definitionOf(child!.line, node);
      if (child!.line.kind === 'text') {
        const text = this.joined(group);
        if (definition.form === 'prose' && !fact.value) fact.value = { type: 'text', text };
        else fact.facts.push(this.textFact(childDefinition!, text, child!));
        continue;
      }
      if (child!.line.kind === 'item' && definition.items && !definition.items.declares) {
        items.push(this.item(child!, definition, from));
        continue;
      }
      const element = this.element(child!, from);
      if (element) fact.elements.push(element);
      else if (childDefinition && child!.line.kind === 'keyed') fact.facts.push(this.fact(child!, childDefinition, from));
    }
    if (items.length > 0) fact.items = items;
    const quantifier =
      definition.quantifier ??
      (items.length > 0 && (definition.list === 'all' || definition.list === 'all-unless-stated') ? 'all' : undefined);
    if (quantifier) fact.quantifier = quantifier;
    selectEdition(fact);
    return fact;
  }

  private item(node: SourceNode, owner: KeyDefinition, from: Element): FactItem {
    const facts: Fact[] = [];
    const elements: Element[] = [];
    const judgement = this.element(node, from);
    if (!judgement) {
      for (const group of groups(node.children)) {
        const [child] = group;
        const definition = definitionOf(child!.line, node);
        if (child!.line.kind === 'text') facts.push(this.textFact(definition!, this.joined(group), child!));
        else {
          const element = this.element(child!, from);
          if (element) elements.push(element);
          else if (definition && child!.line.kind === 'keyed') facts.push(this.fact(child!, definition, from));
        }
      }
    }
    const value: Value = judgement
      ? { type: 'condition', condition: { type: 'judgement', text: judgement.text ?? '', element: judgement } }
      : this.value(owner, node, from, owner.items!.form);
    const item: FactItem = { value, facts, elements: judgement ? [judgement] : elements, place: this.place(node.line.content) };
    selectEdition(item);
    return item;
  }

  /** Reads what stands after a key, or in a dash line under it, as the table says. */
  private value(definition: KeyDefinition, node: SourceNode, from: Element, form: ValueForm = definition.form): Value {
    const span = node.line.value;
    const written = span ? this.textOf(span) : '';
    switch (form) {
      case 'name':
        return { type: 'reference', reference: this.reference(written, this.place(span ?? node.line.content), definition, from) };
      case 'condition':
        return {
          type: 'condition',
          condition: readCondition(this.file, node, (reference) => this.register(reference), from),
          text: written,
        };
      case 'quantity':
        return valueOrUnreadable(boundOnce(definition, readAmount(written)), (amount) => ({ type: 'quantity', amount }), written);
      case 'date':
        return valueOrUnreadable(readDate(written), (date) => ({ type: 'date', date }), written);
      case 'count':
        return valueOrUnreadable(countFor(definition, readCount(written)), (count) => ({ type: 'count', count }), written);
      case 'choice':
        return valueOrUnreadable(choiceIn(definition, written), (choice) => ({ type: 'choice', choice }), written);
      case 'code':
        return { type: 'code', code: written };
      default:
        return { type: 'text', text: written };
    }
  }

  private reference(name: string, place: Place, definition: KeyDefinition, from: Element): NameReference {
    return this.register({
      name: withoutBrackets(name),
      place,
      key: definition.key,
      accepts: definition.accepts,
      memberOf: undefined,
      from,
      edition: undefined,
      target: undefined,
    });
  }

  private register(reference: NameReference): NameReference {
    this.references.push(reference);
    return reference;
  }

  private textOf(span: { start: number; end: number }): string {
    return cleanText(this.file.text.slice(span.start, span.end));
  }

  private place(span: { start: number; end: number }): Place {
    return { file: this.file, start: span.start, end: span.end };
  }
}

/** A name without the brackets around all of it; those within belong to it (`B-Hæmoglobin [Hb]`). */
function withoutBrackets(name: string): string {
  if (!name.startsWith('[') || !name.endsWith(']')) return name;
  let open = 0;
  for (let at = 0; at < name.length - 1; at++) {
    if (name[at] === '[') open++;
    else if (name[at] === ']') open--;
    if (open === 0) return name;
  }
  return name.slice(1, -1);
}

/** The lists of what has no block: one for all, for nothing is ever added to them. */
const NONE: never[] = [];
Object.freeze(NONE);

type Mutable<T> = { -readonly [P in keyof T]: T[P] };

function choiceIn({ choices }: KeyDefinition, written: string): string | undefined {
  const word = written.toLowerCase();
  return Object.hasOwn(choices, word) ? choices[word] : undefined;
}

/** `højst: mindst 3 uger`: where the key says which bound it is, the value may not say it again. */
function boundOnce({ key }: KeyDefinition, amount: Amount | undefined): Amount | undefined {
  return /\b(?:højst|mindst)$/u.test(key) && amount?.relation ? undefined : amount;
}

/** Where the key ends in `mindst`, a bare number is at least that; `højst` says the opposite of the key. */
function countFor({ key }: KeyDefinition, count: Count | undefined): Count | undefined {
  if (!count || !key.endsWith(' mindst')) return count;
  return count.quantifier === 'at-most' ? undefined : { ...count, quantifier: 'at-least' };
}

/** `udgave` under the name of a pathway says which of its editions is meant. */
function selectEdition({ value, facts }: Pick<Fact, 'value' | 'facts'> | FactItem): void {
  if (value?.type !== 'reference') return;
  const edition = facts.find(({ definition: { key } }) => key === 'udgave')?.value;
  if (edition?.type === 'text') value.reference.edition = edition.text;
}

function valueOrUnreadable<T>(read: T | undefined, make: (read: T) => Value, text: string): Value {
  return read === undefined ? { type: 'unreadable', text } : make(read);
}

/** The children of a block, consecutive text lines together. */
function groups(children: readonly SourceNode[]): SourceNode[][] {
  const result: SourceNode[][] = [];
  for (const child of children) {
    const last = result.at(-1);
    const previous = last?.at(-1);
    const follows = previous?.line.kind === 'text' && child.line.kind === 'text' && child.line.number === previous.line.number + 1;
    if (follows) last!.push(child);
    else result.push([child]);
  }
  return result;
}

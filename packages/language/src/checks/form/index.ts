import { joined, quoted, words, type FragmentName } from '../../messages/index.js';
import type { Place } from '../../model/types.js';
import { definitionOf, mayStand, placeIn, type SourceNode } from '../../source/tree.js';
import { formOf } from '../../syntax/lexer.js';
import { nearest } from '../../text/suggest.js';
import { ENTRIES, KEYS, type KeyDefinition, type ValueForm } from '../../vocabulary/index.js';
import { keysIn } from '../../vocabulary/placement.js';
import type { SyntaxFile } from '../../workspace/parse.js';
import type { Check, Finding } from '../finding.js';
import { conditionProblem } from './condition-problem.js';
import { listHeads, ownerName, placeWords, whereAllowed } from './wording.js';

/** Checks of form: braces, layout, what stands where and how often. All of it follows from the table. */
export const checkForm: Check = ({ files }) => files.flatMap((file) => new FormCheck(file).run());

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

class FormCheck {
  private readonly findings: Finding[] = [];
  /** Lines that have a finding already: one fault, one message. */
  private readonly told = new Set<number>();

  constructor(private readonly file: SyntaxFile) {}

  run(): Finding[] {
    for (const { code, parameters, start, end } of this.file.problems) this.tell(code, { start, end }, parameters, this.lineNumber(start));
    this.block(this.file.nodes, undefined);
    for (const error of this.file.parserErrors) {
      const problem = conditionProblem(error, this.file);
      if (!this.told.has(problem.line)) this.tell('F108', problem, { problem: problem.text }, problem.line);
    }
    return this.findings;
  }

  private block(nodes: readonly SourceNode[], parent: SourceNode | undefined): void {
    const seen = new Map<string, SourceNode>();
    let condition: SourceNode | undefined;
    for (const node of nodes) {
      if (!this.told.has(node.line.number)) this.line(node, parent);
      const definition = definitionOf(node.line, parent);
      if (definition && node.line.kind === 'keyed' && mayStand(node.line, parent)) {
        const key = definition.base ?? definition.key;
        const first = seen.get(key);
        // The same relation with two quantifiers is told by F704.
        if (first && definition.occurs === 'once' && !definition.isCondition && first.definition?.key === definition.key)
          this.repeated(node, first, definition);
        else if (!first) seen.set(key, node);
        if (definition.isCondition && parent?.definition?.key !== undefined && !isConditionList(parent)) {
          if (condition)
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
          else condition = node;
        }
      }
      this.block(node.children, node);
    }
    if (parent) this.required(parent, seen);
  }

  private line(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    if (line.kind === 'unknown') return this.unknown(node, parent);
    if (!mayStand(line, parent)) return this.misplaced(node, parent);
    if (line.kind === 'text') {
      if (parent?.line.value && parent.definition?.form === 'prose' && parent.line.kind === 'keyed')
        this.tell('F213', line.content, {}, line.number);
      return;
    }
    if (line.id && !this.declares(node)) {
      this.tell('F109', line.id, { id: this.slice(line.id) }, line.number);
      return;
    }
    if (line.kind === 'item') {
      if (!line.value) this.tell('F110', line.content, {}, line.number);
      return;
    }
    this.value(node, line.match!.definition);
  }

  private value(node: SourceNode, definition: KeyDefinition): void {
    const { line } = node;
    const form = formOf(node);
    const hasItems = node.children.some((child) => child.line.kind === 'item');
    if (form === 'none') {
      if (line.value) this.tell('F105', line.value, { key: definition.key, value: this.slice(line.value) }, line.number);
      else if (definition.items && !hasItems && !node.children.some((child) => child.line.kind === 'keyed'))
        this.tell('F215', line.key!, { key: ownerName(node, this.file.text) }, line.number);
    } else if (!line.value && !definition.obligation) {
      // An obligation word without a sentence is told by F705.
      const hasText = node.children.some((child) => child.line.kind === 'text');
      if ((form === 'prose' && hasText) || (hasItems && definition.items)) {
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

  private unknown(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    const text = this.slice(line.content);
    const colon = text.indexOf(':');
    const beginning = colon > 0 && colon <= 40 ? text.slice(0, colon) : (/^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? text.slice(0, 20));
    const allowed = keysIn(placeIn(parent)).map(({ key }) => key);
    const [likely] = nearest(beginning, allowed.length > 0 ? allowed : KEYS.map(({ key }) => key), { max: 1 });
    if (colon > 0 && colon <= 40) {
      const suggestion = likely ? words('did-you-mean', { word: likely }) : words('see-keywords');
      return this.tell(
        'F101',
        { start: line.content.start, end: line.content.start + colon },
        { word: beginning, suggestion },
        line.number,
      );
    }
    const prefix = ENTRIES.filter(({ key }) => text.toLowerCase().startsWith(`${key} `)).sort((a, b) => b.key.length - a.key.length)[0];
    const previous = this.previous(node, parent);
    const continues =
      previous !== undefined &&
      (formOf(previous) === 'prose' || formOf(previous) === 'title') &&
      previous.line.value !== undefined &&
      !previous.block;
    if (continues || !prefix) return this.tell('F102', line.content, {}, line.number);
    const rest = text
      .slice(prefix.key.length)
      .trim()
      .replace(/\s*\{$/, '');
    this.tell(
      'F103',
      { start: line.content.start, end: line.content.start + prefix.key.length },
      { key: prefix.key, value: rest.length > 40 ? `${rest.slice(0, 40)}…` : rest },
      line.number,
    );
  }

  private misplaced(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    if (line.kind === 'item') {
      const heads = listHeads(placeIn(parent)).map(quoted);
      const where = heads.length > 0 ? words('list-heads', { heads: joined(heads, 'or') }) : words('no-list-here');
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
    if (this.told.has(owner.line.number) || owner.line.kind === 'unknown') return;
    const kind = placeIn(owner).kind;
    const missing = REQUIRED.get(kind)?.find(({ key }) => !seen.has(key));
    if (missing)
      this.tell(
        'F211',
        owner.line.key ?? owner.line.content,
        {
          owner: ownerName(owner, this.file.text),
          key: missing.key,
          explanation: { da: missing.explanation, en: `For example: "${missing.example.split('\n')[0]!.replace(/ \{$/, '')}".` },
        },
        owner.line.number,
      );
  }

  /** Whether the line makes something that an id can stand for: in a list of conditions only a judgement does. */
  private declares({ line, definition, parent }: SourceNode): boolean {
    if (line.kind === 'keyed') return definition !== undefined && definition.declares !== 'fact';
    const items = parent?.definition?.items;
    return items?.declares !== undefined || (items?.form === 'condition' && !!line.value && /^skøn\s*:/i.test(this.slice(line.value)));
  }

  private previous(node: SourceNode, parent: SourceNode | undefined): SourceNode | undefined {
    const siblings = parent?.children ?? this.file.nodes;
    return siblings[siblings.indexOf(node) - 1];
  }

  private slice(span: { start: number; end: number }): string {
    return this.file.text.slice(span.start, span.end);
  }

  private lineNumber(offset: number): number {
    return this.file.lines.findLastIndex((line) => line.start <= offset);
  }

  private tell(code: Finding['code'], span: { start: number; end: number }, parameters: Finding['parameters'], line: number): void {
    this.told.add(line);
    const place: Place = { file: this.file, start: span.start, end: span.end };
    this.findings.push({ code, parameters, place });
  }
}

function isConditionList(node: SourceNode): boolean {
  return node.definition?.items?.form === 'condition';
}

const REQUIRED = new Map<string, KeyDefinition[]>();
for (const entry of ENTRIES) for (const kind of entry.requiredIn) REQUIRED.set(kind, [...(REQUIRED.get(kind) ?? []), entry]);

import type { Place } from '../../model/types.js';
import { definitionOf, mayStand, placeIn, type SourceNode } from '../../source/tree.js';
import { formOf } from '../../syntax/lexer.js';
import { nearest } from '../../text/suggest.js';
import { ENTRIES, KEYS, type KeyDefinition } from '../../vocabulary/index.js';
import { keysIn } from '../../vocabulary/placement.js';
import type { SyntaxFile } from '../../workspace/parse.js';
import type { Check, Finding } from '../finding.js';
import { conditionProblem } from './condition-problem.js';
import { ownerWords, whereAllowed } from './wording.js';

/** Checks of form: braces, layout, what stands where and how often. All of it follows from the table. */
export const checkForm: Check = ({ files }) => files.flatMap((file) => new FormCheck(file).run());

const EXPECTED: Readonly<Record<string, string>> = {
  title: 'et navn',
  prose: 'en tekst',
  name: 'navnet på noget, der er erklæret',
  condition: 'en betingelse',
  quantity: 'et tal med enhed, fx «22 kalenderdage»',
  date: 'en dato, fx «1. juli 2022»',
  choice: 'et af de faste ord',
  code: 'en kode',
  count: 'et antal',
};

class FormCheck {
  private readonly findings: Finding[] = [];
  /** Lines that have a finding already: one fault, one message. */
  private readonly told = new Set<number>();
  /** Lines that are none of ours. */
  private readonly foreign = new Set<number>();

  constructor(private readonly file: SyntaxFile) {}

  run(): Finding[] {
    for (const { code, parameters, start, end, explains } of this.file.problems) {
      this.tell(code, { start, end }, parameters, this.lineNumber(start));
      for (const line of explains ?? []) this.told.add(line);
    }
    this.conflictMarkers();
    this.brokenLines();
    this.block(this.file.nodes, undefined);
    for (const [index, error] of this.file.parserErrors.entries()) {
      // Where a condition cannot be read the parser may lose count of blocks; the blocks are known, so that is no news.
      if (index > 0 && isBrace(error)) continue;
      const problem = conditionProblem(error, this.file);
      if (!this.told.has(problem.line)) this.tell('F108', problem, { problem: problem.text }, problem.line);
    }
    return this.findings;
  }

  private block(nodes: readonly SourceNode[], parent: SourceNode | undefined): void {
    const seen = new Map<string, SourceNode>();
    let condition: SourceNode | undefined;
    for (const node of nodes) {
      const explained = this.told.has(node.line.number);
      if (!explained) this.line(node, parent);
      const definition = definitionOf(node.line, parent);
      if (definition && node.line.kind === 'keyed' && mayStand(node.line, parent)) {
        const key = definition.base ?? definition.key;
        const first = seen.get(key);
        if (!first) seen.set(key, node);
        else if (definition.occurs === 'once' && !definition.isCondition && !explained && !this.told.has(first.line.number))
          this.repeated(node, first, definition);
        if (definition.isCondition && parent && !isConditionList(parent)) {
          if (condition && !explained && !this.told.has(condition.line.number))
            this.tell(
              'F209',
              node.line.key!,
              { first: this.words(condition), line: String(condition.line.number + 1), key: this.words(node) },
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
    if (line.slip === 'spelling')
      return this.tell('F101', line.key!, { word: this.words(node), suggestion: `Mente du «${line.match!.definition.key}»?` }, line.number);
    if (line.slip === 'colon') return this.missingColon(node);
    if (!mayStand(line, parent)) return this.misplaced(node, parent);
    if (line.kind === 'text') {
      if (parent?.line.value && parent.definition?.form === 'prose' && parent.line.kind === 'keyed' && !this.told.has(parent.line.number))
        this.tell('F213', line.content, {}, line.number);
      return;
    }
    if (line.kind === 'item') {
      if (!line.value) this.tell('F110', line.content, {}, line.number);
      else if (formOf(node) === 'condition') this.brackets(line.value, line.number);
      return;
    }
    this.value(node, line.match!.definition);
  }

  private value(node: SourceNode, definition: KeyDefinition): void {
    const { line } = node;
    const form = formOf(node);
    const hasItems = node.children.some((child) => child.line.kind === 'item' && !this.told.has(child.line.number));
    if (form === 'condition' && line.value) this.brackets(line.value, line.number);
    if (form === 'none') {
      if (line.value) this.tell('F105', line.value, { key: definition.key, value: this.slice(line.value) }, line.number);
      else if (definition.items && !hasItems && !node.children.some((child) => child.line.kind === 'keyed'))
        this.tell('F215', line.key!, { key: this.words(node) }, line.number);
    } else if (!line.value) {
      const hasText = node.children.some((child) => child.line.kind === 'text');
      if ((form === 'prose' && hasText) || (hasItems && definition.items)) {
        if (hasItems && definition.list === 'stated' && !definition.quantifier)
          this.tell('F214', line.key!, { key: definition.key }, line.number);
      } else {
        this.tell('F104', line.key!, { key: definition.key, expected: EXPECTED[form ?? ''] ?? 'en værdi' }, line.number);
      }
    } else if (hasItems && definition.items && !definition.items.declares && definition.form === 'name') {
      this.tell('F105', line.value, { key: definition.key, value: this.slice(line.value) }, line.number);
    }
  }

  /** A bracket that was lost breaks a name in two: that is told, not what becomes of the pieces. */
  private brackets(value: { start: number; end: number }, line: number): void {
    const written = this.slice(value);
    if (/^skøn\s*:/i.test(written)) return;
    for (const [mark, partner] of [
      ['[', ']'],
      ['(', ')'],
    ] as const) {
      const [opens, closes] = [written.split(mark).length, written.split(partner).length];
      if (opens === closes) continue;
      const [one, other] = opens > closes ? [mark, partner] : [partner, mark];
      return this.tell('F113', value, { mark: one, partner: other }, line);
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
    const colon = text.indexOf(':');
    const words = colon > 0 && colon <= 40 ? text.slice(0, colon) : (/^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? text.slice(0, 20));
    const allowed = keysIn(placeIn(parent)).map(({ key }) => key);
    const [likely] = nearest(words, allowed.length > 0 ? allowed : KEYS.map(({ key }) => key), { max: 1 });
    if (colon > 0 && colon <= 40) {
      const suggestion = likely
        ? `Mente du «${likely}»?`
        : 'Se, hvilke nøgleord der kan stå her, med Ctrl+mellemrum eller i docs/sprog/noegleord.md.';
      return this.tell('F101', { start: line.content.start, end: line.content.start + colon }, { word: words, suggestion }, line.number);
    }
    this.tell('F102', line.content, {}, line.number);
    this.foreign.add(line.number);
  }

  private missingColon({ line }: SourceNode): void {
    const rest = line.value ? this.slice(line.value) : '';
    const key = line.match!.definition.key;
    this.tell('F103', line.key!, { key, value: rest.length > 40 ? `${rest.slice(0, 40)}…` : rest }, line.number);
  }

  private misplaced(node: SourceNode, parent: SourceNode | undefined): void {
    const { line } = node;
    // A bullet among pasted lines is one of them.
    if (line.kind === 'item' && this.foreign.has(line.number - 1)) {
      this.foreign.add(line.number);
      this.told.add(line.number);
      return;
    }
    const place = ownerWords(parent, this.file.text);
    if (line.kind === 'item') {
      const heads = keysIn(placeIn(parent))
        .filter((entry) => entry.items)
        .slice(0, 5)
        .map(({ key }) => `«${key}»`);
      const where =
        heads.length > 0 ? `Skriv først, hvad listen er, fx ${heads.join(', ')}, med listen i dens blok.` : 'Her kan ikke stå en liste.';
      this.foreign.add(line.number);
      return this.tell('F210', line.content, { owner: place.replace(/^i «(.*)»$/, '$1'), where }, line.number);
    }
    if (line.kind === 'text') return this.tell('F212', line.content, { where: 'Skriv den i blokken til det, den hører til.' }, line.number);
    const definition = line.match!.definition;
    this.tell('F207', line.key!, { key: definition.key, place, where: whereAllowed(definition) }, line.number);
  }

  private repeated(node: SourceNode, first: SourceNode, definition: KeyDefinition): void {
    const advice = definition.list === 'none' ? 'Behold den ene.' : 'Saml dem i én liste, eller behold den ene.';
    this.tell('F208', node.line.key!, { key: definition.key, line: String(first.line.number + 1), advice }, node.line.number);
  }

  private required(owner: SourceNode, seen: ReadonlyMap<string, SourceNode>): void {
    // What is missing is most likely what could not be read.
    if (owner.line.kind === 'unknown' || [owner, ...owner.children].some(({ line }) => this.told.has(line.number))) return;
    const kind = placeIn(owner).kind;
    const missing = REQUIRED.get(kind)?.find(({ key }) => !seen.has(key));
    if (missing)
      this.tell(
        'F211',
        owner.line.key ?? owner.line.content,
        { owner: this.words(owner), key: missing.key, explanation: missing.explanation },
        owner.line.number,
      );
  }

  /** Lines that are two in one, and lines that are the rest of the one above: told once for all that follow each other. */
  private brokenLines(): void {
    for (const [index, line] of this.file.lines.entries()) {
      if (line.kind === 'continuation') {
        if (this.file.lines[index - 1]?.kind !== 'continuation') this.tell('F102', line.content, {}, line.number);
        this.told.add(line.number).add(this.owner(index).number);
        this.foreign.add(line.number);
      } else if (line.merged && !this.told.has(line.number)) {
        const rest = this.slice(line.content);
        this.tell('F112', line.content, { rest: rest.length > 40 ? `${rest.slice(0, 40)}…` : rest }, line.number);
      }
    }
  }

  /** The line that a continuation is the rest of. */
  private owner(index: number): SyntaxFile['lines'][number] {
    return this.file.lines.slice(0, index).findLast(({ kind }) => kind !== 'continuation')!;
  }

  private conflictMarkers(): void {
    for (const line of this.file.lines) {
      if (line.kind === 'unknown' && /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(this.slice(line.content)))
        this.tell('F111', line.content, {}, line.number);
    }
  }

  private words(node: SourceNode): string {
    return this.slice(node.line.key ?? node.line.content);
  }

  private slice(span: { start: number; end: number }): string {
    return this.file.text.slice(span.start, span.end);
  }

  private lineNumber(offset: number): number {
    return this.file.lines.findLast((line) => line.start <= offset)!.number;
  }

  private tell(code: Finding['code'], span: { start: number; end: number }, parameters: Finding['parameters'], line: number): void {
    this.told.add(line);
    const place: Place = { file: this.file, start: span.start, end: span.end };
    this.findings.push({ code, parameters, place });
  }
}

/** Whether the error is about a brace or what follows one. */
function isBrace({ token, ...error }: SyntaxFile['parserErrors'][number]): boolean {
  const { previousToken } = error as { previousToken?: typeof token };
  return [token, previousToken].some((one) => one?.tokenType?.name === 'BEGIN' || one?.tokenType?.name === 'END');
}

function isConditionList(node: SourceNode): boolean {
  return node.definition?.items?.form === 'condition';
}

const REQUIRED = new Map<string, KeyDefinition[]>();
for (const entry of ENTRIES) for (const kind of entry.requiredIn) REQUIRED.set(kind, [...(REQUIRED.get(kind) ?? []), entry]);

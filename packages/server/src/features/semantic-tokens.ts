import {
  conditionTokens,
  formOf,
  placeIn,
  unitOf,
  type KeyDefinition,
  type Kind,
  type NameReference,
  type SourceNode,
  type Span,
  type SyntaxFile,
} from '@pakkeforloeb/language';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { positionIn, type Snapshot } from '../session/snapshot.js';
import { nodesOf } from './tree.js';

/** The types and modifiers that are told, in the order of their numbers. All types are the protocol's own. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [
    'keyword',
    'string',
    'comment',
    'number',
    'operator',
    'enumMember',
    'decorator',
    'namespace',
    'class',
    'struct',
    'variable',
    'function',
    'event',
    'interface',
    'method',
    'property',
    'type',
  ],
  tokenModifiers: ['declaration', 'documentation', 'obligation'],
};

/** A coloured stretch in one line. */
interface Token extends Span {
  readonly type: string;
  readonly modifiers: readonly string[];
}

/** The type in which names of a kind are coloured. */
const BY_KIND: Partial<Record<Kind, string>> = {
  pathway: 'namespace',
  'external-pathway': 'namespace',
  catalogue: 'namespace',
  module: 'namespace',
  'local-variant': 'namespace',
  'patient-group': 'class',
  section: 'struct',
  phase: 'struct',
  table: 'struct',
  list: 'struct',
  option: 'struct',
  'treatment-arm': 'struct',
  'data-element': 'variable',
  value: 'enumMember',
  criterion: 'function',
  judgement: 'function',
  event: 'event',
  actor: 'interface',
  unit: 'interface',
  destination: 'interface',
  conference: 'interface',
  investigation: 'method',
  treatment: 'method',
  panel: 'method',
  'time-span': 'property',
};

/**
 * What the words of a file are, for colouring. A name that stands for nothing is not coloured.
 * @param range only tokens in lines that this touches, in offsets
 */
export function semanticTokens(snapshot: Snapshot, file: SyntaxFile, range: Span = { start: 0, end: file.text.length }): SemanticTokens {
  const names = new Map<number, NameReference>();
  for (const reference of snapshot.contentOf(file)?.references ?? []) names.set(reference.place.start, reference);
  const tokens = [
    ...file.lines.filter(({ kind }) => kind === 'comment').map(({ content }) => token(content, 'comment')),
    ...nodesOf(file)
      .filter(({ line }) => line.end >= range.start && line.start <= range.end)
      .flatMap((node) => tokensOf(node, file, names)),
  ].filter(({ start, end }) => end >= range.start && start <= range.end);
  return encoded(
    tokens.flatMap((one) => inLines(one, file.text)).sort((a, b) => a.start - b.start),
    file,
  );
}

function token({ start, end }: Span, type: string, ...modifiers: string[]): Token {
  return { start, end, type, modifiers };
}

function tokensOf(node: SourceNode, file: SyntaxFile, names: ReadonlyMap<number, NameReference>): Token[] {
  const { line, definition } = node;
  if (line.kind === 'text') return [token(line.key!, 'operator'), ...(line.value ? [token(line.value, 'string', 'documentation')] : [])];
  if (line.kind === 'unknown') return [];
  return [
    line.kind === 'item' ? token(line.key!, 'operator') : token(line.key!, 'keyword', ...modifiersOf(definition)),
    ...(line.value ? valueTokens(node, line.value, file, names) : []),
    ...(line.id ? [token(line.id, 'decorator', 'declaration')] : []),
  ];
}

/** What is declared, and above all a duty, looks another way than what describes it. */
function modifiersOf(definition: KeyDefinition | undefined): string[] {
  if (definition?.obligation) return ['obligation'];
  return definition && definition.declares !== 'fact' ? ['declaration'] : [];
}

function valueTokens(node: SourceNode, value: Span, file: SyntaxFile, names: ReadonlyMap<number, NameReference>): Token[] {
  const text = file.text.slice(value.start, value.end);
  switch (formOf(node)) {
    case 'title':
      return [token(value, typeOf(placeIn(node).kind), 'declaration')];
    case 'name':
      return nameTokens(names.get(value.start));
    case 'condition':
      return conditionValue(file, value, names);
    case 'quantity':
    case 'count':
      return amountTokens(value, text);
    case 'date':
      return [token(value, 'number')];
    case 'choice':
      return Object.hasOwn(node.definition!.choices, text.toLowerCase()) ? [token(value, 'enumMember')] : [];
    case 'code':
      return [token(value, 'decorator')];
    default:
      return [token(value, 'string', 'documentation')];
  }
}

function typeOf(kind: Kind): string {
  return BY_KIND[kind] ?? 'type';
}

function nameTokens(reference: NameReference | undefined): Token[] {
  return reference?.target ? [token(reference.place, typeOf(reference.target.kind))] : [];
}

function conditionValue(file: SyntaxFile, value: Span, names: ReadonlyMap<number, NameReference>): Token[] {
  return conditionTokens(file.text, value).flatMap((one): Token[] => {
    switch (one.kind) {
      case 'NAME':
        return nameTokens(names.get(one.start));
      case 'NUMBER':
        return [token(one, 'number')];
      case 'UNIT':
        return unitOf(file.text.slice(one.start, one.end)) ? [token(one, 'type')] : [];
      case 'JUDGEMENT': {
        const colon = file.text.indexOf(':', one.start) + 1;
        return [token({ start: one.start, end: colon }, 'keyword'), token({ start: colon, end: one.end }, 'string', 'documentation')];
      }
      default:
        return /^\p{L}/u.test(one.kind) || /[<>=≤≥]/u.test(one.kind) ? [token(one, 'operator')] : [];
    }
  });
}

/** `ca. 3 uger`, `mindst 2`, `≥ 50 μg/L`: words and signs before the number, the number, its unit. */
function amountTokens({ start }: Span, text: string): Token[] {
  const at = (index: number, length: number): Span => ({ start: start + index, end: start + index + length });
  return [...text.matchAll(/[<>=≤≥]+|\d+(?:[.,]\d+)*|[^\s\d<>=≤≥][^\s]*/gu)].flatMap(({ 0: part, index }) => {
    if (/^\d/u.test(part)) return [token(at(index, part.length), 'number')];
    if (unitOf(part)) return [token(at(index, part.length), 'type')];
    return /^(?:[<>=≤≥]+|ca\.?|mindst|højst|præcis|over|under)$/iu.test(part) ? [token(at(index, part.length), 'operator')] : [];
  });
}

/** A token in pieces that each stand in one line: a line that was broken in two is read as one. */
function inLines(one: Token, text: string): Token[] {
  return [...text.slice(one.start, one.end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/gu)].map(({ 0: part, index }) => ({
    ...one,
    start: one.start + index,
    end: one.start + index + part.length,
  }));
}

/** The tokens as the protocol wants them: five numbers each, places counted from the one before. */
function encoded(tokens: readonly Token[], file: SyntaxFile): SemanticTokens {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  let end = 0;
  for (const one of tokens) {
    if (one.start < end) continue;
    const { line, character } = positionIn(file, one.start);
    const modifiers = one.modifiers.reduce((bits, name) => bits | (1 << LEGEND.tokenModifiers.indexOf(name)), 0);
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      one.end - one.start,
      LEGEND.tokenTypes.indexOf(one.type),
      modifiers,
    );
    [lastLine, lastCharacter, end] = [line, character, one.end];
  }
  return { data };
}

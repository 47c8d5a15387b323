import { findKey, type KeyDefinition } from '../vocabulary/index.js';
import { DOCUMENT, mayStandIn, placeOf, placeOfItem, type Place } from '../vocabulary/placement.js';
import type { SourceLine, Span } from './lines.js';

/** A line with the lines that belong to it. */
export interface SourceNode {
  readonly line: SourceLine;
  /** The table's entry: the line's own, or for a dash or text line that of its reading. */
  readonly definition?: KeyDefinition;
  readonly parent?: SourceNode;
  children: SourceNode[];
  /** Whether the line has a block, be it that its brace is missing. */
  block: boolean;
  /** The brace that closes the block. */
  close?: Span;
}

const PARAGRAPH = findKey('afsnitstekst')!.definition;
const TEXT = findKey('tekst')!.definition;

/** The outermost one around a line or an element; itself where nothing is around it. */
export function rootOf<T extends { readonly parent?: T | undefined }>(inner: T): T {
  let root = inner;
  while (root.parent) root = root.parent;
  return root;
}

/** The place inside the block of a node; the document where there is none. */
export function placeIn(node: SourceNode | undefined): Place {
  if (!node) return DOCUMENT;
  if (node.line.kind === 'item') return placeOfItem(node.parent?.definition);
  return node.definition ? placeOf(node.definition) : DOCUMENT;
}

/** How a line is read in its block: a dash line as its owner says, a text line as a paragraph or the owner's text. */
export function definitionOf(line: SourceLine, parent: SourceNode | undefined): KeyDefinition | undefined {
  if (line.kind === 'keyed') return line.match?.definition;
  if (line.kind === 'text' && parent) {
    const paragraph = parent.line.kind === 'keyed' && mayStandIn(PARAGRAPH, placeIn(parent));
    return paragraph ? PARAGRAPH : TEXT;
  }
  return undefined;
}

/** Whether the line may stand in the block of the node, as far as the table tells. In the block of an unknown line all may stand. */
export function mayStand(line: SourceLine, parent: SourceNode | undefined): boolean {
  if (parent && !parent.definition && parent.line.kind !== 'item') return true;
  if (line.kind === 'keyed') return mayStandIn(line.match!.definition, placeIn(parent));
  if (line.kind === 'item') return parent?.line.kind === 'keyed' && parent.definition?.items !== undefined;
  return line.kind !== 'text' || parent !== undefined;
}

/** Whether a line that may stand once in a block stands there already; of conditions only one may stand. */
export function repeats(line: SourceLine, parent: SourceNode): boolean {
  const definition = line.match?.definition;
  if (line.kind !== 'keyed' || !definition || definition.occurs !== 'once') return false;
  const key = definition.base ?? definition.key;
  return parent.children.some(
    (other) => other.line.kind === 'keyed' && other.definition && (other.definition.base ?? other.definition.key) === key,
  );
}

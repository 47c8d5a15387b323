import type { IRecognitionException } from 'chevrotain';
import type { ConditionLine } from '../syntax/condition-syntax.js';
import type { SourceLine, Span } from '../source/lines.js';
import type { Problem } from '../source/problem.js';
import type { SourceNode } from '../source/tree.js';
import type { KeyDefinition, Kind, Quantifier } from '../vocabulary/index.js';
import type { Amount, CalendarDate, Count } from './values.js';

/** A file as it was read. */
export interface ParsedFile {
  /** Any name that is unique in the workspace; tools use the URI. */
  readonly uri: string;
  readonly text: string;
  readonly nodes: readonly SourceNode[];
  /** The lines with a condition that could be read, by the offset of their key. */
  readonly syntax: ReadonlyMap<number, ConditionLine>;
}

/** A file after lexer and parser, with what they found. */
export interface SyntaxFile extends ParsedFile {
  readonly lines: readonly SourceLine[];
  /** What is wrong with braces and layout. */
  readonly problems: readonly Problem[];
  readonly parserErrors: readonly IRecognitionException[];
}

/** Where something stands. */
export interface Place extends Span {
  readonly file: SyntaxFile;
}

/** A name in the text that stands for something declared. */
export interface NameReference {
  /** As written, without brackets. */
  readonly name: string;
  readonly place: Place;
  /** The key that the name follows; for messages. */
  readonly key: string;
  readonly accepts: readonly Kind[];
  /** For a value: the data element that it must be a value of. */
  readonly memberOf?: NameReference;
  /** The element in whose block the name stands. */
  readonly from: Element;
  /** For a name that selects an edition: what `udgave` says under it. */
  edition?: string;
  /** What it stands for; set by `names/`, absent where it cannot be found. */
  target?: Element;
}

/** A condition as a tree that can be evaluated to true, false or unknown (docs/sprog/betydning.md). */
export type Condition =
  | { readonly type: 'all' | 'any' | 'none'; readonly conditions: readonly Condition[] }
  | { readonly type: 'at-least' | 'exactly'; readonly count: number; readonly conditions: readonly Condition[] }
  | { readonly type: 'not'; readonly condition: Condition }
  /** A yes/no data element is yes, or a criterion is fulfilled. */
  | { readonly type: 'holds'; readonly subject: NameReference }
  | { readonly type: 'is'; readonly subject: NameReference; readonly values: readonly NameReference[]; readonly negated: boolean }
  | {
      readonly type: 'compare';
      readonly subject: NameReference;
      readonly relation: Relation;
      readonly amount: Amount;
      readonly place: Place;
    }
  | { readonly type: 'between'; readonly subject: NameReference; readonly low: Amount; readonly high: Amount; readonly place: Place }
  | {
      readonly type: 'count-of';
      readonly quantifier: 'at-least' | 'at-most' | 'exactly' | 'all' | 'none';
      readonly count?: number;
      readonly list: NameReference;
    }
  | { readonly type: 'judgement'; readonly text: string; readonly element?: Element }
  /** What could not be read; a finding says so. */
  | { readonly type: 'unreadable' };

/** How a quantity is compared. `over` and `under` leave the bound out, `at-least` and `at-most` take it in. */
export type Relation = 'over' | 'under' | 'at-least' | 'at-most' | 'equal';

/** What stands after a key. */
export type Value =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reference'; readonly reference: NameReference }
  /** `text` is the condition as written; absent where a judgement stands alone in a dash line. */
  | { readonly type: 'condition'; readonly condition: Condition; readonly text?: string }
  | { readonly type: 'quantity'; readonly amount: Amount }
  | { readonly type: 'date'; readonly date: CalendarDate }
  | { readonly type: 'choice'; readonly choice: string }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'count'; readonly count: Count }
  /** Written, but not readable as what the key asks for; a finding says so. */
  | { readonly type: 'unreadable'; readonly text: string };

/** What describes an element or another fact: one line with its key. */
export interface Fact {
  readonly definition: KeyDefinition;
  /** The number in `mindst 2 gælder`. */
  readonly count?: number;
  /** What the dash lines together say, or the key of one that stands alone (`henvises til fx: A`). */
  readonly quantifier?: Quantifier;
  readonly value?: Value;
  /** The members of a list, each with facts of its own. */
  readonly items: readonly FactItem[];
  readonly facts: Fact[];
  /** Elements declared in the fact's block (values, investigations, statements). */
  readonly elements: Element[];
  readonly node: SourceNode;
  readonly place: Place;
}

/** One dash line of a list of names, texts or conditions. */
export interface FactItem {
  readonly value: Value;
  readonly facts: readonly Fact[];
  readonly elements: readonly Element[];
  readonly place: Place;
}

/** Anything that a consumer, a comment or a diff can point at. */
export interface Element {
  readonly kind: Kind;
  readonly definition: KeyDefinition | undefined;
  /** Unique in its namespace; see `model/ids.ts`. */
  id: string;
  /** Whether the id is written in the file. */
  readonly idWritten: boolean;
  readonly title?: string;
  /** The document's words, joined. */
  readonly text?: string;
  /** What stands after the key where that is no title and no text. */
  readonly value?: Value;
  readonly facts: Fact[];
  readonly elements: Element[];
  readonly parent?: Element;
  readonly node: SourceNode;
  /** The whole line; for names `namePlace`. */
  readonly place: Place;
  readonly namePlace: Place;
}

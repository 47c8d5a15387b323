import type { Span } from '../source/lines.js';
import type { SourceNode } from '../source/tree.js';
import type { AmountSyntax, ComparisonSyntax, ConditionSyntax, NameSyntax } from '../syntax/condition-syntax.js';
import { cleanText } from '../text/clean.js';
import { readNumber } from '../text/number.js';
import type { Kind } from '../vocabulary/index.js';
import type { Condition, Element, NameReference, SyntaxFile, Place, Relation } from './types.js';
import type { Amount } from './values.js';

/** What a name may stand for in a condition. */
export const CONDITION_SUBJECTS: readonly Kind[] = ['data-element', 'criterion', 'item', 'judgement', 'event', 'outcome'];
/** What a list may be in `mindst 2 af …`. */
export const CONDITION_LISTS: readonly Kind[] = ['list', 'criterion', 'panel', 'statement'];

const RELATIONS: Readonly<Record<string, Relation>> = {
  over: 'over',
  '>': 'over',
  under: 'under',
  '<': 'under',
  mindst: 'at-least',
  '≥': 'at-least',
  '>=': 'at-least',
  højst: 'at-most',
  '≤': 'at-most',
  '<=': 'at-most',
  præcis: 'equal',
  '=': 'equal',
};

const QUANTIFIERS = { mindst: 'at-least', højst: 'at-most', præcis: 'exactly', alle: 'all', ingen: 'none' } as const;

/**
 * Reads the condition of a line into a tree.
 * @param register is told of every name in it
 */
export function readCondition(
  file: SyntaxFile,
  node: SourceNode,
  register: (reference: NameReference) => NameReference,
  from: Element,
): Condition {
  const line = file.syntax.get((node.line.key ?? node.line.content).start);
  if (!line) return { type: 'unreadable' };
  return new ConditionReader(file, register, from, node.line.match?.definition.key ?? '-').read(line.condition);
}

/** An id stands last, two spaces after the words. */
const LATE_ID = /\s{2,}(#[A-Za-zÀ-ÿΑ-ω0-9-]+)$/;

/** The words of a judgement inside a condition, and the id after them: there it can stand for nothing (F109). */
export function judgementWords(text: string): { words: string; id?: string } {
  const match = LATE_ID.exec(text);
  return match ? { words: text.slice(0, match.index), id: match[1]! } : { words: text };
}

class ConditionReader {
  constructor(
    private readonly file: SyntaxFile,
    private readonly register: (reference: NameReference) => NameReference,
    private readonly from: Element,
    private readonly key: string,
  ) {}

  read(condition: ConditionSyntax | undefined): Condition {
    if (!condition) return { type: 'unreadable' };
    switch (condition.type) {
      case 'chain': {
        const conditions = condition.terms.map((term) => this.read(term));
        return { type: condition.operators[0] === 'eller' ? 'any' : 'all', conditions };
      }
      case 'negation':
        return { type: 'not', condition: this.read(condition.term) };
      case 'bracketed':
        return this.read(condition.condition);
      case 'judgement':
        return { type: 'judgement', text: cleanText(judgementWords(condition.text).words).replace(/^skøn\s*:\s*/i, '') };
      case 'counted':
        if (!condition.list) return { type: 'unreadable' };
        return {
          type: 'count-of',
          quantifier: QUANTIFIERS[condition.quantifier],
          ...(condition.count !== undefined && { count: readNumber(condition.count) }),
          list: this.name(condition.list, CONDITION_LISTS),
        };
      case 'comparison':
        return this.comparison(condition);
    }
  }

  private comparison(comparison: ComparisonSyntax): Condition {
    if (!comparison.subject) return { type: 'unreadable' };
    const subject = this.name(comparison.subject, CONDITION_SUBJECTS);
    const place = this.placeOf(comparison);
    if (comparison.relation === 'mellem') {
      if (!comparison.low || !comparison.high) return { type: 'unreadable' };
      const high = this.amount(comparison.high);
      // `mellem 18 og 55 år`: the unit is said once for both.
      const low = this.amount(comparison.low);
      const withUnit = low.unit === undefined && high.unit !== undefined ? { ...low, unit: high.unit } : low;
      const between: Condition = { type: 'between', subject, low: withUnit, high, place };
      return comparison.negated ? { type: 'not', condition: between } : between;
    }
    if (comparison.amount) {
      const relation = comparison.relation ? RELATIONS[comparison.relation]! : 'equal';
      const compare: Condition = { type: 'compare', subject, relation, amount: this.amount(comparison.amount), place };
      return comparison.negated ? { type: 'not', condition: compare } : compare;
    }
    if (comparison.values.length > 0) {
      return {
        type: 'is',
        subject,
        negated: comparison.negated !== comparison.neither,
        values: comparison.values.map((value) => this.name(value, ['value'], subject)),
      };
    }
    return comparison.relation || comparison.negated ? { type: 'unreadable' } : { type: 'holds', subject };
  }

  private amount(amount: AmountSyntax): Amount {
    // A full stop after the unit ends the sentence, as it may after a name.
    const unit = amount.unit?.replace(/\.+$/u, '');
    return {
      low: readNumber(amount.low ?? ''),
      ...(amount.high !== undefined && { high: readNumber(amount.high) }),
      approximate: amount.approximate,
      ...(unit && { unit }),
    };
  }

  private name(written: NameSyntax, accepts: readonly Kind[], memberOf?: NameReference): NameReference {
    const place = this.placeOf(written);
    const name = cleanText(written.text).replace(/^\[/, '').replace(/\]$/, '').trim();
    return this.register({ name, place, key: this.key, accepts, memberOf, from: this.from, edition: undefined, target: undefined });
  }

  private placeOf({ start, end }: Span): Place {
    return { file: this.file, start, end };
  }
}

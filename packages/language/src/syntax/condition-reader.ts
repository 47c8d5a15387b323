import type { Span } from '../source/lines.js';
import {
  keyword,
  type AmountSyntax,
  type ComparisonSyntax,
  type ConditionSyntax,
  type CountedSyntax,
  type NameSyntax,
} from './condition-syntax.js';
import { conditionTokens, type ConditionToken } from './condition-tokens.js';

/**
 * Reads a condition that follows the grammar (grammar/conditions.langium) without Langium's parser, which takes longer to
 * start than most files take to check. A condition that does not follow it is left to that parser, which says what is wrong;
 * tests hold the two together.
 * @param text the whole source
 * @param span where the condition stands
 * @returns undefined where the condition does not follow the grammar
 */
export function readConditionSyntax(text: string, span: Span): ConditionSyntax | undefined {
  const reader = new Reader(text, conditionTokens(text, span));
  const condition = reader.condition();
  return condition && reader.isAtEnd() ? condition : undefined;
}

const RELATIONS: ReadonlySet<string> = new Set(['over', 'under', 'mindst', 'højst', 'præcis', '>', '<', '≥', '≤', '=']);
/** The relations that may follow `er`. */
const WORDS: ReadonlySet<string> = new Set(['over', 'under', 'mindst', 'højst', 'præcis']);

type Predicate = Omit<ComparisonSyntax, 'type' | 'subject' | 'start' | 'end'>;

const NOTHING: Predicate = { negated: false, either: false, neither: false, values: [] };

/** Each method reads one rule of the grammar, and gives undefined where the tokens do not follow it: then nothing of the condition is used. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly ConditionToken[],
  ) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  condition(): ConditionSyntax | undefined {
    const first = this.term();
    if (!first) return undefined;
    const terms = [first];
    const operators: ('og' | 'eller')[] = [];
    for (;;) {
      const operator = this.kind();
      if (operator !== 'og' && operator !== 'eller') break;
      this.at++;
      const term = this.term();
      if (!term) return undefined;
      operators.push(operator);
      terms.push(term);
    }
    return operators.length === 0 ? first : { type: 'chain', terms, operators, start: first.start, end: this.end() };
  }

  private term(): ConditionSyntax | undefined {
    const token = this.tokens[this.at];
    const start = token?.start ?? 0;
    switch (token?.kind) {
      case 'ikke': {
        this.at++;
        const term = this.term();
        return term && { type: 'negation', term, start, end: this.end() };
      }
      case '(': {
        this.at++;
        const condition = this.condition();
        return condition && this.take(')') && { type: 'bracketed', condition, start, end: this.end() };
      }
      case 'mindst':
      case 'højst':
      case 'præcis':
      case 'alle':
      case 'ingen':
        this.at++;
        return this.counted(token.kind, start);
      case 'JUDGEMENT':
        this.at++;
        return { type: 'judgement', text: this.slice(token), start, end: token.end };
      default:
        return this.comparison();
    }
  }

  private counted(quantifier: CountedSyntax['quantifier'], start: number): ConditionSyntax | undefined {
    const isNumbered = quantifier !== 'alle' && quantifier !== 'ingen';
    const count = isNumbered ? this.take('NUMBER') : undefined;
    if (isNumbered && !count) return undefined;
    const list = this.take('af') && this.name();
    return list && { type: 'counted', quantifier, count: count && this.slice(count), list, start, end: this.end() };
  }

  private comparison(): ConditionSyntax | undefined {
    const subject = this.name();
    if (!subject) return undefined;
    const predicate = this.predicate();
    return predicate && { type: 'comparison', subject, ...predicate, start: subject.start, end: this.end() };
  }

  private predicate(): Predicate | undefined {
    if (this.take('er')) return this.afterIs(this.take('ikke') !== undefined);
    const kind = this.kind();
    if (kind === 'mellem') return this.between(false);
    return kind !== undefined && RELATIONS.has(kind) ? this.related(false) : NOTHING;
  }

  private afterIs(negated: boolean): Predicate | undefined {
    const kind = this.kind();
    switch (kind) {
      case 'enten':
      case 'hverken': {
        this.at++;
        const values = this.valuesOfEither();
        return values && { ...NOTHING, negated, either: kind === 'enten', neither: kind === 'hverken', values };
      }
      case 'NAME':
        return { ...NOTHING, negated, values: [this.name()!] };
      case 'mellem':
        return this.between(negated);
      case 'ca':
      case 'NUMBER': {
        const amount = this.amount();
        return amount && { ...NOTHING, negated, amount };
      }
      default:
        return kind !== undefined && WORDS.has(kind) ? this.related(negated) : undefined;
    }
  }

  /** `A, B eller C` */
  private valuesOfEither(): NameSyntax[] | undefined {
    const values: NameSyntax[] = [];
    do {
      const value = this.name();
      if (!value) return undefined;
      values.push(value);
    } while (this.take(','));
    const last = this.take('eller') && this.name();
    return last && [...values, last];
  }

  private related(negated: boolean): Predicate | undefined {
    const relation = keyword(this.slice(this.tokens[this.at++]!));
    const amount = this.amount();
    return amount && { ...NOTHING, negated, relation, amount };
  }

  private between(negated: boolean): Predicate | undefined {
    this.at++;
    const low = this.amount();
    const high = low && this.take('og') && this.amount();
    return high && { ...NOTHING, negated, relation: 'mellem', low, high };
  }

  private amount(): AmountSyntax | undefined {
    const approximate = this.take('ca') !== undefined;
    const low = this.take('NUMBER');
    if (!low) return undefined;
    const dash = this.take('-');
    const high = dash && this.take('NUMBER');
    if (dash && !high) return undefined;
    const unit = this.take('UNIT');
    return { approximate, low: this.slice(low), high: high && this.slice(high), unit: unit && this.slice(unit) };
  }

  private name(): NameSyntax | undefined {
    const token = this.take('NAME');
    return token && { text: this.slice(token), start: token.start, end: token.end };
  }

  private kind(): string | undefined {
    return this.tokens[this.at]?.kind;
  }

  private take(kind: string): ConditionToken | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) return undefined;
    this.at++;
    return token;
  }

  /** Where the last token that was read ends. */
  private end(): number {
    return this.tokens[this.at - 1]!.end;
  }

  private slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

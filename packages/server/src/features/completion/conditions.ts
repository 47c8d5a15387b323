import {
  choiceOf,
  CONDITION_LISTS,
  CONDITION_SUBJECTS,
  conditionTokens,
  factOf,
  namedInScope,
  valuesOf,
  type ConditionToken,
  type Element,
  type SourceNode,
  type Span,
} from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { needsBrackets } from '../brackets.js';
import { after, BEGINNING, isValuePlace, type ConditionState } from './condition-state.js';
import { COMPARED, connectors, explained, IS, MORE_FOLLOWS, type OfferedWord } from './condition-words.js';
import { kindNoun, nameDocumentation } from './documentation.js';
import { nameSuggestions, namespaceAt } from './names.js';
import { Query, search } from './search.js';
import type { Setting } from './setting.js';
import type { Suggestion } from './suggestion.js';
import { unitSuggestions } from './units.js';

/** What may stand in a condition at the place: names, values, units and the words that join them. */
export function conditionSuggestions(setting: Setting, block: SourceNode | undefined, value: Span, most: number): Suggestion[] {
  return new ConditionCompleter(setting, block, value, most).run();
}

/** Whether a name may stand in a condition behind what stands there, up to the end of the span. */
export function takesName(text: string, before: Span): boolean {
  const state = conditionTokens(text, before).reduce(after, BEGINNING);
  return state.next === 'term' || state.next === 'list' || isValuePlace(state);
}

class ConditionCompleter {
  private readonly text: string;

  constructor(
    private readonly setting: Setting,
    private readonly block: SourceNode | undefined,
    private readonly value: Span,
    private readonly most: number,
  ) {
    this.text = setting.file.text;
  }

  run(): Suggestion[] {
    const tokens = conditionTokens(this.text, this.value);
    const last = tokens.at(-1);
    if (!last) return this.offered(BEGINNING, this.value.end);
    const before = tokens.slice(0, -1).reduce(after, BEGINNING);
    const isOpen = this.text[last.start] === '[' && this.text[last.end - 1] !== ']';
    if (isOpen) return this.offered(before, last.start, true);
    const isTouched = last.end === this.value.end;
    // Several words can be one name, so it may go on behind a space.
    if (last.kind === 'NAME' && this.text[last.start] !== '[') return this.inName(before, last);
    if (last.kind === 'UNIT') return isTouched ? this.offered(before, last.start) : this.offered(after(before, last), this.value.end);
    if (isTouched && /^\p{L}/u.test(last.kind)) return this.offered(before, last.start);
    return this.offered(after(before, last), this.value.end);
  }

  /** At a name that is being typed: its further words, or what follows the name if it is one already. */
  private inName(before: ConditionState, last: ConditionToken): Suggestion[] {
    const whole = this.offered(before, last.start);
    const words = [...this.text.slice(last.start, this.value.end).matchAll(/\S+\s*/gu)];
    for (let count = words.length; count > 0; count--) {
      const { index, 0: word } = words[count - 1]!;
      const next = last.start + index + word.length;
      const end = last.start + index + word.trimEnd().length;
      if (next === end) continue;
      const name = { ...last, end };
      if (this.isKnown(before, name)) return [...whole, ...this.offered(after(before, name), next)];
    }
    if (whole.length > 0 || !/\s/u.test(this.text.slice(last.start, this.value.end))) return whole;
    // A name that nothing bears: how it goes on can be said all the same.
    const lastWord = this.value.end - /\S*$/u.exec(this.text.slice(last.start, this.value.end))![0].length;
    return this.offered(after(before, { ...last, end: lastWord }), lastWord);
  }

  private isKnown(before: ConditionState, name: ConditionToken): boolean {
    if (before.next === 'term') return this.named(name, CONDITION_SUBJECTS) !== undefined;
    if (before.next === 'list') return this.named(name, CONDITION_LISTS) !== undefined;
    if (!isValuePlace(before)) return false;
    const written = this.text.slice(name.start, name.end).trim().toLowerCase();
    return this.valuesFor(before).some(({ title }) => title?.toLowerCase() === written);
  }

  /** What may come next in a state, for what was typed from an offset on. */
  private offered(state: ConditionState, start: number, inBrackets = false): Suggestion[] {
    const range = { start, end: this.endOfWord(start, inBrackets) };
    const words = inBrackets ? [] : this.words(state, range);
    const names = (): Suggestion[] => this.names(state, range, this.most - words.length).map((one) => (inBrackets ? bracketed(one) : one));
    switch (state.next) {
      case 'term':
      case 'list':
        return [...names(), ...words];
      case 'is':
      case 'is-not':
      case 'value':
      case 'last-value':
        return [...this.values(state, range).map((one) => (inBrackets ? bracketed(one) : one)), ...words];
      case 'unit':
        return [...this.units(state, range), ...words];
      default:
        return words;
    }
  }

  private names(state: ConditionState, range: Span, most: number): Suggestion[] {
    return nameSuggestions(this.setting, {
      accepts: state.next === 'list' ? CONDITION_LISTS : CONDITION_SUBJECTS,
      block: this.block,
      range,
      inCondition: true,
      first: state.next === 'list' ? ['list'] : ['data-element', 'criterion'],
      // A date cannot stand in a condition yet (F406).
      fits: (element) => element.kind !== 'data-element' || choiceOf(element, 'type') !== 'date',
      most,
    });
  }

  private values(state: ConditionState, range: Span): Suggestion[] {
    const { language, offset } = this.setting;
    const named = new Set(state.values.map(({ start, end }) => this.text.slice(start, end).trim().toLowerCase()));
    const values = this.valuesFor(state).filter(({ title }) => title !== undefined && !named.has(title.toLowerCase()));
    const query = new Query(this.text.slice(range.start, offset).replace(/^\[/u, ''));
    return search(
      values,
      query,
      ({ title }) => title!,
      () => 0,
      this.most,
    ).map(({ thing, rank }) => ({
      label: thing.title!,
      kind: CompletionItemKind.EnumMember,
      description: kindNoun('value', language),
      text: needsBrackets(thing.title!) ? `[${thing.title!}]` : thing.title!,
      range,
      rank,
      documentation: () => nameDocumentation(thing, language),
    }));
  }

  private units({ subject }: ConditionState, range: Span): Suggestion[] {
    const element = subject && this.named(subject, CONDITION_SUBJECTS);
    if (element && choiceOf(element, 'type') === 'count') return [];
    const measured = element && factOf(element, 'måles i')?.value;
    return unitSuggestions(this.setting, range, measured?.type === 'text' ? { comparableTo: measured.text } : {});
  }

  private words(state: ConditionState, range: Span): Suggestion[] {
    const { language, offset } = this.setting;
    const texts = textsIn(language).completion;
    const query = new Query(this.text.slice(range.start, offset));
    return search(
      this.wordsFor(state),
      query,
      (word) => word,
      () => 0,
      this.most,
    ).map(({ thing, rank }) => ({
      label: thing,
      kind: /\p{L}/u.test(thing) ? CompletionItemKind.Keyword : CompletionItemKind.Operator,
      description: texts.conditionWord,
      text: MORE_FOLLOWS.has(thing) ? `${thing} ` : thing,
      goesOn: MORE_FOLLOWS.has(thing) && thing !== 'skøn:' && !COMPARED.includes(thing),
      ...(thing === 'mindst 2 af' && { snippet: 'mindst ${1:2} af $0' }),
      range,
      rank,
      documentation: () => texts.conditions[explained(state, thing)],
    }));
  }

  private wordsFor(state: ConditionState): readonly OfferedWord[] {
    switch (state.next) {
      case 'term':
        return ['ikke', 'mindst 2 af', 'alle af', 'ingen af', '(', ...(state.first ? (['skøn:'] as const) : [])];
      case 'af':
        return ['af'];
      case 'predicate':
        return this.predicates(state);
      case 'is':
      case 'is-not':
        return this.afterIs(state);
      case 'more-values':
        return state.values.length > 1 ? ['eller', ','] : [',', 'eller'];
      case 'second-bound':
        return ['og'];
      case 'unit':
        return state.between ? ['og'] : this.needsUnit(state) ? [] : connectors(state);
      case 'connector':
        return connectors(state);
      default:
        return [];
    }
  }

  private predicates(state: ConditionState): readonly OfferedWord[] {
    const element = state.subject && this.named(state.subject, CONDITION_SUBJECTS);
    if (!element) return [...IS, ...COMPARED, ...connectors(state)];
    if (element.kind !== 'data-element') return connectors(state);
    switch (choiceOf(element, 'type')) {
      case 'single-choice':
      case 'multiple-choice':
        return IS;
      case 'quantity':
      case 'count':
        return COMPARED;
      case undefined:
        return [...IS, ...COMPARED, ...connectors(state)];
      default:
        return connectors(state);
    }
  }

  private afterIs({ next, subject }: ConditionState): readonly OfferedWord[] {
    const element = subject && this.named(subject, CONDITION_SUBJECTS);
    const type = element && choiceOf(element, 'type');
    if (type === 'quantity' || type === 'count') return COMPARED;
    return next === 'is' ? ['ikke', 'enten', 'hverken'] : [];
  }

  /** Whether a number says nothing yet without its unit (F408). */
  private needsUnit({ subject }: ConditionState): boolean {
    const element = subject && this.named(subject, CONDITION_SUBJECTS);
    return element !== undefined && choiceOf(element, 'type') === 'quantity';
  }

  private valuesFor({ subject }: ConditionState): readonly Element[] {
    const element = subject && this.named(subject, ['data-element']);
    return element ? valuesOf(element) : [];
  }

  private named({ start, end }: Span, kinds: typeof CONDITION_SUBJECTS): Element | undefined {
    const name = this.text
      .slice(start, end)
      .trim()
      .replace(/^\[|\]$/gu, '')
      .trim();
    const found = namedInScope(this.setting.snapshot.workspace.resolution, namespaceAt(this.setting, this.block), name, new Set(kinds));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The rest of the word at the place goes too, and the bracket that an editor has closed by itself. */
  private endOfWord(start: number, inBrackets: boolean): number {
    const { offset } = this.setting;
    const rest = inBrackets ? /^[^\][\n\r]*\]/u : offset > start ? /^[\p{L}\p{N}-]*/u : /^/u;
    return offset + (rest.exec(this.text.slice(offset, offset + 200))?.[0].length ?? 0);
  }
}

function bracketed(suggestion: Suggestion): Suggestion {
  const { text } = suggestion;
  return text.startsWith('[') ? suggestion : { ...suggestion, text: `[${text}]` };
}

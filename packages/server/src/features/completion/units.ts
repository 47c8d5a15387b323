import { comparable, isUnitOfTime, UNITS, unitOf, type Span, type Unit } from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { Query, search } from './search.js';
import type { Setting } from './setting.js';
import type { Suggestion } from './suggestion.js';

/** Which units are asked for; all where nothing is said. */
export interface UnitRequest {
  /** Only those that can be compared with this one. */
  readonly comparableTo?: string;
  /** Only units of time, or none of them. */
  readonly ofTime?: boolean;
}

/** Units, in the singular after 1. */
export function unitSuggestions({ file, offset, language }: Setting, range: Span, request: UnitRequest): Suggestion[] {
  const texts = textsIn(language).completion;
  const isOne = /(?:^|[^\d.,])1\s*$/u.test(file.text.slice(Math.max(0, range.start - 20), range.start));
  const wanted = request.comparableTo === undefined ? undefined : unitOf(request.comparableTo);
  const fits = (unit: Unit): boolean =>
    (!wanted || comparable(unit, wanted)) && (request.ofTime === undefined || isUnitOfTime(unit) === request.ofTime);
  const units = FORMS.filter(({ unit }) => fits(unit)).map(({ plural, singular }) => (isOne ? singular : plural));
  const first = (word: string): number => (word === request.comparableTo ? 0 : 1);
  return search(units, new Query(file.text.slice(range.start, offset)), (word) => word, first, units.length).map(({ thing, rank }) => ({
    label: thing,
    kind: CompletionItemKind.Unit,
    description: texts.unit,
    text: thing,
    range,
    rank,
    documentation: () => (request.comparableTo === undefined ? texts.unit : texts.comparable),
  }));
}

/** Times as pathways use them, the commonest first. */
const TIMES_IN_ORDER = ['kalenderdage', 'hverdage', 'dage', 'uger', 'måneder', 'år', 'timer', 'minutter'];

/** The units of the language, each once: the table has the plural first and the singular, or another spelling of a symbol, after it. */
const FORMS: { readonly unit: Unit; readonly plural: string; singular: string }[] = [];
for (const [word, unit] of Object.entries(UNITS)) {
  const same = FORMS.find((form) => form.unit.dimension === unit.dimension && form.unit.factor === unit.factor);
  if (!same) FORMS.push({ unit, plural: word, singular: word });
  else if (isUnitOfTime(unit)) same.singular = word;
}
FORMS.sort((a, b) => order(a.plural) - order(b.plural));

function order(plural: string): number {
  const index = TIMES_IN_ORDER.indexOf(plural);
  return index < 0 ? TIMES_IN_ORDER.length : index;
}

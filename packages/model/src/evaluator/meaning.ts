import { amountIn, intervalOf } from './amounts.js';
import type { Library, Place } from './library.js';
import type { Fact } from './patient.js';
import { unitCalled, unitIn } from './units.js';
import { knownValues } from './values.js';

/** What a fact says, as one text to compare: `'x'` and `['x']` say the same, and so do 18 mm and 1.8 cm. Undefined where that cannot be said. */
export function meaningOf(place: Place, fact: Fact, library: Library): string | undefined {
  if (typeof fact === 'boolean') return String(fact);
  const amount = amountIn(fact);
  if (amount) {
    const called = unitCalled(library.units, amount.unit);
    const unit = unitIn(library.units, called);
    const { low, high, openLow = false, openHigh = false } = intervalOf(amount);
    // 18 mm are 1.8 cm: what binary fractions add in the last places is no difference.
    const [least, most] = [low, high].map((end) => Number((end * (unit?.factor ?? 1)).toPrecision(12)));
    const measure = unit?.factor === undefined ? called : unit.dimension;
    return [measure, least, most, openLow && low > -Infinity, openHigh && high < Infinity, amount.approximate === true].join(' ');
  }
  const values = knownValues(place, fact, library);
  if (typeof values === 'string') return undefined;
  return JSON.stringify([values.oneOf ?? null, values.is, values.isNot].map((ids) => ids && [...new Set(ids)].sort()));
}

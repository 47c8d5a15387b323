/** The lengths of the months of four years, the last a leap year. */
const LENGTHS = Array.from({ length: 48 }, (_, index) => {
  const month = index % 12;
  if (month === 1) return index > 36 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
});

/** The days of four years. */
const CYCLE = 1461;

/**
 * How many days so many months are at the fewest and at the most, whatever month they begin in. A part of a month is that part of the
 * shortest and of the longest.
 */
export function daysIn(months: number): { readonly fewest: number; readonly most: number } {
  if (!Number.isFinite(months)) return { fewest: months, most: months };
  if (months < 0) {
    const { fewest, most } = daysIn(-months);
    return { fewest: -most, most: -fewest };
  }
  const whole = Math.floor(months);
  const part = months - whole;
  const spans = LENGTHS.map((_, start) => daysFrom(start, whole % 48));
  const cycles = Math.floor(whole / 48) * CYCLE;
  return { fewest: cycles + Math.min(...spans) + 28 * part, most: cycles + Math.max(...spans) + 31 * part };
}

function daysFrom(start: number, months: number): number {
  let days = 0;
  for (let index = start; index < start + months; index++) days += LENGTHS[index % 48]!;
  return days;
}

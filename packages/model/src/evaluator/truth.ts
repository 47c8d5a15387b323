/** What a condition comes to. A fact that is missing makes it unknown, never false (docs/sprog/betydning.md). */
export type Truth = 'true' | 'false' | 'unknown';

/** True where false, false where true; what is unknown stays so. */
export function not(value: Truth): Truth {
  return value === 'true' ? 'false' : value === 'false' ? 'true' : 'unknown';
}

/** True when all are, false when one is false. Of none: true. */
export function all(values: readonly Truth[]): Truth {
  return values.includes('false') ? 'false' : values.includes('unknown') ? 'unknown' : 'true';
}

/** True when one is, false when all are false. Of none: false. */
export function any(values: readonly Truth[]): Truth {
  return values.includes('true') ? 'true' : values.includes('unknown') ? 'unknown' : 'false';
}

/** True when so many are; false when that cannot be, were all that is unknown true. */
export function atLeast(count: number, values: readonly Truth[]): Truth {
  const [fewest, most] = bounds(values);
  return fewest >= count ? 'true' : most < count ? 'false' : 'unknown';
}

/** True when no more than so many are, whatever the unknown are. */
export function atMost(count: number, values: readonly Truth[]): Truth {
  return not(atLeast(count + 1, values));
}

/** True when so many are and none is unknown; false when more are, or so many cannot be. */
export function exactly(count: number, values: readonly Truth[]): Truth {
  const [fewest, most] = bounds(values);
  if (fewest > count || most < count) return 'false';
  return fewest === most ? 'true' : 'unknown';
}

/** How many are true at the fewest and at the most. */
function bounds(values: readonly Truth[]): [fewest: number, most: number] {
  const fewest = values.filter((value) => value === 'true').length;
  return [fewest, fewest + values.filter((value) => value === 'unknown').length];
}

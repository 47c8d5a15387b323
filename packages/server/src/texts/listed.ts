/** So many are named. */
const MOST = 5;

/**
 * Names in a row, of which only the first are named.
 * @param rest says how many more there are
 */
export function listed(names: readonly string[], rest: (more: number) => string): string {
  const named = names.slice(0, MOST).join(', ');
  return names.length > MOST ? `${named} ${rest(names.length - MOST)}` : named;
}

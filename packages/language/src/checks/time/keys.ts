/** Keys of how long something takes. */
export const LENGTHS: readonly string[] = ['højst', 'mindst', 'afvigende højst'];

/** Keys after which a time stands. */
export const TIME_KEYS: ReadonlySet<string> = new Set([...LENGTHS, 'tidligere tid']);

/**
 * Asks again until the answer is neither empty nor an error: an editor answers when it is ready.
 * @param what is said when the time runs out
 * @param milliseconds how long to ask: generous, for a machine that does other things too
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  milliseconds = 90_000,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  for (;;) {
    try {
      last = await ask();
      if (last) return last as Exclude<T, undefined | null | false | 0 | ''>;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`Waited ${milliseconds / 1000} s for ${what}. Last seen: ${String(seen).slice(0, 600)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

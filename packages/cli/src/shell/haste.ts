import { setFlagsFromString } from 'node:v8';

/** So much text, in characters, takes so long that machine code made earlier pays: measured between 500 and 2,000 pathways. */
const LARGE = 8_000_000;

/** Twice as long as each version of Node waits by itself before it makes machine code of a function. */
const SOONER: Readonly<Record<string, string>> = {
  '20': '--interrupt-budget=135168',
  '22': '--invocation-count-for-turbofan=6000',
};

/**
 * Lets Node make machine code sooner. `bin/forloeb.mjs` asks it to wait much longer, for most work is over before machine code pays
 * (docs/maalinger/hastighed.md).
 * @param characters how much text the work goes through; nothing is done where it is little
 */
export function hastenFor(characters: number): void {
  const flag = SOONER[process.versions.node.split('.')[0]!];
  if (flag !== undefined && characters >= LARGE) setFlagsFromString(flag);
}

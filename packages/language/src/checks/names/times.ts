import { joined, quoted, words, type Words } from '../../messages/index.js';
import { isUnitOfTime, likelyUnits } from '../../model/likely-units.js';
import type { NameReference } from '../../model/types.js';
import { unitOf } from '../../model/units.js';
import { readAmount, type Amount } from '../../model/values.js';
import { placeIn } from '../../source/tree.js';
import { findKey } from '../../vocabulary/index.js';
import { mayStandIn } from '../../vocabulary/placement.js';
import { whereAllowed } from '../form/wording.js';

const MAXIMUM = findKey('højst')!.definition;
const MINIMUM = findKey('mindst')!.definition;
/** The words after which a time can be meant; a `forløbstid` has its time beside its `fra` and `til`. */
const WITH_TIME: ReadonlySet<string> = new Set(['inden', 'efter', 'ved']);
/** What the word before the time says of it. */
const BOUND = /^(?:≥|>=|>|≤|<=|<|over|under|mindst|højst)\s*/u;

/** A time that stands where something is named that happens. */
export interface TimeMeant {
  /** The lines that say it, the likeliest first: `højst: 14 dage`. */
  readonly lines: readonly string[];
  /** Whether such a line can stand in the block. */
  readonly fits: boolean;
}

/** The lines for `inden: 14 dage`, `efter: 14 dage` and `ved: 14 dage`; undefined for other keys and for what is no time. */
export function timeMeant({ name, key, from }: NameReference): TimeMeant | undefined {
  if (!WITH_TIME.has(key)) return undefined;
  const amount = readAmount(name);
  if (amount?.unit === undefined || !isTime(amount.unit)) return undefined;
  const lines = keysFor(key, amount.relation).map((one) => `${one}: ${name.replace(BOUND, '')}`);
  return { lines, fits: mayStandIn(MAXIMUM, placeIn(from.node)) };
}

/** What is said of a time where something is named that happens. */
export function timeAdvice({ lines, fits }: TimeMeant): Words {
  return fits
    ? words('is-time', { lines: joined(lines.map(quoted), 'or') })
    : words('is-time-elsewhere', { line: lines[0]!, where: whereAllowed(MAXIMUM) });
}

function isTime(word: string): boolean {
  const unit = unitOf(word);
  return unit ? isUnitOfTime(unit) : likelyUnits(word, isUnitOfTime).length > 0;
}

/** What must be done before a time is over takes it at most; what may be done after it takes it at least. */
function keysFor(written: string, relation: Amount['relation']): string[] {
  const [most, least] = [MAXIMUM.key, MINIMUM.key];
  if (relation === 'at-most' || relation === 'under') return [most];
  if (relation === 'at-least' || relation === 'over') return [least];
  return written === 'inden' ? [most] : written === 'efter' ? [least] : [most, least];
}

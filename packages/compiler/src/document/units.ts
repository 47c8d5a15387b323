import { UNITS, unitOf, type Unit } from '@pakkeforloeb/language';
import { compare, type JsonObject } from './json.js';

/** Units by their names, and those that they can be compared with. What is no unit of ours cannot be compared with anything and is left out. */
export function unitsJson(used: ReadonlySet<string>): JsonObject {
  const dimensions = new Set([...used].flatMap((name) => unitOf(name)?.dimension ?? []));
  const known = Object.entries(UNITS).filter(([, unit]) => dimensions.has(unit.dimension));
  const written = [...used].flatMap((name): [string, Unit][] => {
    const unit = unitOf(name);
    return unit ? [[name, unit]] : [];
  });
  const all = new Map([...known, ...written]);
  return Object.fromEntries([...all].sort(([a], [b]) => compare(a, b)).map(([name, unit]) => [name, unitJson(unit)]));
}

function unitJson({ ucum, dimension, factor }: Unit): JsonObject {
  return { ...(ucum !== undefined && { code: ucum }), dimension, ...(factor !== undefined && { factor }) };
}

import { UNITS, unitOf, type Unit } from '@pakkeforloeb/language';
import { compare, type Json, type JsonObject } from './json.js';

/**
 * The units that occur in the elements, and those that they can be compared with, by their names. What is no unit of
 * ours cannot be compared with anything and is left out.
 */
export function unitsIn(elements: readonly JsonObject[]): JsonObject {
  const used = new Set<string>();
  for (const element of elements) collect(element, used);
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

function collect(value: Json, units: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const inner of value as readonly Json[]) collect(inner, units);
    return;
  }
  const object = value as JsonObject;
  for (const name of Object.keys(object)) {
    const inner = object[name]!;
    if (name !== 'unit') collect(inner, units);
    // An amount names its unit; a data element says in a text what it is measured in.
    else if (typeof inner === 'string') units.add(inner);
    else if (isText(inner)) units.add(inner.value);
  }
}

function isText(value: Json): value is { readonly value: string } {
  return value !== null && typeof value === 'object' && 'value' in value && typeof value['value'] === 'string';
}

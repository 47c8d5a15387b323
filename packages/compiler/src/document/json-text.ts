import type { Json, JsonObject } from './json.js';

/** No line is longer than this, unless one text alone is. */
const WIDTH = 140;

/**
 * JSON as people read it in a review: an object or list that fits on its line stands on it, a longer one has a line for each member.
 * A change of one value changes one line, or one short block. Linear in the size of the value, unlike trying every level whole.
 */
export function jsonText(value: Json): string {
  // Joined in the end: a text that grows bit by bit takes several times its size in memory.
  const parts: string[] = [];
  write(value, '', 0, parts);
  parts.push('\n');
  return parts.join('');
}

/** @param used how much of the line stands before the value and after it */
function write(value: Json, indent: string, used: number, parts: string[]): void {
  const fitting: string[] = [];
  const inline = inlineText(value, WIDTH - used, fitting);
  if (inline !== undefined) {
    parts.push(inline);
    return;
  }
  if (!isCompound(value)) {
    parts.push(quoted(value));
    return;
  }
  const inner = `${indent}  `;
  const isList = isArray(value);
  const keys = isList ? undefined : Object.keys(value);
  const count = isList ? value.length : keys!.length;
  if (count === 0) {
    parts.push(isList ? '[]' : '{}');
    return;
  }
  parts.push(isList ? '[' : '{');
  for (let index = 0; index < count; index++) {
    const key = keys ? keyText(keys[index]!) : '';
    parts.push(index === 0 ? '\n' : ',\n', inner, key);
    const before = inner.length + key.length + 1;
    const text = fitting[index];
    if (text !== undefined && text.length <= WIDTH - before) parts.push(text);
    else write(memberOf(value, keys, index), inner, before, parts);
  }
  parts.push('\n', indent, isList ? ']' : '}');
}

/**
 * The value on one line; undefined where it takes more than so many characters. Gives up as soon as that is known.
 * @param fitting takes the texts of the members up to there
 */
function inlineText(value: Json, room: number, fitting: string[] = []): string | undefined {
  if (!isCompound(value)) {
    if (typeof value === 'string' && value.length > room) return undefined;
    const alone = quoted(value);
    return alone.length <= room ? alone : undefined;
  }
  const isList = isArray(value);
  const keys = isList ? undefined : Object.keys(value);
  const count = isList ? value.length : keys!.length;
  if (count === 0) return room < 2 ? undefined : isList ? '[]' : '{}';
  let all = isList ? '[' : '{ ';
  for (let index = 0; index < count; index++) {
    if (index > 0) all += ', ';
    if (keys) all += keyText(keys[index]!);
    const inner = inlineText(memberOf(value, keys, index), room - all.length - (isList ? 1 : 2));
    if (inner === undefined) return undefined;
    fitting.push(inner);
    all += inner;
  }
  return all + (isList ? ']' : ' }');
}

function memberOf(value: readonly Json[] | JsonObject, keys: readonly string[] | undefined, index: number): Json {
  return keys ? (value as JsonObject)[keys[index]!]! : (value as readonly Json[])[index]!;
}

function isCompound(value: Json): value is readonly Json[] | JsonObject {
  return value !== null && typeof value === 'object';
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The keys as they are written: there are some hundreds, each thousands of times. */
const keyTexts = new Map<string, string>();

function keyText(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) keyTexts.set(key, (text = `${quoted(key)}: `));
  return text;
}

/** Characters that JSON writes otherwise in a text; halves of characters too. A whole one of two halves comes out the same either way. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(value: string | number | boolean | null): string {
  return typeof value === 'string' && !ESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
}

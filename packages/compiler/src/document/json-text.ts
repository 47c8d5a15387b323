import type { Json } from './json.js';

/** No line is longer than this, unless one text alone is. */
const WIDTH = 140;

/**
 * JSON as people read it in a review: an object or list that fits on its line stands on it, a longer one has a line for each member.
 * A change of one value changes one line, or one short block. Linear in the size of the value, unlike trying every level whole.
 */
export function jsonText(value: Json): string {
  const parts: string[] = [];
  write(value, '', 0, parts);
  parts.push('\n');
  return parts.join('');
}

/** @param used how much of the line stands before the value and after it */
function write(value: Json, indent: string, used: number, parts: string[]): void {
  const inline = inlineText(value, WIDTH - used);
  if (inline !== undefined || value === null || typeof value !== 'object') {
    parts.push(inline ?? JSON.stringify(value));
    return;
  }
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = isList ? (value as readonly Json[]).map((member) => ['', member] as const) : Object.entries(value).map(keyed);
  parts.push(isList ? '[' : '{');
  members.forEach(([key, member], index) => {
    parts.push(index === 0 ? '\n' : ',\n', inner, key);
    write(member, inner, inner.length + key.length + 1, parts);
  });
  parts.push('\n', indent, isList ? ']' : '}');
}

function keyed([key, member]: [string, Json]): readonly [string, Json] {
  return [`${JSON.stringify(key)}: `, member];
}

/** The value on one line; undefined where it takes more than so many characters. Gives up as soon as that is known. */
function inlineText(value: Json, room: number): string | undefined {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'string' && value.length > room) return undefined;
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{ ';
  let first = true;
  for (const [key, member] of isList ? (value as readonly Json[]).entries() : Object.entries(value)) {
    if (!first) text += ', ';
    if (!isList) text += `${JSON.stringify(key)}: `;
    const inner = inlineText(member as Json, room - text.length - (isList ? 1 : 2));
    if (inner === undefined) return undefined;
    text += inner;
    first = false;
  }
  if (first) return isList ? '[]' : '{}';
  return text + (isList ? ']' : ' }');
}

import type { Json, JsonObject } from './json.js';

/** No line is longer than this, unless one text alone is. */
const WIDTH = 140;

/**
 * JSON as people read it in a review: an object or list that fits on its line stands on it, a longer one has a line for each member.
 * A change of one value changes one line, or one short block. Everything is gone through once.
 */
export function jsonText(value: Json): string {
  return new Writer().text(value);
}

class Writer {
  /** The keys as they are written: there are few, each many times. */
  private readonly keyTexts = new Map<string, string>();
  /** Joined in the end: a text that grows bit by bit takes several times its size in memory. */
  private readonly parts: string[] = [];

  text(value: Json): string {
    this.parts.push(this.write(value, '', 0) ?? '', '\n');
    return this.parts.join('');
  }

  /**
   * Writes a value that needs several lines. What holds one that does cannot be on one line either.
   * @param used how much of the line stands before the value and after it
   * @returns the text of a value that stands on its line: it is not written
   */
  private write(value: Json, indent: string, used: number): string | undefined {
    if (value === null || typeof value !== 'object') return quoted(value);
    const { parts } = this;
    const isList = isArray(value);
    const keys = isList ? undefined : Object.keys(value);
    const count = isList ? value.length : keys!.length;
    if (count === 0) return isList ? '[]' : '{}';
    const begun = parts.length;
    const room = WIDTH - used - (isList ? 2 : 4);
    const inner = `${indent}  `;
    let line: string | undefined = '';
    parts.push(isList ? '[' : '{');
    for (let index = 0; index < count; index++) {
      const key = keys ? this.keyText(keys[index]!) : '';
      parts.push(index === 0 ? '\n' : ',\n', inner, key);
      const member = keys ? (value as JsonObject)[keys[index]!]! : (value as readonly Json[])[index]!;
      const text = this.write(member, inner, inner.length + key.length + 1);
      if (text !== undefined) parts.push(text);
      if (line === undefined) continue;
      line = text === undefined ? undefined : index === 0 ? key + text : `${line}, ${key}${text}`;
      if (line !== undefined && line.length > room) line = undefined;
    }
    if (line === undefined) {
      parts.push('\n', indent, isList ? ']' : '}');
      return undefined;
    }
    parts.length = begun;
    return isList ? `[${line}]` : `{ ${line} }`;
  }

  private keyText(key: string): string {
    let text = this.keyTexts.get(key);
    if (text === undefined) this.keyTexts.set(key, (text = `${quoted(key)}: `));
    return text;
  }
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Characters that JSON writes otherwise in a text; halves of characters too. A whole one of two halves comes out the same either way. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(value: string | number | boolean | null): string {
  return typeof value === 'string' && !ESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
}

import type { Json, JsonObject } from './json.js';

/** No line is longer than this, unless one text alone is. */
const WIDTH = 140;

/**
 * JSON as people read it in a review: an object or list that fits on its line stands on it, a longer one has a line for each member.
 * A change of one value changes one line, or one short block. Everything is gone through twice: measured, then written.
 */
export function jsonText(value: Json): string {
  return new Writer().text(value);
}

class Writer {
  /** How many characters each value takes on one line, in the order in which they are written; one more than a line has for all that are wider. */
  private readonly widths: number[] = [];
  /** Which value is written next. */
  private next = 0;
  /** The keys as they are written: there are few, each many times. */
  private readonly keyTexts = new Map<string, string>();
  /** Joined in the end: a text that grows bit by bit takes several times its size in memory. */
  private readonly parts: string[] = [];

  text(value: Json): string {
    this.measure(value);
    this.write(value, '', 0);
    this.parts.push('\n');
    return this.parts.join('');
  }

  private measure(value: Json): number {
    const at = this.widths.push(0) - 1;
    let width: number;
    if (!isCompound(value)) width = quoted(value).length;
    else if (isArray(value)) {
      width = 2 + 2 * Math.max(value.length - 1, 0);
      for (let index = 0; index < value.length; index++) width += this.measure(value[index]!);
    } else {
      const keys = Object.keys(value);
      width = keys.length === 0 ? 2 : 4 + 2 * (keys.length - 1);
      for (let index = 0; index < keys.length; index++) width += this.keyText(keys[index]!).length + this.measure(value[keys[index]!]!);
    }
    return (this.widths[at] = Math.min(width, WIDTH + 1));
  }

  /** @param used how much of the line stands before the value and after it */
  private write(value: Json, indent: string, used: number): void {
    const { parts } = this;
    if (!isCompound(value) || isEmpty(value) || this.widths[this.next]! <= WIDTH - used) {
      parts.push(this.inline(value));
      return;
    }
    this.next++;
    const inner = `${indent}  `;
    const isList = isArray(value);
    const keys = isList ? undefined : Object.keys(value);
    const count = isList ? value.length : keys!.length;
    parts.push(isList ? '[' : '{');
    for (let index = 0; index < count; index++) {
      const key = keys ? this.keyText(keys[index]!) : '';
      parts.push(index === 0 ? '\n' : ',\n', inner, key);
      this.write(keys ? (value as JsonObject)[keys[index]!]! : (value as readonly Json[])[index]!, inner, inner.length + key.length + 1);
    }
    parts.push('\n', indent, isList ? ']' : '}');
  }

  private keyText(key: string): string {
    let text = this.keyTexts.get(key);
    if (text === undefined) this.keyTexts.set(key, (text = `${quoted(key)}: `));
    return text;
  }

  private inline(value: Json): string {
    this.next++;
    if (!isCompound(value)) return quoted(value);
    let all = '';
    if (isArray(value)) {
      for (let index = 0; index < value.length; index++) all += (index === 0 ? '' : ', ') + this.inline(value[index]!);
      return `[${all}]`;
    }
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    for (let index = 0; index < keys.length; index++)
      all += (index === 0 ? '' : ', ') + this.keyText(keys[index]!) + this.inline(value[keys[index]!]!);
    return `{ ${all} }`;
  }
}

function isCompound(value: Json): value is readonly Json[] | JsonObject {
  return value !== null && typeof value === 'object';
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isEmpty(value: readonly Json[] | JsonObject): boolean {
  return (isArray(value) ? value : Object.keys(value)).length === 0;
}

/** Characters that JSON writes otherwise in a text; halves of characters too. A whole one of two halves comes out the same either way. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(value: string | number | boolean | null): string {
  return typeof value === 'string' && !ESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
}

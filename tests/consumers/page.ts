import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A fenced block of a page: its language, what stands after that, and its text. */
export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(path.resolve(import.meta.dirname, '../..', page), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(/^```(\w+)(?: (.+))?\n([^]*?)^```$/gm)].map(([, language = '', info = '', block = '']) => ({
    language,
    info,
    text: block,
  }));
}

/**
 * A part of a value: names of properties, and of members of a list what they are called (their id, and their edition where the path goes on
 * with it) or their place. An id may hold slashes.
 */
export function at(value: unknown, where: string): unknown {
  if (where === '') return value;
  const steps = where.split('/');
  for (let length = steps.length; length > 0; length--) {
    const inner = step(value, steps.slice(0, length));
    if (inner !== undefined) return at(inner, steps.slice(length).join('/'));
  }
  throw new Error(`There is no ${where}.`);
}

function step(value: unknown, names: readonly string[]): unknown {
  if (!Array.isArray(value)) return names.length === 1 ? (value as Record<string, unknown>)[names[0]!] : undefined;
  const [name, edition] = names;
  const members = value as Record<string, unknown>[];
  const called = (member: Record<string, unknown>, wanted: string): boolean =>
    [member['id'], member['code'], member['timeSpan'], member['element']].includes(wanted);
  return (
    members.find((member) => called(member, names.join('/'))) ??
    (names.length === 2 ? members.find((member) => called(member, name!) && member['edition'] === edition) : members[Number(name)])
  );
}

import type { Span } from './lines.js';

const MARKER = /^(<{7}|={7}|>{7}|\|{7})( |$)/;

/** The sign that git writes where two versions of the same lines stand; undefined for any other line. */
export function conflictMarker(text: string, { start, end }: Span): string | undefined {
  // Seven signs: nearly no line begins with two that are alike.
  const first = text.charCodeAt(start);
  if (first !== text.charCodeAt(start + 1) || first !== text.charCodeAt(start + 6)) return undefined;
  return MARKER.exec(text.slice(start, end))?.[1];
}

/** A printed number or an id in its parts, digits as numbers: `3.2.10` after `3.2.9`, `litteratur-9` before `litteratur-10`. */
export function numberedParts(text: string): (number | string)[] {
  return (text.match(/\d+|\D+/gu) ?? []).map((part) => (/^\d/u.test(part) ? Number(part) : part));
}

/** Orders by parts: what ends first goes first, numbers by what they are, all else by code units, the same in every locale. */
export function compareParts(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

/** Orders editions as written, the oldest first: dates by time, all else by the numbers in them (9 before 10). */
export function compareEditions(a: string, b: string): number {
  const [left, right] = [dateIn(a), dateIn(b)];
  if (left === undefined || right === undefined) return a.localeCompare(b, 'da', { numeric: true });
  return left - right;
}

/** A number that grows with time for `2022`, `2022-01-31`, `januar 2022` and `31. januar 2022`; undefined for what is no date. */
function dateIn(edition: string): number | undefined {
  const text = edition.trim().replace(/\s+/gu, ' ').toLowerCase();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (iso) return order(iso[1], iso[2], iso[3]);
  const words = /^(?:(?:d\. ?)?(\d{1,2})\. )?([a-zæøå]+) (\d{4})$/u.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!) + 1 : 0;
  return words && month > 0 ? order(words[3], String(month), words[1]) : undefined;
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

function order(year = '0', month = '0', day = '0'): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

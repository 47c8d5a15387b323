const NUMBER = /^\d+(?:[.,]\d+)?$/;
/** `1.000`: a thousand to a Danish reader, one to others. Neither is chosen in silence. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/** Whether the text is one number that can be read in one way only. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text) && !THOUSANDS.test(text);
}

/** A number as Danes write it: decimal comma; a decimal point is accepted. Ask {@link isNumber} first. */
export function readNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Reads what `forloeb build` wrote. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Says how a program is used and ends it, with 2 as its exit code, where it has fewer arguments than it needs. */
export function needArguments(count, usage) {
  if (process.argv.length - 2 >= count) return;
  console.error(`Usage: ${usage}`);
  process.exit(2);
}

/** All documents of a build folder, in the order of its index. */
export function readDocuments(folder) {
  return read(folder, 'index.json').documents.map(({ file }) => read(folder, file));
}

/** The document with this id: this edition of it, or the one in force. The index knows which that is; no other file is opened. */
export function readDocument(folder, id, edition) {
  const entries = read(folder, 'index.json').documents.filter((entry) => entry.id === id);
  const entry = entries.find((one) => (edition === undefined ? one.current : one.edition === edition));
  if (!entry) throw new Error(`There is no ${[id, edition].filter(Boolean).join(' ')} in ${folder}.`);
  return read(folder, entry.file);
}

function read(folder, file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

/** Gives the title of what a reference in a document stands for. */
export function titlesOf(documents, own) {
  const elementOf = ({ id, document, edition }) => {
    const among = document === undefined ? [own] : documents.filter((one) => one.id === document && (!edition || one.edition === edition));
    return among.flatMap(({ elements }) => elements).find((element) => element.id === id);
  };
  return (reference) => elementOf(reference)?.title ?? reference.id;
}

/** `22 kalenderdage`, `1,5-2 cm`, `ca. 3 uger`. */
export function amountText({ value, upTo, unit, approximate }) {
  const number = [value, upTo]
    .filter((part) => part !== undefined)
    .join('-')
    .replaceAll('.', ',');
  return [approximate && 'ca.', number, unit].filter(Boolean).join(' ');
}

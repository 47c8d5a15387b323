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
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  return index.documents.map(({ file }) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
}

/** The document with this id, and this edition where there are several. */
export function documentIn(documents, id, edition) {
  const found = documents.filter((document) => document.id === id && (edition === undefined || document.edition === edition));
  if (found.length === 1) return found[0];
  throw new Error(`${found.length} documents are called ${id}${edition === undefined ? '' : ` ${edition}`}.`);
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

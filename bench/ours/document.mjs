/** The real pathway (document 004), whole, and several times under names and codes of their own. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../examples/diagnostisk-pakkeforloeb', import.meta.url));

/** Copies the sources of document 004 into the emptied folder. */
export function copyDocument(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true, filter: (file) => !file.endsWith('.md') });
}

/** Writes document 004 so many times, each copy in a folder of its own: other names, ids and codes, the same text. */
export function repeatDocument(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  const files = readdirSync(source).filter((name) => name.endsWith('.forloeb'));
  const texts = files.map((name) => [name, readFileSync(path.join(source, name), 'utf8')]);
  for (let copy = 1; copy <= count; copy++) {
    const number = String(copy).padStart(2, '0');
    const target = path.join(folder, number);
    mkdirSync(target, { recursive: true });
    for (const [name, text] of texts) writeFileSync(path.join(target, name), renamed(text, number));
  }
}

function renamed(text, number) {
  return (
    text
      .replace(/^(\s*(?:- |[^>:\n]+: )Diagnostisk pakkeforløb)(?=  #| \{$|$)/gm, `$1 ${number}`)
      // Where the print names it beside its line, it is named alike.
      .replace(/^(\s*> Diagnostisk pakkeforløb)(?= eller )/gm, `$1 ${number}`)
      .replaceAll('Fælles aktører, enheder og undersøgelser', `Fælles aktører, enheder og undersøgelser ${number}`)
      .replace(/#DP\b/g, `#DP${number}`)
      .replace(/#fælles(?![\p{L}\p{N}-])/gu, `#fælles-${number}`)
      .replace(/\bAF([AD])01/g, `AF$1${number}`)
  );
}

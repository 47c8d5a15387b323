import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '../files/source.js';
import { writeWhole } from '../files/write.js';
import { EXIT } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';
import { PROJECT } from './init-files.js';

/** `forloeb init`: a small project that can be checked at once. What is there already is left alone. */
export function runInit(folder: string | undefined, session: Session): number {
  const { cwd, texts } = session;
  const base = path.resolve(cwd, folder ?? '.');
  const created: string[] = [];
  const kept: string[] = [];
  for (const [name, text] of Object.entries(PROJECT)) {
    const file = path.join(base, ...name.split('/'));
    if (existsSync(file)) kept.push(shownPath(file, cwd));
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeWhole(file, text, texts);
      created.push(shownPath(file, cwd));
    }
  }
  if (session.json) printJson({ report: 'forloeb-init', version: 1, created, kept });
  else {
    for (const file of created) print(texts.init.created(file));
    for (const file of kept) print(texts.init.kept(file));
    const shown = shownPath(base, cwd);
    print(
      created.length === 0 ? texts.init.nothing() : texts.init.next(['forloeb check', ...(shown === '' ? [] : [quoted(shown)])].join(' ')),
    );
  }
  return EXIT.clean;
}

/** The path as it is typed on a command line: a name with a space in quotes, which every shell reads alike. */
function quoted(shown: string): string {
  return /\s/.test(shown) ? `"${shown}"` : shown;
}

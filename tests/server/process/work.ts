import fc from 'fast-check';
import { mutateAll, mutation, type Mutation } from '../../properties/mutations.js';
import { SMALL } from '../../incremental/small-workspace.js';
import type { Desk } from './desk.js';
import { asWritten } from './spoilt.js';

/** Something that an author, an editor or git does. Numbers are taken modulo what there is to choose from. */
export type Deed =
  | {
      readonly does: 'write' | 'edit' | 'open' | 'new';
      readonly file: number;
      readonly changes: readonly Mutation[];
    }
  | { readonly does: 'remove' | 'save' | 'close' | 'reopen' | 'garble' | 'type'; readonly file: number }
  | { readonly does: 'rename'; readonly file: number; readonly to: number }
  | { readonly does: 'rename-folder' | 'folder' }
  | { readonly does: 'settings'; readonly which: number };

/** The files that the deeds begin with: some in a folder of their own, and one whose name is a trap for URIs. */
export const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SMALL).map(([name, text]) => [`projekt/${name}`, text])),
  'projekt/under/e.forloeb': 'pakkeforløb: Forløb E {\n  bruger: Fælles\n  kriterium: Én {\n    når: Hoste og Mangler\n  }\n}\n',
  'projekt/æ 100%25 #1?.forloeb': 'pakkeforløb: Forløb F {\n  bruger: Fælles\n  fase: Dobbelt\n  fase: Dobbelt\n}\n',
  'andet/g.forloeb': 'pakkeforløb: Forløb G {\n  bruger: Fælles\n  fase: En\n}\n',
};

const SETTINGS: readonly (string | undefined)[] = [
  undefined,
  '{ "exclude": ["under/**"] }',
  '{ "severity": { "F203": "error", "F117": "information" } }',
  '{ "files": ["*.forloeb"], "exclude": ["a*.forloeb"] }',
  '{ "exclude": [',
];

const changes = fc.array(mutation, { minLength: 1, maxLength: 2 });
const file = fc.nat(1000);

/** Any deed. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constantFrom('edit' as const, 'write' as const), file, changes }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('open' as const, 'new' as const), file, changes }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('remove' as const, 'save' as const, 'close' as const, 'reopen' as const, 'garble' as const, 'type' as const),
      file,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('rename' as const), file, to: file }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('rename-folder' as const, 'folder' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('settings' as const), which: fc.nat(SETTINGS.length - 1) }) },
);

/** Which files belong to the project by the settings that were written last. */
export interface Settings {
  which: number;
}

/** Says it of a file. */
export function isWanted({ which }: Settings, name: string): boolean {
  const inside = name.replace(/^projekt\//, '');
  if (!name.startsWith('projekt/')) return true;
  if (which === 1) return !inside.startsWith('under/');
  if (which === 3) return !inside.includes('/') && !inside.startsWith('a');
  return true;
}

/** Does it, where it can be done. */
export async function carryOut(desk: Desk, one: Deed, settings: Settings): Promise<void> {
  const sources = desk.names.filter((name) => name.endsWith('.forloeb'));
  const pick = (names: readonly string[]): string | undefined => ('file' in one ? names[one.file % names.length] : undefined);
  switch (one.does) {
    case 'write': {
      const name = pick(sources);
      if (name !== undefined) await desk.write(name, changed(desk.text(name) ?? '', one.changes));
      return;
    }
    case 'edit': {
      const name = pick(desk.openNames);
      if (name !== undefined) await desk.edit(name, changed(desk.text(name)!, one.changes));
      return;
    }
    case 'type': {
      // Keys that come faster than the server checks.
      const name = pick(desk.openNames);
      if (name === undefined) return;
      for (const letter of 'fase: Ny') await desk.edit(name, desk.text(name)! + letter);
      return;
    }
    case 'open': {
      const name = pick(sources);
      if (name !== undefined) await desk.open(name);
      return;
    }
    case 'new': {
      const name = `projekt/ny-${one.file % 2}.forloeb`;
      if (!desk.names.includes(name)) await desk.open(name, changed(FILES['projekt/b.forloeb']!, one.changes));
      return;
    }
    case 'remove': {
      const name = pick(sources);
      if (name !== undefined) await desk.write(name, undefined);
      return;
    }
    case 'garble': {
      const name = pick(sources);
      if (name !== undefined) await desk.write(name, Buffer.from(desk.text(name) ?? 'æ', one.file % 2 ? 'latin1' : 'utf16le'));
      return;
    }
    case 'save':
    case 'close': {
      const name = pick(desk.openNames);
      if (name !== undefined) await desk[one.does](name);
      return;
    }
    case 'reopen': {
      const name = pick(desk.openNames);
      if (name === undefined) return;
      const text = desk.text(name)!;
      await desk.close(name);
      await desk.open(name, `${text}\n`);
      return;
    }
    case 'rename': {
      const name = pick(sources);
      if (name !== undefined) await desk.rename(name, `projekt/omdøbt-${one.to % 3}.forloeb`);
      return;
    }
    case 'rename-folder':
      if (desk.names.some((name) => name.startsWith('projekt/under/'))) await desk.rename('projekt/under', 'projekt/flyttet');
      else await desk.rename('projekt/flyttet', 'projekt/under');
      return;
    case 'folder':
      await desk.toggleFolder('andet');
      return;
    case 'settings':
      settings.which = one.which;
      await desk.write('projekt/forloeb.config.json', SETTINGS[one.which]);
  }
}

function changed(text: string, by: readonly Mutation[]): string {
  return asWritten(mutateAll(text, by).text);
}

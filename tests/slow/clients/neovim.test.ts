import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installProgram, root } from '../../clients/install.js';
import { SERVER } from '../../clients/lsp-client.js';

const CATALOGUE = `katalog: Enheder (opdigtet)  #enheder {
  enhed: Udredningsenhed  #udredningsenhed
}
`;
const PATHWAY = `pakkeforløb: Eksempel (opdigtet)  #eksempel {
  udgave: 1
  opdigtet: ja
  bruger: Enheder (opdigtet)
  kan  #henvises {
    > Patienten kan henvises til en enhed.
    henvises til: Udredningsenhed
  }
  kan  #henvises-også {
    > Patienten kan også henvises hertil.
    henvises til: Udredningsenheden findes ikke
  }
}
`;

/** What the script says that it saw (tests/clients/neovim.lua). */
interface Seen {
  readonly client: string;
  readonly errors: readonly string[];
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly definition: { readonly uri: string; readonly line: number };
  readonly renamed: readonly string[];
  readonly renamedElsewhere: readonly (readonly string[])[];
  readonly formatted: readonly string[];
}

describe('Neovim over standard input and output', () => {
  let folder: string;
  let seen: Seen;

  beforeAll(() => {
    const nvim = installProgram(['nvim'], 'neovim');
    folder = mkdtempSync(path.join(tmpdir(), 'forloeb-neovim-'));
    const inFolder = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    inFolder('enheder.forloeb', CATALOGUE);
    const result = path.join(folder, 'seen.json');
    const plan = inFolder(
      'plan.json',
      JSON.stringify({
        file: inFolder('eksempel.forloeb', PATHWAY),
        command: SERVER,
        name: [6, 20],
        newName: 'Diagnostisk enhed',
        spoil: 1,
        result,
      }),
    );
    const script = path.join(root, 'tests', 'clients', 'neovim.lua');
    execFileSync(nvim, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
      stdio: 'pipe',
      timeout: 60_000,
      env: { ...process.env, HOME: folder, FORLOEB_PLAN: plan },
    });
    seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing goes wrong', () => expect(seen.errors).toEqual([]));

  test('shows what is found', () => {
    expect(seen.diagnostics).toMatchObject([{ line: 10, code: 'F301' }]);
    expect(seen.diagnostics[0]!.message).toContain('«Udredningsenheden findes ikke» findes ikke her.');
  });

  test('tells what a name stands for, and where it is declared', () => {
    expect(seen.hover).toContain('Udredningsenhed');
    expect(seen.definition).toEqual({ uri: pathToFileURL(path.join(folder, 'enheder.forloeb')).href, line: 1 });
  });

  test('writes a new name in both files', () => {
    expect(seen.renamed).toContain('    henvises til: Diagnostisk enhed');
    expect(seen.renamedElsewhere.flat()).toContain('  enhed: Diagnostisk enhed  #udredningsenhed');
  });

  test('gives a file its canonical layout', () => expect(seen.formatted[1]).toBe('  udgave: 1'));
});

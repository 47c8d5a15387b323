import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVER } from './lsp-client.js';

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

/** What the editor's script says that it saw. */
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

/**
 * The same steps in any editor that runs a script: it is given a plan as JSON in the file that `FORLOEB_PLAN` names, and writes what it saw where
 * the plan says.
 * @param name what the editor is called
 * @param command finds the editor, and says how its script is run
 */
export function describeEditor(name: string, command: () => readonly [program: string, ...args: string[]]): void {
  describe(`${name} over standard input and output`, () => {
    let folder: string;
    let seen: Seen;

    beforeAll(() => {
      const [program, ...args] = command();
      folder = mkdtempSync(path.join(tmpdir(), 'forloeb-editor-'));
      const inFolder = (file: string, text: string): string => {
        writeFileSync(path.join(folder, file), text);
        return path.join(folder, file);
      };
      inFolder('enheder.forloeb', CATALOGUE);
      const result = path.join(folder, 'seen.json');
      const plan = {
        file: inFolder('eksempel.forloeb', PATHWAY),
        command: SERVER,
        name: [6, 20],
        newName: 'Diagnostisk enhed',
        spoil: 1,
        result,
      };
      const env = { ...process.env, HOME: folder, FORLOEB_PLAN: inFolder('plan.json', JSON.stringify(plan)) };
      execFileSync(program, args, { stdio: 'pipe', timeout: 120_000, env });
      seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
    });
    afterAll(() => {
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

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
}

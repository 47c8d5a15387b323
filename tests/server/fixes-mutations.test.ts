import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, MESSAGES, type Code, type Finding } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixesOf } from '../../packages/server/src/features/fixes/actions.js';
import { MAY_BE_SAFE } from '../../packages/server/src/features/fixes/table.js';
import { textAfter } from '../../packages/server/src/features/fixes/form-after.js';
import { Snapshot } from '../../packages/server/src/session/snapshot.js';
import { textsIn } from '../../packages/server/src/texts/texts.js';

const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'opdigtet');
const files = readdirSync(folder).map((uri) => ({ uri, text: readFileSync(path.join(folder, uri), 'utf8').replaceAll('\r\n', '\n') }));
const NAME = 'organ-x.forloeb';
const whole = files.find(({ uri }) => uri === NAME)!.text.split('\n');

/** What hands do to the lines of a file: one of these at a line, or the line next to it that it can be done to. */
const slips: Readonly<Record<string, (lines: string[], at: number, by: number) => void>> = {
  'a line twice': (lines, at) => lines.splice(at, 0, lines[at]!),
  'a brace lost': (lines, at) => {
    const brace = next(lines, at, /[{}]$/);
    if (lines[brace]!.trim() === '}') lines.splice(brace, 1);
    else lines[brace] = lines[brace]!.replace(/ \{$/, '');
  },
  'a brace moved': (lines, at, by) => {
    const [brace] = lines.splice(next(lines, at, /^ *\}$/), 1);
    lines.splice(Math.max(1, at + by - 3), 0, brace!);
  },
  'a line too far in': (lines, at) => (lines[at] = `  ${lines[at]!}`),
  'two lines in one': (lines, at) => lines.splice(at, 2, `${lines[at]!} ${lines[at + 1]!.trim()}`),
  'a colon lost': (lines, at) => {
    const line = next(lines, at, /^ +\p{Ll}[\p{L} ]+: /u);
    lines[line] = lines[line]!.replace(':', '');
  },
};

function next(lines: readonly string[], at: number, wanted: RegExp): number {
  const found = lines.findIndex((line, index) => index >= at && wanted.test(line));
  return found < 0 ? lines.findIndex((line) => wanted.test(line)) : found;
}

test('after one slip every fix of lines and braces settles what it was offered for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(slips)), fc.nat(whole.length - 4), fc.nat(6), (slip, at, by) => {
      const lines = [...whole];
      slips[slip]!(lines, at + 1, by);
      const changed = files.map(({ uri, text }) => ({ uri, text: uri === NAME ? lines.join('\n') : text }));
      const workspace = openWorkspace(changed);
      const findings = check(workspace);
      const count = (all: readonly Finding[], code: Code): number => all.filter((one) => one.code === code).length;
      for (const finding of findings.filter(({ code }) => /^F[12]/.test(code))) {
        for (const fix of fixesOf(finding, new Snapshot(workspace, (uri) => uri), textsIn('da').fixes)) {
          if (fix.safe) expect([...MAY_BE_SAFE]).toContain(finding.code);
          const text = textAfter(lines.join('\n'), fix.edits);
          const after = check(openWorkspace(changed.map((file) => (file.uri === NAME ? { uri: NAME, text } : file))));
          const fresh = after.filter(({ code }) => MESSAGES[code].severity === 'error' && count(after, code) > count(findings, code));
          expect([slip, fix.title, count(after, finding.code) < count(findings, finding.code)]).toEqual([slip, fix.title, true]);
          expect([slip, fix.title, fresh.filter(({ code }) => /^F[12]/.test(code) && code !== 'F104').map(({ code }) => code)]).toEqual([
            slip,
            fix.title,
            [],
          ]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, type Finding } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixesOf } from '../../packages/server/src/features/fixes/actions.js';
import { excerptAround } from '../../packages/server/src/features/fixes/excerpt.js';
import { textAfter } from '../../packages/server/src/features/fixes/form-after.js';
import { Snapshot } from '../../packages/server/src/session/snapshot.js';
import { textsIn } from '../../packages/server/src/texts/texts.js';

const one = readFileSync(path.join(import.meta.dirname, '..', '..', 'examples', 'opdigtet', 'organ-x.forloeb'), 'utf8')
  .replaceAll('\r\n', '\n')
  .split('\n');
const inner = one.slice(
  one.findIndex((line) => line.endsWith('{')) + 1,
  one.findLastIndex((line) => line === '}'),
);
/** The example's lines many times in one pathway: so large that only excerpts of it are read. */
const large = ['pakkeforløb: Stort (opdigtet) {', ...Array.from({ length: 4 }, () => inner).flat(), '}', ''];

test('around a place stands the file without what lies far from it, and nothing is wrong with that', () => {
  const { files } = openWorkspace([{ uri: 'a', text: large.join('\n') }]);
  fc.assert(
    fc.property(fc.nat(large.length - 2), (index) => {
      const line = files[0]!.lines[index]!;
      const excerpt = excerptAround(files[0]!, line.start)!;
      expect(excerpt.text.split('\n').length).toBeLessThan(160);
      expect(excerpt.text).toContain(large[index]);
      expect(openWorkspace([{ uri: 'a', text: excerpt.text }]).files[0]!.problems).toEqual([]);
      const edit = { start: line.start, end: line.end, text: '// her' };
      expect(textAfter(excerpt.text, excerpt.edits([edit])!).split('\n')).toContain('// her');
      expect(
        excerpt.edits([edit, { start: 0, end: 0, text: '' }, { start: files[0]!.text.length, end: files[0]!.text.length, text: '' }]),
      ).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

/** Lines that may stand once are told of where the example stands four times. */
const BRACES: ReadonlySet<string> = new Set(['F201', 'F202', 'F203', 'F204', 'F205', 'F206', 'F217', 'F220']);

/** What is offered first for the first fault of braces after a change of a line; what else is depends on how the pathway goes on. */
function offered(lines: readonly string[], index: number, change: (line: string) => string[]): string[] {
  const text = [...lines.slice(0, index), ...change(lines[index]!), ...lines.slice(index + 1)].join('\n');
  const workspace = openWorkspace([{ uri: 'a', text }]);
  const finding = check(workspace).find(({ code }: Finding) => BRACES.has(code));
  const fixes = finding ? fixesOf(finding, new Snapshot(workspace, (uri) => uri), textsIn('da').fixes) : [];
  return [finding?.code ?? '', ...fixes.slice(0, 1).map(({ title }) => title.replace(/\d+/g, '…'))];
}

test('in a large file the same is offered first as in a small one', () => {
  const small = [large[0]!, ...inner, '}', ''];
  const braces = small.flatMap((line, index) => (/^ +\}$/.test(line) ? [index] : []));
  expect(braces.length).toBeGreaterThan(10);
  for (const index of braces.filter((_, at) => at % 7 === 3)) {
    const lost = (): string[] => [];
    const twice = (line: string): string[] => [line, line];
    for (const change of [lost, twice]) {
      const far = index + 2 * inner.length;
      expect([index, ...offered(large, far, change)]).toEqual([index, ...offered(small, index, change)]);
    }
  }
});

import { documentsOf } from '@pakkeforloeb/compiler';
import { check, decodeSource, formatText, lineOf, messageText, type SourceFile, type Workspace } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsIn } from '../../packages/language/src/model/walk.js';
import { EXAMPLE_FILES } from '../examples/files.js';
import { tokensOf } from '../stages/source.js';
import { mutateAll, mutation } from './mutations.js';

/**
 * Longer than any file may take: 5 s of processor time, in microseconds (issue: never hang). Counted for the whole process, in which
 * another file of tests runs beside this one; the time of the clock would tell of the machine.
 */
const HANG = 2 * 5_000_000;

/** How long one property may take for all its runs, in milliseconds. */
const TIME = 60_000;

const file = fc.constantFrom(...EXAMPLE_FILES);
const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** Everything that is made of a workspace, in text. Throws where any stage throws, or takes too long. */
function everything(files: readonly SourceFile[]): { workspace: Workspace; findings: readonly string[]; model: string } {
  const start = process.cpuUsage();
  const workspace = openWorkspace(files);
  const findings = check(workspace).map(({ code, parameters, place, related = [] }) => {
    for (const { start, end, file } of [place, ...related.map((other) => other.place)]) {
      const lies = workspace.files.some((known) => known === file) && 0 <= start && start <= end && end <= file.text.length;
      if (!lies) expect.fail(`${code} at ${start}-${end} lies outside ${file.uri}`);
    }
    const texts = [messageText(code, parameters, 'da'), messageText(code, parameters, 'en')];
    if (texts.some((text) => /undefined|NaN/.test(text))) expect.fail(`${code} says: ${texts.join(' / ')}`);
    return [place.file.uri, place.start, place.end, code, ...texts].join('|');
  });
  const model = JSON.stringify(documentsOf(workspace).map(({ json }) => json));
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(HANG);
  return { workspace, findings, model };
}

/** Where each element begins, with its kind and name; those only whose block has ended before the offset. */
function outline({ contents }: Workspace, before: number): string[] {
  return [...elementsIn(contents.flatMap(({ elements }) => elements))]
    .filter(({ node, place }) => Math.max(place.end, node.close?.end ?? (node.block ? Infinity : 0)) < before)
    .map(({ kind, title, text, place }) => `${place.start} ${kind} ${title ?? text ?? ''}`);
}

test(
  'no change of an example makes a stage throw or hang, and what stands before it is still declared',
  () => {
    fc.assert(
      fc.property(file, changes, (source, made) => {
        const { text, from } = mutateAll(source.text, made);
        const { workspace } = everything([{ uri: source.uri, text }]);
        const lineStart = source.text.lastIndexOf('\n', from - 1);
        const still = new Set(outline(workspace, Infinity));
        for (const declared of outline(openWorkspace([source]), lineStart)) expect(still).toContain(declared);
      }),
      { numRuns: 150 },
    );
  },
  TIME,
);

test(
  'a change of one file in the whole workspace makes no stage throw or hang',
  () => {
    fc.assert(
      fc.property(file, changes, (source, made) => {
        const { text } = mutateAll(source.text, made);
        everything(EXAMPLE_FILES.map((other) => (other === source ? { ...other, text } : other)));
      }),
      { numRuns: 8 },
    );
  },
  TIME,
);

test('bytes that were damaged are refused or read', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }), (source, at, damage) => {
      const bytes = new TextEncoder().encode(source.text);
      bytes.set(damage, at % (bytes.length - damage.length));
      const decoded = decodeSource(bytes);
      if ('text' in decoded) everything([{ uri: source.uri, text: decoded.text }]);
      else expect(decoded.offset).toBeLessThan(bytes.length);
    }),
    { numRuns: 60 },
  );
});

test('any text at all can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 4 }), (texts) => {
      everything(texts.map((text, index) => ({ uri: `${index}.forloeb`, text })));
    }),
    { numRuns: 300 },
  );
});

test('the parser gets tokens in order, with as many ends as beginnings and never an end too early', () => {
  fc.assert(
    fc.property(file, changes, (source, made) => {
      let depth = 0;
      let end = 0;
      for (const token of tokensOf(mutateAll(source.text, made).text)) {
        expect(token.startOffset).toBeGreaterThanOrEqual(end);
        end = token.endOffset! + 1;
        if (token.tokenType.name === 'BEGIN') depth++;
        if (token.tokenType.name === 'END') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test(
  'findings are in the order of files and places, and the same when they are made again',
  () => {
    fc.assert(
      fc.property(file, changes, file, (source, made, other) => {
        const files = [
          { uri: source.uri, text: mutateAll(source.text, made).text },
          { ...other, uri: 'z.forloeb' },
        ];
        const first = everything(files);
        const places = check(first.workspace).map(({ place }) => place);
        for (const [index, place] of places.slice(1).entries()) {
          const before = places[index]!;
          const order =
            before.file === place.file ? before.start - place.start || before.end - place.end : before.file.uri < place.file.uri ? -1 : 1;
          expect(order).toBeLessThanOrEqual(0);
        }
        everything([other]);
        const again = everything(files);
        expect([again.findings, again.model]).toEqual([first.findings, first.model]);
      }),
      { numRuns: 30 },
    );
  },
  TIME,
);

/** The findings of a file by itself, as `code line`. */
function told(text: string): string[] {
  const { workspace } = everything([{ uri: 'a.forloeb', text }]);
  return check(workspace).map(({ code, place }) => `${code} ${lineOf(place.file, place.start)}`);
}

test('10,000 blocks inside each other are one message where the 65th begins, and the blocks after them are still read', () => {
  const head = 'pakkeforløb: P {\nudgave: 1\n';
  const names = Array.from({ length: 10_000 }, (_, at) => `afsnit: A${at} {\n`).join('');
  expect(told(head + names)).toEqual(['F218 66']);
  const closed = `${head}${names}${'}\n'.repeat(10_000)}aktør: Læge\n}\n`;
  expect(told(closed)).toEqual(['F218 66']);
  expect(outline(openWorkspace([{ uri: 'a.forloeb', text: closed }]), Infinity)).toContain(`${closed.indexOf('aktør')} actor Læge`);
});

test('64 blocks inside each other are read', () => {
  const text = `pakkeforløb: P {\nudgave: 1\n${Array.from({ length: 63 }, (_, at) => `afsnit: A${at} {\n`).join('')}${'}\n'.repeat(64)}`;
  expect(told(text)).toEqual([]);
});

test('a file of 50 million characters is refused, and left as it is', () => {
  const text = '  aktør: Læge\n'.repeat(3_600_000);
  expect(told(text)).toEqual(['F219 1']);
  expect(formatText(text)).toEqual({ text, kept: [{ start: 0, end: text.length }] });
});

test('thousands of lines with stray braces are read in time', () => {
  expect(told('{\n'.repeat(12_500))).toEqual(['F102 1', 'F218 65']);
  expect(told('}\n'.repeat(12_500))).toEqual(['F206 1']);
});

test('very long lines can be read', () => {
  const brackets = `pakkeforløb: P {\n  kriterium: K {\n    når: ${'('.repeat(300)}a${')'.repeat(300)}\n  }\n}\n`;
  const chain = `pakkeforløb: P {\n  kriterium: K {\n    når: ${'a og '.repeat(5000)}a\n  }\n}\n`;
  const dashes = `pakkeforløb: P {\n${'- '.repeat(100_000)}\n  kan: ${'ord her: '.repeat(20_000)}\n}\n`;
  const spaces = `pakkeforløb: ${' #'.repeat(20_000)}\n${'}'.repeat(20_000)}\n${'[ '.repeat(20_000)}`;
  for (const text of [brackets, chain, dashes, spaces]) everything([{ uri: 'a.forloeb', text }]);
});

const lines = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
const inPathway = (block: string): string => `pakkeforløb: P {\n  udgave: 1\n${block}}\n`;

/** What stands so often in no file that a person wrote, and which findings it gives. */
const FLOODS: Readonly<Record<string, readonly [text: string, findings: Readonly<Record<string, number>>]>> = {
  '{ and } in turn': [lines(16_000, () => '{\n}'), { F102: 1, F114: 100, F906: 1 }],
  '} and { in turn': [lines(16_000, () => '}\n{'), { F206: 1, F114: 100, F906: 1 }],
  dashes: [lines(16_000, () => '- '), { F210: 1 }],
  'texts outside all blocks': [lines(16_000, () => '> '), { F212: 1 }],
  'texts apart from each other': [lines(16_000, () => '> x\n'), { F212: 100, F906: 1 }],
  'blocks that begin': [lines(16_000, () => 'kan: x {'), { F207: 1, F701: 63, F218: 1 }],
  'blocks outside all blocks': [lines(16_000, () => 'kan: x {\n}'), { F207: 100, F906: 1 }],
  ids: [lines(16_000, () => '#id'), { F102: 1 }],
  'one id': [inPathway(lines(16_000, (at) => `  aktør: A${at}  #id`)), { F305: 100, F906: 1 }],
  'conditions outside all blocks': [lines(16_000, () => 'når: ('), { F207: 100, F906: 1 }],
  'conditions that are not finished': [
    inPathway(lines(16_000, (at) => `  kan: x${at} {\n    når: (\n  }`)),
    { F113: 100, F701: 100, F906: 2 },
  ],
  'unknown words': [lines(16_000, (at) => `ord ${at}`), { F102: 1 }],
  'unknown words apart from each other': [inPathway(lines(16_000, (at) => `  ord ${at}\n`)), { F102: 100, F906: 1 }],
  'unknown keywords': [lines(16_000, () => 'ordet: x'), { F101: 1 }],
  'lines that were broken in two': [inPathway(lines(16_000, (at) => `  aktør: Læge ${at}\n    og mere`)), { F102: 100, F906: 1 }],
  'lines that were merged': [inPathway(lines(16_000, (at) => `  aktør: A${at}  aktør: B${at}`)), { F112: 100, F906: 1 }],
  'merge conflicts': [
    inPathway(lines(4_000, (at) => `<<<<<<< a\n  aktør: a${at}\n=======\n  aktør: b${at}\n>>>>>>> b`)),
    { F111: 100, F906: 1 },
  ],
  'one title': [inPathway(lines(16_000, () => '  aktør: Læge')), { F304: 100, F906: 1 }],
  'names that nothing declares': [
    inPathway(lines(10_000, (at) => `  kan: Der kan {\n    hvem: Ukendt ${at}\n  }`)),
    { F301: 100, F906: 1 },
  ],
  'one fact': [inPathway(`  afsnit: A {\n${lines(10_000, () => '    gælder for: MAS')}  }\n`), { F208: 100, F906: 1 }],
};

test.each(Object.entries(FLOODS))('a flood of the same is read in time and told shortly: %s', (_, [text, expected]) => {
  const { workspace } = everything([{ uri: 'a.forloeb', text }]);
  const counts: Record<string, number> = {};
  for (const { code } of check(workspace)) counts[code] = (counts[code] ?? 0) + 1;
  expect(counts).toEqual(expected);
});

test('where two of a kind are left out it is told where the first of them stands, and how many', () => {
  const flood = (count: number): string => inPathway(lines(count, () => '  aktr: Læge'));
  const { workspace } = everything([{ uri: 'a.forloeb', text: flood(102) }]);
  const findings = check(workspace);
  const { place, ...last } = findings.at(-1)!;
  expect(findings).toHaveLength(101);
  expect(last).toEqual({ code: 'F906', parameters: { code: 'F101', count: '2' } });
  expect(lineOf(place.file, place.start)).toBe(103);
  expect(told(flood(101))).toEqual(Array.from({ length: 101 }, (_, at) => `F101 ${at + 3}`));
});

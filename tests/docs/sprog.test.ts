import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinPastedText, renderPasted } from '../../packages/language/src/index.js';
import { ENTRIES } from '../../packages/language/src/vocabulary/index.js';
import { compare } from '../documents/reproduction.js';
import { answerOf, findingsOf, frame } from './frames.js';
import { anchorsOf, blocksOf, markOf, readPage, sprogFolder, type Block } from './markdown.js';

const pages = readdirSync(sprogFolder).filter((name) => name.endsWith('.md'));

/** Blocks to compile; those marked `nøgle` are the table's own examples (tests/vocabulary/examples.test.ts). */
const compiled = (page: string) =>
  blocksOf(readPage(page)).filter(({ language, marks }) => language === 'forloeb' && !marks.includes('nøgle'));
const isWrong = (block: Block) => markOf(block, 'forkert') !== undefined;
const isAlone = (block: Block) => block.marks.includes('alene');
const shown = (blocks: readonly Block[], page: string) =>
  findingsOf(blocks).map((finding) => {
    const block = blocks.find((one) => frame(one).file.uri === finding.place.file.uri)!;
    return `${page}, blokken i linje ${block.line}, ${answerOf(finding, frame(block).offset)}`;
  });

/** What the page says the check answers to a wrong example. */
function answerAfter(page: string, block: Block): Block | undefined {
  const all = blocksOf(readPage(page));
  const next = all[all.findIndex(({ line }) => line === block.line) + 1];
  return next?.language === 'svar' ? next : undefined;
}

/** With WRITE_ANSWERS=1 in the environment the answers are written as they are now; look them through afterwards. */
function writeAnswer(page: string, { text, line }: Block, actual: string): void {
  const lines = readPage(page).split('\n');
  lines.splice(line - 1, text.split('\n').length - 1, ...actual.trimEnd().split('\n'));
  writeFileSync(path.join(sprogFolder, page), lines.join('\n'));
}

describe.each(pages)('%s', (page) => {
  const blocks = compiled(page);
  const right = blocks.filter((block) => !isWrong(block) && !isAlone(block));

  test('the examples are right', () => {
    expect(shown(right, page)).toEqual([]);
    for (const block of blocks.filter((one) => isAlone(one) && !isWrong(one))) expect(shown([block], page)).toEqual([]);
  });

  test('the wrong examples are wrong in the way that is said', () => {
    for (const block of blocks.filter(isWrong)) {
      const findings = findingsOf(isAlone(block) ? [block] : [...right, block]);
      const { file, offset } = frame(block);
      expect(findings.map(({ code, place }) => [place.file.uri, code])).toEqual(
        markOf(block, 'forkert')!
          .split(',')
          .map((code) => [file.uri, code]),
      );
      const answer = answerAfter(page, block);
      const actual = `${findings.map((finding) => answerOf(finding, offset)).join('\n')}\n`;
      if (answer && process.env['WRITE_ANSWERS']) writeAnswer(page, answer, actual);
      else if (answer) expect(answer.text).toBe(actual);
    }
  });

  test('marks are known', () => {
    const known = /^(i=(pakkeforløb|sætning)|forkert=F\d{3}(,F\d{3})*|alene)$/;
    expect(blocks.flatMap(({ marks }) => marks).filter((mark) => !known.test(mark))).toEqual([]);
  });

  test('links lead somewhere', () => {
    const text = readPage(page);
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#');
        if (file && !file.endsWith('.md')) return false;
        if (file && !pages.includes(file)) return true;
        return anchor !== undefined && !anchorsOf(file ? readPage(file) : text).has(decodeURIComponent(anchor));
      });
    expect(broken).toEqual([]);
  });
});

/** Sentences that are not marked as made up are the document's own, word for word. */
test('sentences are word for word or marked (opdigtet)', () => {
  const source = readFileSync(path.resolve(import.meta.dirname, '../documents/004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
  const sentences = pages.flatMap((page) =>
    compiled(page).flatMap(({ text, line }) =>
      text
        .split('\n')
        .map((one) => /^\s*> ?(.*)$/.exec(one)?.[1] ?? '')
        .filter((sentence) => sentence && !sentence.includes('opdigtet'))
        .map((sentence) => ({ line, section: page, text: sentence })),
    ),
  );
  expect(compare(sentences, [source], []).missing).toEqual([]);
  expect(sentences.length).toBeGreaterThan(40);
});

test('the conditions in the overview can be written', () => {
  const page = readPage('betingelser.md');
  const rows = page.slice(page.indexOf('| Du skriver'), page.indexOf('I stedet for')).split('\n').slice(2);
  const conditions = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, condition]) => condition!));
  expect(conditions.length).toBeGreaterThan(10);
  const blocks = conditions.map((condition, index): Block => ({
    language: 'forloeb',
    marks: ['i=sætning'],
    text: `når: ${condition}\n`,
    line: 10_000 + index,
  }));
  const declared = compiled('betingelser.md').filter((block) => !isWrong(block));
  expect(shown([...declared, ...blocks], 'betingelser.md')).toEqual([]);
});

test('pasted text becomes what the page shows', () => {
  const blocks = blocksOf(readPage('indsaet.md'));
  const [pasted] = blocks.filter(({ language }) => language === 'indsat');
  const [joined] = blocks.filter(({ language }) => language === 'samlet');
  expect(renderPasted(joinPastedText(pasted!.text))).toBe(joined!.text);
});

test('every key is explained on the page of its chapter and in the list of keys', () => {
  const list = readPage('noegleord.md');
  for (const { key, chapter } of ENTRIES) {
    expect(readPage(`${chapter}.md`)).toContain(`</a>\`${key}\`\n`);
    expect(list).toContain(`[\`${key}\`](${chapter}.md#`);
  }
});

/** The prose, not only the generated table, shows every key. */
test('every key stands in an example or in the prose of its chapter', () => {
  const silent = ENTRIES.filter(({ key, chapter }) => {
    const prose = readPage(`${chapter}.md`).split('<!-- nøgler: begynd')[0]!;
    const words = key.replace(' N ', ' (?:N|\\d+|én|to|tre) ').replaceAll('/', '\\/');
    return !new RegExp(`(^|[\\s\`«])${words}([:\\s\`»{]|$)`, 'm').test(prose);
  });
  expect(silent.map(({ key, chapter }) => `${chapter}: ${key}`)).toEqual([]);
});

test('the requirements N01 to N48 are all answered', () => {
  const page = readPage('krav.md');
  const examples = readPage('krav-eksempler-1.md') + readPage('krav-eksempler-2.md');
  const wanted = Array.from({ length: 48 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`);
  expect(wanted.filter((number) => !page.includes(`| ${number} |`))).toEqual([]);
  expect(wanted.filter((number) => !examples.includes(`\n## ${number} `))).toEqual([]);
});

/** Programmers' words that the reference does without. */
test('no programmer’s words', () => {
  const words =
    /\b(streng(e|en)?|pars(er|ing|es)|syntaks\w*|parameter|parametre|boolean|boolsk\w*|array|variabel|variable|compiler|kompiler\w*|token)\b/i;
  for (const page of pages.filter((name) => name !== 'grammatik.md')) expect(words.exec(readPage(page))?.[0]).toBeUndefined();
});

/** No reader finds anything in a cell that holds a whole list. */
test('no cell of a table holds more than six keys', () => {
  const cells = pages.flatMap((page) =>
    readPage(page)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => line.split('|'))
      .map((cell) => ({ page, keys: [...cell.matchAll(/`[^`]+`/g)].length })),
  );
  expect(cells.filter(({ keys }) => keys > 6)).toEqual([]);
});

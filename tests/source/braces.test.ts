import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readStructure } from '../../packages/language/src/source/structure.js';
import { misreading, owners, singleFaults } from './single-faults.js';

const text = readFileSync(path.join(import.meta.dirname, 'bilag-1.forloeb'), 'utf8');

test('one wrong brace in a real file is one finding, and no other line changes its owner', () => {
  const tree = readStructure(text);
  expect(tree.problems).toEqual([]);
  const meant = owners(
    tree,
    text.split('\n').map((line, from) => ({ from, text: line })),
  );
  const faults = [...singleFaults(text)];
  expect(faults.length).toBeGreaterThan(200);
  expect(faults.map((fault) => misreading(fault, meant)).filter((wrong) => wrong !== undefined)).toEqual([]);
});

test('reading takes time in proportion to the length, even where every line is wrong', () => {
  const time = (lines: number): number => {
    const wrong = Array.from(
      { length: lines },
      (_, index) => `${' '.repeat((index * 7) % 12)}${index % 3 === 0 ? 'alle gælder {' : index % 3 === 1 ? '- x' : '}'}`,
    ).join('\n');
    // In milliseconds of processor time, for the time of the clock would tell of the machine. Another file of tests runs in the
    // same process: what it uses is in every time, so the least of three is the nearest.
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      readStructure(wrong);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    return Math.min(...times);
  };
  time(2_000);
  // Eight times the lines take eight times as long; four times more would show a square.
  expect(time(32_000)).toBeLessThan(32 * Math.max(time(4_000), 10));
});

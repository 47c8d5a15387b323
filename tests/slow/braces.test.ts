import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readStructure } from '../../packages/language/src/source/structure.js';
import { misreading, owners, singleFaults } from '../source/single-faults.js';

const root = path.join(import.meta.dirname, '..', '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(examples\/.*|tests\/source\/bilag-1)\.forloeb$/.test(file));

test.each(files)('one wrong brace anywhere in %s is one finding', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const tree = readStructure(text);
  expect(tree.problems).toEqual([]);
  const meant = owners(
    tree,
    text.split(/\r\n|\n/).map((line, from) => ({ from, text: line })),
  );
  expect([...singleFaults(text)].map((fault) => misreading(fault, meant)).filter((wrong) => wrong !== undefined)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSource, MESSAGES, messageText, type Code } from '@pakkeforloeb/language';
import { describe, expect, test } from 'vitest';
import { examplesOf, findingsIn } from './rule-pages.js';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'regler');
const codes = Object.keys(MESSAGES) as Code[];
const pageName = (code: Code): string => `${code}-${MESSAGES[code].name}.md`;
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');

test('there is one page for every code of the catalogue, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...codes.map(pageName), 'README.md'].sort());
});

test('the index links to every page', () => {
  const links = [...read('README.md').matchAll(/\((F[^)]+\.md)\)/g)].map(([, name]) => name);
  expect(links).toEqual(codes.map(pageName));
});

describe.each(codes)('%s', (code) => {
  const page = read(pageName(code));
  const examples = examplesOf(page);
  const wrong = examples.filter(({ kind }) => kind === 'forkert');

  test('has a title, what it means, why, a wrong and a right example and how to mend it', () => {
    expect(page).toMatch(new RegExp(`^# ${code} \\S`));
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Hvorfor', 'Forkert', 'Rigtigt', 'Sådan retter du det']);
    expect(examples.map(({ kind }) => kind)).toEqual(['forkert', 'rigtig']);
    expect(examples.every(({ text }) => text.startsWith('// '))).toBe(true);
  });

  test('says what the catalogue says', () => {
    const { da, severity } = MESSAGES[code];
    expect(page).toContain(`> ${da.replace(/\{\w+\}/g, '…')}\n`);
    const can = severity === 'error' || code === 'F903' || code === 'F906' ? 'Kan ikke' : 'Kan';
    expect(page).toContain(`**${{ error: 'Fejl', warning: 'Advarsel', information: 'Tip' }[severity]}.** ${can} tillades`);
  });

  test.each(wrong.filter(({ encoding }) => !encoding))(
    'the wrong example gives it once, at its place, and nothing else',
    ({ text, marked }) => {
      const all = findingsIn(text);
      // F906 counts others, which stand beside it.
      const findings = all.filter((finding) => !all.some((other) => other.code === 'F906' && other.parameters['code'] === finding.code));
      expect(findings.map((finding) => finding.code)).toEqual([code]);
      const [{ place, parameters }] = findings as [(typeof findings)[number]];
      expect({ start: place.start, end: place.end }).toEqual(marked);
      for (const language of ['da', 'en'] as const)
        expect(messageText(code, parameters, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
    },
  );

  test.each(wrong.filter(({ encoding }) => encoding))('the wrong example cannot be read in $encoding', ({ text, encoding }) => {
    expect(encoding).toBe('latin1');
    expect(decodeSource(Buffer.from(text, 'latin1'))).toMatchObject({ problem: 'latin-1' });
  });

  test('the right example gives nothing', () => {
    for (const { text } of examples.filter(({ kind }) => kind === 'rigtig')) {
      expect(findingsIn(text).map((finding) => [finding.code, messageText(finding.code, finding.parameters, 'da')])).toEqual([]);
      expect(decodeSource(new TextEncoder().encode(text))).toEqual({ text });
    }
  });
});

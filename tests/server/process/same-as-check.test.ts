import { describe, expect, test } from 'vitest';
import { SMALL } from '../../incremental/small-workspace.js';
import { Desk } from './desk.js';
import { sameAsCheck } from './same-as-check.js';
import { EXAMPLES } from './spoilt.js';

/** The files of one project of the examples. */
function project(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(EXAMPLES)
      .filter(([name]) => name.startsWith(`${folder}/`))
      .map(([name, text]) => [name.slice(folder.length + 1), text]),
  );
}

const PROJECTS = [...new Set(Object.keys(EXAMPLES).map((name) => name.slice(0, name.indexOf('/'))))];

test.each(PROJECTS)('of the example %s it says what `forloeb check` says, with every file open and with none', async (name) => {
  // A file that others need is left out: a whole project finds nothing.
  const { 'katalog.forloeb': _catalogue, ...files } = project(name);
  const desk = await Desk.open(files);
  const expected = await desk.expected();
  expect(expected.length > 0).toBe(_catalogue !== undefined);
  expect(desk.told()).toEqual(expected);
  for (const file of desk.names) await desk.open(file);
  await desk.client.ready();
  expect(desk.told()).toEqual(expected);
  await desk.client.shutdown();
});

test('of spoilt examples it says what `forloeb check` says', async () => {
  const { files, findings } = await sameAsCheck(['første', 'anden', 'tredje']);
  expect(files).toBeGreaterThan(30);
  expect(findings).toBeGreaterThan(20);
});

describe('settings', () => {
  const FAULTY = {
    ...SMALL,
    'under/e.forloeb': 'pakkeforløb: Forløb E {\n  kriterium: Én {\n    når: Mangler\n  }\n}\n',
    'lang.forloeb': 'pakkeforløb: Forløb L {\n  kriterium: Tom {\n    > Uden betingelse.\n  }\n}\n',
  };

  test('files that are excluded are not told of until they are opened; severities and the language are those of the settings', async () => {
    const settings = { exclude: ['under/**'], severity: { F420: 'error', F416: 'information' }, lang: 'en' };
    const desk = await Desk.open({ ...FAULTY, 'forloeb.config.json': JSON.stringify(settings) });
    const isWanted = (name: string): boolean => !name.startsWith('under/');
    const expected = await desk.expected(isWanted, [], 'en');
    expect(expected.join('\n')).toMatch(/F420 error/u);
    expect(desk.told()).toEqual(expected);
    expect(desk.told().join('\n')).not.toMatch(/e\.forloeb/u);
    await desk.open('under/e.forloeb');
    await desk.client.ready();
    expect(desk.told()).toEqual(await desk.expected(isWanted, [], 'en'));
    expect(desk.told().join('\n')).toMatch(/e\.forloeb/u);
    await desk.client.shutdown();
  });

  test('the client’s setting goes before the project’s, and the project’s before the command’s', async () => {
    const english = ['--lang', 'en'];
    const told = async (config: object | undefined, initializationOptions: object, args: readonly string[] = english): Promise<string> => {
      const files = { 'a.forloeb': 'katalog: K {\n  fase: ?\n', ...(config && { 'forloeb.config.json': JSON.stringify(config) }) };
      const desk = await Desk.open(files, [''], true, { initializationOptions, args });
      const [first] = desk.told();
      await desk.client.shutdown();
      return /[æøå]|mangler|blok/iu.test(first!) ? 'da' : 'en';
    };
    expect(await told({ lang: 'da' }, { language: 'en' })).toBe('en');
    expect(await told({ lang: 'da' }, {})).toBe('da');
    expect(await told(undefined, {})).toBe('en');
    expect(await told(undefined, {}, [])).toBe('da');
  });

  test('settings with a fault are told once, in plain words, and the usual ones hold', async () => {
    const desk = await Desk.open({ ...FAULTY, 'forloeb.config.json': '{ "exclude": "under/**" }' });
    expect(desk.client.messages).toEqual([
      'Indstillingerne kan ikke bruges, så de almindelige gælder: forloeb.config.json:1:14: «exclude» skal være en liste.',
    ]);
    expect(desk.told()).toEqual(await desk.expected(undefined, ['forloeb.config.json']));
    await desk.write('ny.forloeb', 'katalog: Ny {\n}\n');
    await desk.client.ready();
    expect(desk.client.messages).toHaveLength(1);
    await desk.client.shutdown();
  });
});

test('a file that cannot be read, is too large or too deep is told of, and silences no other', async () => {
  const deep = (levels: number): string => `${'kriterium: A {\n'.repeat(levels)}${'}\n'.repeat(levels)}`;
  const files = {
    ...SMALL,
    'utf16.forloeb': Buffer.from(`\uFEFF${SMALL['b.forloeb']}`, 'utf16le'),
    'latin.forloeb': Buffer.from(SMALL['b.forloeb']!, 'latin1'),
    'binær.forloeb': Buffer.from([0, 1, 2, 0, 255]),
    'tom.forloeb': '',
    'mærke.forloeb': '\uFEFFkatalog: Mærke {\n  fase: ?\n}\n',
    'stor.forloeb': `katalog: Stor {\n${'  fase: Endnu en\n'.repeat(420_000)}}\n`,
    'dyb.forloeb': `katalog: Dyb {\n${deep(3000)}}\n`,
    'værre.forloeb': `${'{'.repeat(200_000)}\n${'('.repeat(100_000)}`,
  };
  const desk = await Desk.open(files);
  const expected = await desk.expected();
  for (const code of ['F107', 'F218', 'F219', 'F301']) expect(expected.join('\n')).toMatch(new RegExp(` ${code} `, 'u'));
  expect(desk.told()).toEqual(expected);
  await desk.open('stor.forloeb');
  await desk.open('dyb.forloeb');
  await desk.open('a.forloeb');
  await desk.edit('a.forloeb', SMALL['a.forloeb']!.replace('Hoste', 'Host'));
  await desk.client.ready();
  expect(desk.told()).toEqual(await desk.expected());
  expect(desk.told()).not.toEqual(expected);
  await desk.client.shutdown();
  expect(desk.client.stderr).toBe('');
});

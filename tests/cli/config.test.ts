import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../packages/cli/schema/forloeb.config.schema.json' with { type: 'json' };
import { LANGUAGE_VERSION } from '../../packages/language/src/index.js';
import { folderWith, forloeb } from './process.js';
import { BAD_INDENT, CLEAN, UNKNOWN_NAME } from './sources.js';

test('the schema knows the version of the language', () => {
  expect(schema.properties.sprogversion.enum).toContain(LANGUAGE_VERSION);
});

test('the schema is a schema', () => {
  expect(new Ajv({ strict: true }).validateSchema(schema)).toBe(true);
});

test.each([
  [
    'a setting that is none',
    '{\n  "fils": []\n}',
    '2:3: Indstillingen «fils» findes ikke. Du kan bruge: files, exclude, out, sprogversion, lang, severity, requiredVersion.',
  ],
  ['the wrong type', '{\n  "files": "*.forloeb"\n}', '2:12: «files» skal være en liste.'],
  ['a language that is none', '{ "lang": "sv" }', '1:11: «lang» skal være en af disse: "da", "en".'],
  ['an unknown version of the language', '{ "sprogversion": "9" }', '1:19: «sprogversion» skal være en af disse: "0.1".'],
  ['what is no code', '{ "severity": { "X1": "error" } }', '1:17: «X1» er ikke koden på en melding. En kode er F og tre cifre, fx F203.'],
  [
    'a code that no message has',
    '{ "severity": { "F999": "error" } }',
    '1:17: «F999» er ikke en advarsel. Kun advarsler kan gøres mere eller mindre alvorlige.',
  ],
  [
    'an error to be made less',
    '{ "severity": { "F301": "information" } }',
    '1:17: «F301» er ikke en advarsel. Kun advarsler kan gøres mere eller mindre alvorlige.',
  ],
  [
    'no JSON',
    '{\n  "files": [}\n',
    '2:13: Her er filen ikke skrevet rigtigt. Se efter et manglende komma, anførselstegn eller en klamme lige før.',
  ],
  ['nothing', '', '1:1: Her er filen ikke skrevet rigtigt. Se efter et manglende komma, anførselstegn eller en klamme lige før.'],
  [
    'a newer tool wanted',
    '{ "requiredVersion": "99.0.0" }',
    '1:22: Projektet kræver forloeb 99.0.0 eller nyere; dette er 0.1.0. Hent en nyere version.',
  ],
])('%s: a message with its place, and exit code 2', (_name, text, message) => {
  const folder = folderWith({ 'forloeb.config.json': text, 'a.forloeb': CLEAN });
  expect(forloeb(['check'], folder)).toEqual({ code: 2, stdout: '', stderr: `forloeb.config.json:${message}\n` });
});

test('it is found above the folder, and its patterns are seen from its own', () => {
  const folder = folderWith({
    'forloeb.config.json': '{ "files": ["forløb/**/*.forloeb"], "exclude": ["**/kladder/**"] }',
    'forløb/a.forloeb': CLEAN,
    'forløb/kladder/b.forloeb': UNKNOWN_NAME,
    'andet/c.forloeb': UNKNOWN_NAME,
  });
  expect(forloeb(['check'], path.join(folder, 'andet')).stdout).toBe('Ingen fejl eller advarsler i 1 fil.\n');
});

test('a file named is checked though it is excluded', () => {
  const folder = folderWith({ 'forloeb.config.json': '{ "exclude": ["b.forloeb"] }', 'a.forloeb': CLEAN, 'b.forloeb': BAD_INDENT });
  expect(forloeb(['check', 'b.forloeb'], folder).stdout).toContain('b.forloeb:4:5: fejl F220:');
});

test('--config names another file, and one that is not there is told of', () => {
  const folder = folderWith({ 'forloeb.config.json': '{}', 'andre.json': '{ "lang": "en" }', 'a.forloeb': CLEAN });
  expect(forloeb(['check', '--config', 'andre.json'], folder).stdout).toBe('No errors or warnings in 1 file.\n');
  expect(forloeb(['check', '--config', 'ingen.json'], folder)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Filen med indstillinger «ingen.json» findes ikke.\n',
  });
});

test('a warning can be made an error', () => {
  const folder = folderWith({ 'forloeb.config.json': '{ "severity": { "F203": "error" } }', 'a.forloeb': BAD_INDENT });
  expect(forloeb(['check'], folder).stdout).toContain('a.forloeb:4:5: fejl F203:');
});

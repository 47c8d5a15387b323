import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { firstPathway } from 'forloeb/first-pathway';
import { folderWith, forloeb } from '../cli/process.js';

const extension = path.resolve(import.meta.dirname, '../../packages/vscode');

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly title: string;
        readonly description: string;
        readonly when?: string;
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly taskDefinitions: readonly { readonly properties: { readonly command: { readonly enum: readonly string[] } } }[];
    readonly problemPatterns: readonly { readonly name: string; readonly regexp: string }[];
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: string }[];
  };
}

const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8')) as Manifest;

test('the problem matchers read what the command line prints elsewhere than in a terminal, in both languages', () => {
  const folder = folderWith({
    'mappe/å.forloeb':
      'pakkeforløb: A {\n  udgave: 1\n  opdigtet: ja\n  kan {\n    > Patienten kan henvises.\n    henvises til: Findes ikke\n  }\n}\n',
  });
  for (const lang of ['da', 'en']) {
    const { stdout } = forloeb(['check', '--lang', lang], folder);
    const { regexp } = manifest.contributes.problemPatterns.find(({ name }) => name === 'forloeb-fejl')!;
    const [, file, line, column, code, message] = new RegExp(regexp, 'm').exec(stdout)!;
    expect([file, line, column, code]).toEqual(['mappe/å.forloeb', '6', '19', 'F301']);
    expect(message).toContain('Findes ikke');
  }
});

test('each severity of the command line has its matcher', () => {
  const line = (severity: string): string => `a.forloeb:1:2: ${severity} F001: Tekst`;
  const matching = (text: string): string[] =>
    manifest.contributes.problemPatterns.filter(({ regexp }) => new RegExp(regexp).test(text)).map(({ name }) => name);
  expect(['fejl', 'error', 'advarsel', 'warning', 'tip', 'notice'].map((severity) => matching(line(severity)))).toEqual([
    ['forloeb-fejl'],
    ['forloeb-fejl'],
    ['forloeb-advarsel'],
    ['forloeb-advarsel'],
    ['forloeb-tip'],
    ['forloeb-tip'],
  ]);
  expect(manifest.contributes.problemMatchers.map(({ pattern }) => pattern.slice(1))).toEqual(
    manifest.contributes.problemPatterns.map(({ name }) => name),
  );
});

test('every command of the manifest is made by the extension', () => {
  const source = readFileSync(path.join(extension, 'src', 'extension.ts'), 'utf8');
  const made = [...source.matchAll(/'(forloeb\.\w+)'(?=[:(])/g)].map(([, id]) => id);
  expect(made.sort()).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
});

test('the README tells of every command by its title', () => {
  const readme = readFileSync(path.join(extension, 'README.md'), 'utf8');
  const told = [...readme.matchAll(/^\| (.+?) +\|/gm)].map(([, title]) => title);
  const titles = manifest.contributes.commands.map(({ title }) => title);
  expect(titles).toContain('Prøv med prøvepatienter');
  expect(titles.filter((title) => !told.includes(title))).toEqual([]);
});

test('what is done with a whole folder can be done by a command and by a task, and the command line knows it', () => {
  const source = readFileSync(path.join(extension, 'src', 'extension.ts'), 'utf8');
  const done = [...source.matchAll(/runOnFolder\(program, '(\w+)'\)/g)].map(([, command]) => command!);
  expect(done).toEqual(['check', 'test', 'build']);
  expect(done.filter((command) => !manifest.contributes.taskDefinitions[0]!.properties.command.enum.includes(command))).toEqual([]);
  const folder = folderWith({
    'a.forloeb':
      'katalog: K (opdigtet) {\n  oplysning: feber {\n    type: ja/nej\n  }\n  kriterium: Mistanke {\n    når: feber\n  }\n  prøvepatient: P {\n    givet {\n      - feber\n    }\n    prøver: Mistanke\n    forventer: opfyldt\n  }\n}\n',
  });
  for (const command of done) expect(`${command} ${forloeb([command], folder).stdout}`).toMatch(RESULTS[command]!);
});

/** What the command line says in the terminal when all is well. */
const RESULTS: Readonly<Record<string, RegExp>> = {
  check: /Ingen fejl/,
  test: /1 af 1 prøvepatient som forventet/,
  build: /skrevet|bygget/i,
};

/** Commands of VS Code itself that the walkthrough uses; the test in a real VS Code runs them. */
const OF_VSCODE = ['vscode.openFolder', 'workbench.actions.view.problems', 'editor.action.marker.nextInFiles'];

test('the walkthrough names commands that exist, and is opened by one', () => {
  const known = [...OF_VSCODE, ...manifest.contributes.commands.map(({ command }) => command)];
  const [{ id, steps }] = manifest.contributes.walkthroughs as [Manifest['contributes']['walkthroughs'][0]];
  expect(steps).toHaveLength(6);
  for (const { description, completionEvents } of steps) {
    const named = [...description.matchAll(/\(command:([^)]+)\)/g), ...completionEvents.join(' ').matchAll(/onCommand:(\S+)/g)];
    expect(named.map(([, command]) => command).filter((command) => !known.includes(command!))).toEqual([]);
    // Beside what is to be done there is a command that does it, or says that it was done.
    expect(completionEvents).toHaveLength(1);
  }
  expect(readFileSync(path.join(extension, 'src', 'extension.ts'), 'utf8')).toContain(`#${id}\``);
});

test('the step «Åbn din mappe» is ticked when it is read with a folder open', () => {
  const [{ steps }] = manifest.contributes.walkthroughs as [Manifest['contributes']['walkthroughs'][0]];
  const folder = steps.filter(({ title }) => title === 'Åbn din mappe').map(({ when, completionEvents: [event] }) => [when, event]);
  // VS Code never ticks a step by a context that held before it read the manifest, as that of an open folder does.
  expect(folder).toEqual([
    ['workspaceFolderCount == 0', 'onCommand:vscode.openFolder'],
    ['workspaceFolderCount != 0', 'onStepSelected'],
  ]);
  expect(JSON.stringify(steps)).not.toContain('onContext');
});

test('nothing is promised for a browser, where the extension does not run', () => {
  expect(Object.keys(manifest)).not.toContain('browser');
  expect(manifest).toMatchObject({ extensionKind: ['workspace'] });
});

test.each([
  'Mit første pakkeforløb',
  'Pakkeforløb for kræft i tyk- og endetarm',
  '  Å  ',
  'MAS (2026): «udkast», 2. udgave',
  '3 dage',
  'X'.repeat(200),
])('a new pathway called «%s» checks clean', (title) => {
  const { name, text } = firstPathway(title.trim());
  expect(name).toMatch(/^[\p{L}\p{N}-]{1,60}\.forloeb$/u);
  const workspace = openWorkspace([{ uri: name, text }]);
  expect(check(workspace).map(({ code, parameters }) => ({ code, parameters }))).toEqual([]);
});

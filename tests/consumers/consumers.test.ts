import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consumerFolder, node } from './installed.js';
import { at, blocksOf } from './page.js';

let folder = '';
beforeAll(() => {
  folder = consumerFolder();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMON = ['forandringens placering=lymfeknude', 'forstørret lymfeknude=ja', 'lateral cyste på hals=nej'];
const GROIN = [...COMMON, 'lymfeknudens sted=lysken', 'lymfeknudens beskaffenhed=uøm', 'anden oplagt forklaring=nej'];

describe('programs that use only the JSON print', () => {
  test.each([
    ['code-table', 'code-table.mjs', ['DP', '2022']],
    ['code-table-made-up', 'code-table.mjs', ['organ-x']],
    ['time-line', 'time-line.mjs', ['DP', '2022']],
    ['time-line-made-up', 'time-line.mjs', ['organ-x']],
    ['lymph-node-armpit', 'lymph-node.mjs', [...COMMON, 'køn=kvinde', 'lymfeknudens sted=den ene armhule']],
    ['lymph-node-fuzzy', 'lymph-node.mjs', [...GROIN, 'lymfeknudens største diameter=1,8 cm']],
    ['lymph-node-21-mm', 'lymph-node.mjs', [...GROIN, 'lymfeknudens største diameter=21 mm']],
    ['lymph-node-little-known', 'lymph-node.mjs', COMMON.slice(0, 2)],
  ])('%s', async (name, program, args) => {
    const printed = node([program, 'build', ...args], folder);
    await expect(printed).toMatchFileSnapshot(path.join('expected', `${name}.txt`));
  });
});

test.each([
  ['code-table.mjs', [], 'Usage: node code-table.mjs BUILD-FOLDER DOCUMENT [EDITION]\n'],
  ['code-table.mjs', ['build'], 'Usage: node code-table.mjs BUILD-FOLDER DOCUMENT [EDITION]\n'],
  ['time-line.mjs', [], 'Usage: node time-line.mjs BUILD-FOLDER DOCUMENT [EDITION]\n'],
  ['lymph-node.mjs', [], 'Usage: node lymph-node.mjs BUILD-FOLDER "køn=kvinde" "forstørret lymfeknude=ja" …\n'],
])('%s with too few arguments says how it is used', (program, args, usage) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: usage, stdout: '' });
});

describe('the package @pakkeforloeb/model', () => {
  const ASK = `import { evaluator } from '@pakkeforloeb/model';
const document = { elements: [
  { id: 'd', kind: 'pathway' },
  { id: 'feber', kind: 'data-element', parent: 'd', valueType: { value: 'boolean' } },
  { id: 'k', kind: 'criterion', parent: 'd', when: { type: 'holds', subject: { id: 'feber' } } },
], units: {}, id: 'd', schemaVersion: '0.1.0' };
globalThis.result = evaluator([document]).holds('k', { feber: true }).result;`;

  test('brings its schemas', () => {
    const schema = path.join(folder, 'node_modules', '@pakkeforloeb', 'model', 'schema', 'document.schema.json');
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toMatchObject({ title: 'PathwayDocument' });
    const resolve = "console.log(import.meta.resolve('@pakkeforloeb/model/schema/index.schema.json').split('/').at(-1))";
    expect(node(['--input-type=module', '-e', resolve], folder)).toBe('index.schema.json\n');
  });

  test.each(['README.md', 'docs/json.md'])('the links of its %s lead somewhere in it', (page) => {
    const installed = path.join(folder, 'node_modules', '@pakkeforloeb', 'model');
    const targets = [...readFileSync(path.join(installed, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => target!);
    expect(targets).not.toEqual([]);
    for (const target of targets.filter((each) => !each.startsWith('https:'))) {
      const [file = '', anchor] = target.split('#');
      const named = file === '' ? page : path.join(path.dirname(page), file);
      const text = readFileSync(path.join(installed, named), 'utf8');
      if (anchor !== undefined) expect(headingsIn(text), target).toContain(anchor);
    }
  });

  test('runs where there is no Node: bundled for the browser, with none of its globals', async () => {
    const bundled = await build({
      stdin: { contents: ASK, resolveDir: folder },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
    });
    const context: { result?: string } = {};
    runInNewContext(bundled.outputFiles[0]!.text, context);
    expect(context.result).toBe('true');
  });

  test('brings its types', () => {
    const program = `import { evaluator, type Answer, type Patient, type PathwayDocument } from '@pakkeforloeb/model';
const patient: Patient = { age: { value: 41, unit: 'år' }, sex: 'sex/female', fever: false };
export const ask = (document: PathwayDocument): Answer => evaluator([document]).applies('s', patient);
// @ts-expect-error an answer is no boolean
export const wrong: boolean = ask({} as PathwayDocument);
`;
    writeFileSync(path.join(folder, 'program.ts'), program);
    const tsc = path.resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
    expect(node([tsc, ...options, 'program.ts'], folder)).toBe('');
  });
});

/** The anchors of the headings of a page. */
function headingsIn(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('building the package without what npm ci installs says what to do', () => {
  const scripts = path.join(folder, 'clone', 'scripts');
  cpSync(path.resolve(import.meta.dirname, '../../scripts'), scripts, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [path.join(scripts, 'build-model.mjs')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'What this needs is not installed. Run first, in the folder of the repository: npm ci\n',
  });
});

describe.each(['docs/json.md', 'packages/model/README.md'])('%s', (page) => {
  const blocks = blocksOf(page);

  test.each(blocks.filter(({ language }) => language === 'json').map((block) => [block.info, block.text] as const))(
    '%s is in the output',
    (info, text) => {
      const [file = '', where = ''] = info.split(' ');
      const built = JSON.parse(readFileSync(path.join(folder, 'build', file), 'utf8')) as unknown;
      expect(at(built, where)).toMatchObject(JSON.parse(text) as object);
    },
  );

  test('its programs print what stands below them', () => {
    const programs = blocks.flatMap((block, index) => (block.language === 'js' ? [[block.text, blocks[index + 1]!.text] as const] : []));
    expect(programs).not.toEqual([]);
    for (const [program, expected] of programs) {
      writeFileSync(path.join(folder, 'page.mjs'), program);
      expect(node(['page.mjs'], folder)).toBe(expected);
    }
  });

  test('its commands print what stands below them', () => {
    for (const { text } of blocks.filter(({ language }) => language === 'console')) {
      const [command = '', ...expected] = text.split('\n');
      const args = [...command.slice('$ node '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      expect(node(args, folder)).toBe(expected.join('\n'));
    }
  });
});

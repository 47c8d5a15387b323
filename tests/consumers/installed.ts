import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXAMPLE_FILES } from '../examples/files.js';
import { forloeb } from '../cli/process.js';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * A folder as a consumer has it, outside the repository: `@pakkeforloeb/model` installed from its package, the three programs, and in `build`
 * what `forloeb build` makes of the examples.
 */
export function consumerFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'forloeb-consumer-')));
  npm(['pack', '--pack-destination', folder], path.join(root, 'packages', 'model'));
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  npm(['install', '--offline', '--no-audit', '--no-fund', `./${archive}`], folder);
  // A program of the page validates with it.
  symlinkSync(path.join(root, 'node_modules', 'ajv'), path.join(folder, 'node_modules', 'ajv'), 'junction');
  cpSync(path.join(root, 'examples', 'consumers'), folder, { recursive: true });
  for (const { uri, text } of EXAMPLE_FILES) {
    mkdirSync(path.join(folder, path.dirname(uri)), { recursive: true });
    writeFileSync(path.join(folder, uri), text);
  }
  const built = forloeb(['build', '--out', 'build'], folder);
  if (built.code !== 0) throw new Error(built.stdout + built.stderr);
  return folder;
}

/** Runs Node in a folder and gives what it prints. */
export function node(args: readonly string[], folder: string): string {
  return execFileSync(process.execPath, [...args], { cwd: folder, encoding: 'utf8' });
}

/** npm's script under Node: `npm.cmd` does not start without a shell on Windows. */
function npm(args: readonly string[], folder: string): void {
  const beside = path.dirname(process.execPath);
  const candidates = [path.join(beside, 'node_modules'), path.join(beside, '..', 'lib', 'node_modules')];
  const scripts = [process.env['npm_execpath'], ...candidates.map((modules) => path.join(modules, 'npm', 'bin', 'npm-cli.js'))];
  for (const script of scripts) {
    if (!script?.endsWith('npm-cli.js')) continue;
    execFileSync(process.execPath, [script, ...args], { cwd: folder, stdio: 'pipe' });
    return;
  }
  throw new Error('npm was not found.');
}

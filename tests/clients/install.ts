import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Real editors are big: they live outside git, and are fetched once. */
const cache = path.join(root, '.cache', 'clients');

/** A version of VS Code, as the npm package `code-server` carries it. */
export interface VSCodeVersion {
  readonly name: '1.100' | '1.139';
  readonly package: string;
  /** The command that starts Node for it: the newest does not run on Node 20. */
  readonly node: readonly string[];
}

export const VSCODE_VERSIONS: readonly VSCodeVersion[] = [
  { name: '1.100', package: 'code-server@4.100.3', node: [process.execPath] },
  { name: '1.139', package: 'code-server@4.139.1', node: [process.execPath, path.join(root, 'scripts', 'with-node.mjs'), '24'] },
];

/**
 * Fetches a VS Code from npm if it is not there, and returns the script that starts its server. Its own install scripts are left
 * out: they would download and compile what a test of an extension does not need (log file, watchdog, terminal).
 */
export function installVSCode(version: VSCodeVersion): string {
  const folder = path.join(cache, version.package.replace('@', '-'));
  const inner = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const finished = path.join(folder, 'installed');
  if (!existsSync(finished)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', version.package], folder);
    npm(['install', '--ignore-scripts', '--legacy-peer-deps', '--omit=dev', '--no-audit', '--no-fund'], inner);
    linkRipgrep(inner);
    writeFileSync(finished, '');
  }
  return path.join(inner, 'out', 'server-main.js');
}

/**
 * The program of this name on this machine; packages of Debian bring it where they may.
 * @param condition what it has to do beside being there, as words and as a question
 */
export function installProgram(
  names: readonly string[],
  debianPackages: readonly string[],
  condition = '',
  holds: (program: string) => boolean = () => true,
): string {
  const found = (): string | undefined => names.map(findProgram).find((file) => file !== undefined && holds(file));
  const there = found();
  if (there) return there;
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    spawnSync('apt-get', ['update', '-qq']);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const program = found();
  if (program) return program;
  const needed = [names.join(' or '), condition].filter(Boolean).join(', ');
  throw new Error(`This test needs ${needed}: it is not on this machine. Install it: apt-get install ${debianPackages.join(' ')}`);
}

/** VS Code 1.100 would download its search program; the one of the machine does as well. */
function linkRipgrep(vscode: string): void {
  const needed = path.join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const folder = path.join(needed, 'bin');
  if (!existsSync(needed) || existsSync(path.join(folder, 'rg'))) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(installProgram(['rg'], ['ripgrep']), path.join(folder, 'rg'));
}

function npm(args: readonly string[], cwd: string): void {
  try {
    execFileSync('npm', args, { cwd, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`This test needs packages of npm that could not be fetched: npm ${args.join(' ')}\n${String(error).slice(0, 1000)}`);
  }
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

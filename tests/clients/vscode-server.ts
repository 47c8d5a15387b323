import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installVSCode, root, type VSCodeVersion } from './install.js';
import { until } from './until.js';

/** Settings that keep VS Code's own notices out of the way. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  // As text that a test can read.
  'terminal.integrated.gpuAcceleration': 'off',
  'files.simpleDialog.enable': true,
};

/** What is opened, and how. */
export interface HostOptions {
  readonly vsix: string;
  /** Files in the folder that is opened, as text; or a folder to copy. */
  readonly files: Readonly<Record<string, string>>;
  readonly copyOf?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks whether the authors of a folder are trusted, as it does by itself. */
  readonly asksForTrust?: boolean;
}

/** A real VS Code without a window of its own: its extension host is the desktop's, its workbench is a page. */
export class VSCodeServer {
  log = '';
  private constructor(
    private readonly page: string,
    /** The folder that is open. */
    readonly folder: string,
    private readonly run: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (this.log += data.toString()));
  }

  /** Installs the extension into a new VS Code, and opens a folder in it. */
  static async start(
    version: VSCodeVersion,
    { vsix, files, copyOf, settings = {}, asksForTrust = false }: HostOptions,
  ): Promise<VSCodeServer> {
    const main = installVSCode(version);
    const run = mkdtempSync(path.join(tmpdir(), 'forloeb-vscode-'));
    const folder = path.join(run, 'pakkeforløb');
    if (copyOf) cpSync(copyOf, folder, { recursive: true });
    write(folder, files);
    write(run, {
      'user/User/settings.json': JSON.stringify({ ...SETTINGS, 'security.workspace.trust.enabled': asksForTrust, ...settings }),
    });
    // A home of its own: VS Code keeps files and sockets there.
    const env = { ...process.env, HOME: run, TMPDIR: run, XDG_RUNTIME_DIR: run };
    const [node = '', ...before] = version.node;
    const folders = ['server', 'user', 'extensions'].flatMap((name) => [
      name === 'server' ? '--server-data-dir' : name === 'user' ? '--user-data-dir' : '--extensions-dir',
      path.join(run, name),
    ]);
    const common = [...before, main, '--accept-server-license-terms', '--telemetry-level', 'off', ...folders];
    const installed = spawnSync(node, [...common, '--install-extension', vsix], { encoding: 'utf8', env, cwd: root, timeout: 120_000 });
    if (!installed.stdout.includes('was successfully installed'))
      throw new Error(`The VSIX was not installed:\n${installed.stdout}\n${installed.stderr}`);
    const port = await freePort();
    const args = [...common, '--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token'];
    if (!asksForTrust) args.push('--disable-workspace-trust');
    // A group of its own, so that an extension host that hangs is ended too.
    const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env, cwd: root });
    const server = new VSCodeServer(`http://127.0.0.1:${port}/`, folder, run, child);
    await until('VS Code to answer', async () => (await fetch(`http://127.0.0.1:${port}/`)).ok, 60_000);
    return server;
  }

  /** The window on the folder. */
  get url(): string {
    return `${this.page}?folder=${encodeURIComponent(this.folder)}`;
  }

  /** A window without a folder. */
  get emptyUrl(): string {
    return `${this.page}?ew=true`;
  }

  /** The window on a file that names several folders, seen from the folder that is open. */
  urlOfWorkspace(name: string): string {
    return `${this.page}?workspace=${encodeURIComponent(path.join(this.folder, name))}`;
  }

  /** The processes of the language server. */
  languageServers(): number[] {
    const { stdout } = spawnSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.includes('forloeb.mjs lsp') && line.includes(this.run));
    return lines.map((line) => Number.parseInt(line));
  }

  async close(): Promise<void> {
    const { pid } = this.child;
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      try {
        process.kill(-pid!, signal);
      } catch {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    rmSync(this.run, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Starting other programs the same way on every operating system: without a shell, with visible output. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a script under Node and returns its exit code; `node` names another Node binary than the present one. */
export function runNode(args, { node = process.execPath, cwd = root, env = process.env } = {}) {
  const result = spawnSync(node, args, { cwd, env, stdio: 'inherit' });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Like runNode, but ends this process with the same exit code when the script fails. */
export function mustRunNode(args, options) {
  const code = runNode(args, options);
  if (code !== 0) process.exit(code);
}

/** Runs npm by its script, since Node cannot start `npm.cmd` on Windows without a shell. */
export function mustRunNpm(args, options) {
  mustRunNode([npmScript(), ...args], options);
}

function npmScript() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  if (!found) throw new Error('npm was not found. Start this script with npm, for example: npm run setup');
  return found;
}

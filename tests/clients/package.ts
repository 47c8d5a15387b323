import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.js';

/**
 * Makes the extension from the sources as they are, and returns the VSIX.
 * @param options for `npm run package`
 */
export function packageExtension(folder = path.join(root, '.cache', 'clients', 'vsix'), options: readonly string[] = []): string {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'package.mjs'), folder, ...options], { encoding: 'utf8', stdio: 'pipe' });
  const name = readdirSync(folder).find((file) => file.endsWith('.vsix'));
  if (!name) throw new Error('No VSIX was made.');
  return path.join(folder, name);
}

/**
 * Makes a fresh clone ready: installs the packages if they are not those of package-lock.json, then bundles the command
 * line. Uses Node's own modules only, since nothing else is there yet. Bundling takes a fraction of a second, so it is
 * done every time instead of asking whether a source has changed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRunNode, mustRunNpm, root } from './processes.mjs';

if (!isInstalled()) mustRunNpm(['ci']);
mustRunNode([path.join(root, 'scripts', 'build.mjs')]);

/**
 * Whether node_modules holds the versions of package-lock.json. npm keeps its own list of what it has installed;
 * contents are compared rather than times, because git sets the times of the files it checks out.
 */
function isInstalled() {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([location, { version, link, optional }]) => {
    if (!location.startsWith('node_modules/')) return true;
    const found = installed[location];
    // Optional packages of other operating systems are not installed.
    return found ? found.version === version && found.link === link : optional === true;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** What goes into the VSIX: only what the extension's package.json names under `files`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../processes.mjs';

const extension = path.join(root, 'packages', 'vscode');

/** Files that live elsewhere in the repository, by their place in the extension. */
const ELSEWHERE = {
  LICENSE: 'LICENSE',
  'schema/forloeb.config.schema.json': 'packages/cli/schema/forloeb.config.schema.json',
};

/** Fields of package.json that mean something in the repository only. */
const OURS_ONLY = ['dependencies', 'devDependencies', 'files', 'private', 'scripts', 'type'];

/** The extension's manifest as it is in the repository. */
export function readManifest() {
  return JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
}

/**
 * The files of the extension: path in the extension, with `/` -> contents.
 * @param pictures the address that the pictures of the README lie below; by default they lie in the repository that the manifest names
 */
export function extensionFiles(manifest, pictures = publishedBelow(manifest)) {
  const names = manifest.files.flatMap((name) => namesBelow(name)).sort();
  return new Map(names.map((name) => [name, contentsOf(name, manifest, pictures)]));
}

function contentsOf(name, manifest, pictures) {
  if (name === 'package.json') return Buffer.from(`${JSON.stringify(publicManifest(manifest), undefined, 2)}\n`);
  const file = path.join(root, ELSEWHERE[name] ?? path.join('packages', 'vscode', name));
  const contents = readFileSync(file);
  if (/\.(?:png|jpg)$/.test(name)) return contents;
  // Git may have given text the line ends of this machine.
  const text = contents.toString('utf8').replaceAll('\r\n', '\n');
  return Buffer.from(name === 'README.md' ? withPictures(text, pictures) : text);
}

function publicManifest(manifest) {
  return Object.fromEntries(Object.entries(manifest).filter(([field]) => !OURS_ONLY.includes(field)));
}

/** Where a repository shows its files to everyone: the same address that `vsce` makes of it. */
function publishedBelow({ repository }) {
  return repository && `${repository.url.replace(/\.git$/, '')}/raw/HEAD/${repository.directory}`;
}

/**
 * VS Code shows pictures on the page of an extension from the net only, as the Marketplace does. Where nobody knows an address there are none;
 * the walkthrough has its own.
 */
function withPictures(readme, address) {
  return readme.replaceAll(/!\[([^\]]*)\]\((images\/[\w-]+\.png)\)\n+/g, (_, words, picture) =>
    address ? `![${words}](${address.replace(/\/+$/, '')}/${picture})\n\n` : '',
  );
}

function namesBelow(name) {
  const elsewhere = Object.keys(ELSEWHERE).filter((file) => file === name || file.startsWith(`${name}/`));
  const full = path.join(extension, name);
  if (!existsSync(full)) {
    if (elsewhere.length === 0) throw new Error(`packages/vscode/${name} is named in package.json, and is not there.`);
    return elsewhere;
  }
  if (!statSync(full).isDirectory()) return [name];
  return [...elsewhere, ...readdirSync(full).flatMap((inner) => namesBelow(`${name}/${inner}`))];
}

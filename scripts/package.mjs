/**
 * npm run package: makes the extension for VS Code, dist/pakkeforloeb-vscode-<version>.vsix. Nothing is fetched, and the same
 * sources give the same bytes. The first argument names another folder than dist. --baseImagesUrl ADDRESS says where the README's pictures
 * are published (docs/publishing.md).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { root } from './processes.mjs';
import { bundleExtension } from './vsix/bundle.mjs';
import { extensionFiles, readManifest } from './vsix/contents.mjs';
import { contentTypes, vsixManifest } from './vsix/manifest.mjs';

/** More than this is a mistake: something has come in that does not belong there. In bytes. */
const MOST = 1_000_000;
/** The first time that a ZIP can hold; told in local time, as ZIP does, so that it is the same everywhere. */
const TIME = new Date(1980, 0, 1);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { baseImagesUrl: { type: 'string' } } });
const pictures = values.baseImagesUrl;
if (pictures !== undefined && !isSecure(pictures)) {
  console.error(`--baseImagesUrl has to be an https address, for the Marketplace shows no others: ${pictures}`);
  process.exit(2);
}

await bundleExtension();
const manifest = readManifest();
const files = [...extensionFiles(manifest, pictures)].map(([name, contents]) => [`extension/${name}`, contents]);
const parts = [['extension.vsixmanifest', Buffer.from(vsixManifest(manifest))], ...files];
const all = [['[Content_Types].xml', Buffer.from(contentTypes(parts.map(([name]) => name)))], ...parts];
const vsix = zipSync(Object.fromEntries(all), { level: 9, mtime: TIME });
if (vsix.length > MOST) throw new Error(`The extension takes ${vsix.length} bytes; it may take ${MOST}.`);

const folder = path.resolve(root, positionals[0] ?? 'dist');
const file = path.join(folder, `${manifest.name}-${manifest.version}.vsix`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, vsix);
const digest = createHash('sha256').update(vsix).digest('hex');
console.log(`${path.relative(process.cwd(), file)}: ${all.length} files, ${Math.round(vsix.length / 1000)} kB, sha256 ${digest}`);

function isSecure(address) {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The floor's build: `node dist/build.mjs <folder> <output folder>`; the check, and one plain JSON file a pathway. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, report } from './workspace.mjs';

const [folder, output] = process.argv.slice(2);
const { services, documents } = await buildFolder(folder);
mkdirSync(output, { recursive: true });
for (const document of documents) {
  const name = path.posix.basename(document.uri.path, '.toy');
  writeFileSync(path.join(output, `${name}.json`), services.serializer.JsonSerializer.serialize(document.parseResult.value));
}
report(documents);

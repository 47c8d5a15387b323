/** A plugin for esbuild: the module `forloeb:schemas` holds the texts of packages/model/schema by their names, for `forloeb schema`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const folder = path.join(root, 'packages', 'model', 'schema');
const ENDING = '.schema.json';

export const schemas = {
  name: 'schemas',
  setup(build) {
    build.onResolve({ filter: /^forloeb:schemas$/ }, ({ path: name }) => ({ path: name, namespace: 'schemas' }));
    build.onLoad({ filter: /.*/, namespace: 'schemas' }, () => ({ contents: JSON.stringify(readSchemas()), loader: 'json' }));
  },
};

function readSchemas() {
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  const entries = names.map((name) => [
    name.slice(0, -ENDING.length),
    readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

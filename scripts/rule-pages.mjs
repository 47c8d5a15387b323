/**
 * A plugin for esbuild: the module `forloeb:rule-pages` holds the pages of docs/regler as text, by the code that their
 * names begin with (`F301-ukendt-navn.md`), so that `forloeb explain` needs no files beside the bundle.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const folder = path.join(root, 'docs', 'regler');

export const rulePages = {
  name: 'rule-pages',
  setup(build) {
    build.onResolve({ filter: /^forloeb:rule-pages$/ }, ({ path: name }) => ({ path: name, namespace: 'rule-pages' }));
    build.onLoad({ filter: /.*/, namespace: 'rule-pages' }, () => ({ contents: JSON.stringify(readPages()), loader: 'json' }));
  },
};

function readPages() {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^F\d{3}-.*\.md$/.test(name)) : [];
  return Object.fromEntries(names.map((name) => [name.slice(0, 4), withoutMarks(readFileSync(path.join(folder, name), 'utf8'))]));
}

/** Without the comments that tell `npm run docs` what it may write: they are not for readers. */
function withoutMarks(page) {
  return page.replace(/^<!--[^]*?-->(?:\r?\n)+/gm, '');
}

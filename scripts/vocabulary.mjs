/** The table of keys (packages/language/src/vocabulary) for scripts: bundled in memory, since Node 20 does not read TypeScript. */
import esbuild from 'esbuild';
import { root } from './processes.mjs';

/** Imports the table, the groups of places and the units. */
export async function loadVocabulary() {
  const folder = './packages/language/src/vocabulary';
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export * from '${folder}/index.ts'; export * from '${folder}/places.ts'; export { UNITS } from './packages/language/src/model/units.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The floor's check: `node dist/check.mjs <folder>`. */
import { buildFolder, report } from './workspace.mjs';

const { documents } = await buildFolder(process.argv[2]);
report(documents);

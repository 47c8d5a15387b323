/** What is checked and built: generated pathways, one long file, and the real document. Each case writes its input for one subject. */
import { generate as generateFloor } from './floor/generate.mjs';
import { generateTypeSpec, generateYaml } from './others/generate.mjs';
import { copyDocument, repeatDocument } from './ours/document.mjs';
import { generate, generateOne, generateOneFloor } from './ours/generate.mjs';

/** Of so many generated pathways in one, ours is a file of 20,000 lines. */
const inOneFile = 95;

/** As many generated pathways, one file each. */
export function pathways(count) {
  return {
    name: count === 1 ? '1 pathway' : `${count} pathways`,
    size: count,
    write: {
      floor: (folder) => generateFloor(folder, count),
      ours: (folder) => generate(folder, count),
      TypeSpec: (folder) => generateTypeSpec(folder, count),
      'yaml + ajv': (folder) => generateYaml(folder, count),
    },
  };
}

/** What is no number of generated pathways. The floor's language cannot say the real document. */
export const otherCases = [
  {
    name: 'one file, 20,000 lines',
    write: { floor: (folder) => generateOneFloor(folder, inOneFile), ours: (folder) => generateOne(folder, inOneFile) },
  },
  { name: 'document 004', write: { ours: copyDocument } },
  { name: 'document 004, 27 times', large: true, write: { ours: (folder) => repeatDocument(folder, 27) } },
];

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { nodesIn } from '../../faults/fault.js';
import { faultKinds } from '../../faults/kinds/index.js';
import { pick, randomFrom } from '../../faults/random.js';
import { ChangingWorkspace, readExamples } from '../../faults/workspace.js';
import { mutateAll, mutation } from '../../properties/mutations.js';
import { root } from '../../clients/install.js';

/** All examples by their path, as they are. */
export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  readExamples(path.join(root, 'examples')).map(({ uri, text }) => [uri, text]),
);

/**
 * Makes faults in the examples: slips of the hand, of an editor or of git, and changes without sense.
 * @param share how many of the files have a fault, between 0 and 1
 * @returns the texts of those that have one; the same for the same seed
 */
export function spoilt(seed: string, share: number): Map<string, string> {
  const random = randomFrom(seed);
  const kinds = faultKinds(readFileSync(path.join(root, 'tests', 'documents', '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8'));
  const sources = Object.entries(EXAMPLES).map(([uri, text]) => ({ uri, text }));
  const changing = new ChangingWorkspace(sources);
  const workspace = changing.unchanged();
  const texts = new Map<string, string>();
  for (const file of changing.files) {
    if (random() >= share) continue;
    const references = workspace.contents.find((content) => content.file === file)!.references;
    const context = { file, nodes: [...nodesIn(file.nodes)], references, workspace, random };
    const places = random() < 0.6 ? pick(kinds, random).places(context) : [];
    const changes = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 3 }), { numRuns: 1, seed: Math.floor(random() * 1e9) })[0]!;
    texts.set(file.uri, places.length > 0 ? pick(places, random).text() : asWritten(mutateAll(file.text, changes).text));
  }
  return texts;
}

/** A text as it is after it was written and read: without halves of characters and without a byte order mark; and no binary data. */
export function asWritten(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '');
}

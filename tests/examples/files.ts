import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '@pakkeforloeb/language';

const folder = path.resolve(import.meta.dirname, '../../examples');

/** The examples by their folder; each folder is a project of its own. URIs are paths from `examples/`, with `/`. */
export const EXAMPLES: ReadonlyMap<string, readonly SourceFile[]> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name, filesIn(name)] as const)
    .filter(([, files]) => files.length > 0),
);

/** All files of all examples. They make one workspace, too: that is what the repository is. */
export const EXAMPLE_FILES: readonly SourceFile[] = [...EXAMPLES.values()].flat();

function filesIn(name: string): SourceFile[] {
  return readdirSync(path.join(folder, name))
    .filter((file) => file.endsWith('.forloeb'))
    .sort()
    .map((file) => ({ uri: `${name}/${file}`, text: readFileSync(path.join(folder, name, file), 'utf8') }));
}

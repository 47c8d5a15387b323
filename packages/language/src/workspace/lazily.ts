import { parseThoroughly, readQuickly, type SourceFile } from './parse.js';
import { resolved, sorted, type Workspace } from './resolved.js';

/**
 * What `openWorkspace` gives, for a command line that has to start quickly: Langium's parser is loaded only where a file
 * cannot be read without it.
 */
export async function openWorkspaceLazily(files: readonly SourceFile[]): Promise<Workspace> {
  const inOrder = sorted(files);
  const quick = inOrder.map(readQuickly);
  if (!quick.includes(undefined)) return resolved(quick.flatMap((file) => file ?? []));
  const { syntaxServices } = await import('../syntax/module.js');
  const services = syntaxServices();
  return resolved(quick.map((file, index) => file ?? parseThoroughly(inOrder[index]!, services)));
}

/** Langium as it comes, over a folder of toy files: default services, no file system, no editor. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, URI } from 'langium';
import { ToyGeneratedModule, ToyGeneratedSharedModule } from './generated/module.ts';

/** Reads every `.toy` file of the folder and runs the whole build: index, scopes, link, default validation. */
export async function buildFolder(folder) {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ToyGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), ToyGeneratedModule);
  shared.ServiceRegistry.register(services);

  const files = readdirSync(folder).filter((name) => name.endsWith('.toy'));
  const documents = files.map((name) => {
    const file = path.resolve(folder, name);
    return shared.workspace.LangiumDocumentFactory.fromString(readFileSync(file, 'utf8'), URI.parse(pathToFileURL(file).href));
  });
  for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  return { services, documents };
}

/** Prints what was found, and makes the process fail when anything is wrong, so that a broken floor is never timed. */
export function report(documents) {
  const diagnostics = documents.flatMap((document) => document.diagnostics ?? []);
  const references = documents.reduce((sum, document) => sum + document.references.length, 0);
  console.log(`${documents.length} documents, ${references} references, ${diagnostics.length} diagnostics`);
  for (const diagnostic of diagnostics.slice(0, 5)) console.log(diagnostic.message);
  if (diagnostics.length > 0 || documents.length === 0) process.exitCode = 1;
}

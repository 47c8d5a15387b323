/** Langium's own language server for the floor, as it comes: `node dist/server.mjs --stdio`. */
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { inject } from 'langium';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ToyGeneratedModule, ToyGeneratedSharedModule } from './generated/module.ts';

const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...NodeFileSystem }), ToyGeneratedSharedModule);
const services = inject(createDefaultModule({ shared }), ToyGeneratedModule);
shared.ServiceRegistry.register(services);
startLanguageServer(shared);

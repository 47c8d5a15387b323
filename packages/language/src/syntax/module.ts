import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { ForloebGeneratedModule, ForloebGeneratedSharedModule } from './generated/module.js';
import { ForloebLexer } from './lexer.js';

/** What the language changes in Langium's core: its own lexer. Names are resolved by `names/`, findings made by `checks/`. */
export const ForloebSyntaxModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: { Lexer: (services) => new ForloebLexer(services) },
};

let shared: LangiumCoreServices | undefined;

/** Langium's core services, made once: making them costs some 60 ms. */
export function syntaxServices(): LangiumCoreServices {
  shared ??= createSyntaxServices().forloeb;
  return shared;
}

/** Langium's core services for the language, without editor services. */
export function createSyntaxServices(): { shared: LangiumSharedCoreServices; forloeb: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ForloebGeneratedSharedModule);
  const forloeb = inject(createDefaultCoreModule({ shared }), ForloebGeneratedModule, ForloebSyntaxModule);
  shared.ServiceRegistry.register(forloeb);
  return { shared, forloeb };
}

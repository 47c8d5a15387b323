import path from 'node:path';
import ts from 'typescript';

/** Package folder -> the packages of ours whose sources it may import. */
const packageMayImport: Record<string, readonly string[]> = {
  model: [],
  language: [],
  compiler: ['language', 'model'],
  server: ['language', 'compiler'],
  cli: ['language', 'compiler', 'model', 'server'],
  vscode: ['server', 'cli'],
};

/** Package name as imported -> package folder. */
const packageFolder: Record<string, string> = {
  '@pakkeforloeb/language': 'language',
  '@pakkeforloeb/compiler': 'compiler',
  '@pakkeforloeb/model': 'model',
  '@pakkeforloeb/server': 'server',
  forloeb: 'cli',
  'pakkeforloeb-vscode': 'vscode',
};

/** Folder of packages/language/src -> the folders it may import; besides, all may import messages. */
const folderMayImport: Record<string, readonly string[]> = {
  messages: [],
  text: [],
  vocabulary: ['text'],
  source: ['text', 'vocabulary'],
  format: ['text', 'vocabulary', 'source'],
  paste: ['text', 'vocabulary', 'source'],
  syntax: ['text', 'vocabulary', 'source'],
  model: ['text', 'vocabulary', 'source', 'syntax'],
  names: ['text', 'vocabulary', 'source', 'syntax', 'model'],
  identity: ['text', 'vocabulary', 'source', 'syntax', 'model', 'names', 'workspace'],
  workspace: ['text', 'vocabulary', 'source', 'syntax', 'model', 'names'],
  checks: ['text', 'vocabulary', 'source', 'syntax', 'model', 'names', 'workspace'],
  incremental: ['text', 'vocabulary', 'source', 'syntax', 'model', 'names', 'workspace', 'checks'],
};

/** Packages that run in a browser as well as under Node. */
const PURE: ReadonlySet<string> = new Set(['language', 'model', 'compiler', 'server']);

/** What these may not reach for: they never read, write or print. */
const globalsOutsideLanguage = new Set(['console', 'process', 'Buffer', '__dirname', '__filename']);
const modulesOutsideLanguage = /^(node:|vscode$|vscode-languageclient|vscode-languageserver\/.*node)/;

/**
 * Says what breaks the layers in one source file, one sentence a fault.
 * @param file the file's path from the root of the repository, with `/`, as in `packages/language/src/text/lines.ts`
 * @param text the file's contents
 */
export function layerFaults(file: string, text: string): string[] {
  const [, ownPackage = ''] = file.split('/');
  const mayImport = packageMayImport[ownPackage];
  if (!mayImport) return [`${file}: the package ${ownPackage} has no place among the layers`];

  const faults = importsOf(text).flatMap((name) => {
    const target = targetOf(file, name);
    if (target.packageFolder === undefined) return [];
    if (target.packageFolder !== ownPackage) {
      if (name.startsWith('.')) return [`${file} imports ${name}: another package is imported by its name`];
      return mayImport.includes(target.packageFolder) ? [] : [`${file} imports ${name}: that package is above it`];
    }
    return ownPackage === 'language' ? folderFault(file, name, target.path) : [];
  });
  return PURE.has(ownPackage) ? [...faults, ...purityFaults(file, text)] : faults;
}

function folderFault(file: string, name: string, target: string): string[] {
  const own = folderOf(file);
  if (own === undefined) return [];
  const allowed = folderMayImport[own];
  if (!allowed) return [`${file}: the folder ${own} has no place among the layers`];
  const wanted = folderOf(target);
  if (wanted === own || wanted === 'messages' || (wanted !== undefined && allowed.includes(wanted))) return [];
  return [`${file} imports ${name}: ${own} may not import ${wanted ?? "the package's own index"}`];
}

function purityFaults(file: string, text: string): string[] {
  const modules = importsOf(text).filter((name) => modulesOutsideLanguage.test(name));
  const globals = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globalsOutsideLanguage.has(node.text) && !isMemberName(node)) globals.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return [
    ...modules.map((name) => `${file} imports ${name}: it knows no file system and no editor`),
    ...[...globals].map((name) => `${file} uses ${name}: it knows no console and no process`),
  ];
}

/** Whether the identifier is only the name of a property, as in `pathway.process` or `{ process: … }`. */
function isMemberName(node: ts.Identifier): boolean {
  const parent = node.parent;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

/** The module names of every import, re-export and dynamic import. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((reference) => reference.fileName);
}

function targetOf(file: string, name: string): { packageFolder: string | undefined; path: string } {
  if (name.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), name);
    const [top, folder] = target.split('/');
    return { packageFolder: top === 'packages' ? folder : undefined, path: target };
  }
  const parts = name.split('/');
  const packageName = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  const folder = packageFolder[packageName];
  return { packageFolder: folder, path: `packages/${folder ?? ''}/src/index.ts` };
}

/** The folder below src, or undefined for a file directly in src. */
function folderOf(file: string): string | undefined {
  const parts = file.split('/');
  return parts.length > 4 ? parts[3] : undefined;
}

/** Examples for the help of each command; those of `forloeb` itself are the commonest of all. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  forloeb: ['forloeb init mit-projekt', 'forloeb check', 'forloeb format', 'forloeb explain F301'],
  check: ['forloeb check', 'forloeb check mup.forloeb', 'forloeb check --watch', 'forloeb check --format json'],
  format: ['forloeb format', 'forloeb format --check', 'forloeb format --diff mup.forloeb', 'forloeb format --stdin < mup.forloeb'],
  ids: ['forloeb ids', 'forloeb ids --check'],
  test: ['forloeb test', 'forloeb test bilag-1.forloeb', 'forloeb test --failures', 'forloeb test --format json'],
  build: ['forloeb build', 'forloeb build --out json', 'forloeb build --check', 'forloeb build --stdout mup@2.0'],
  lsp: ['forloeb lsp --stdio'],
  schema: ['forloeb schema', 'forloeb schema manifest'],
  paste: ['forloeb paste afsnit.txt', 'forloeb paste --stdin < afsnit.txt'],
  init: ['forloeb init', 'forloeb init mit-projekt'],
  explain: ['forloeb explain F301', 'forloeb explain ukendt-navn', 'forloeb explain'],
};

/** The examples of a command, one a line and indented. */
export function examplesOf(command: string): string {
  return (EXAMPLES[command] ?? []).map((line) => `  ${line}`).join('\n');
}

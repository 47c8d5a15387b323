import { defineConfig } from 'vitest/config';

/** Steps in a real editor that are not steady enough yet for `npm run test:all`. */
const BY_HAND = ['tests/slow/clients/vscode-trouble.test.ts'];

export default defineConfig({
  // Packages import each other by name; tsconfig.json says where their sources are, so no test needs a build.
  resolve: { tsconfigPaths: true },
  test: {
    pool: 'threads',
    // Property tests take their time on a loaded machine; no test measures speed.
    testTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ['tests/cli/build-bundle.ts'],
    setupFiles: ['scripts/object-group-by.mjs', 'tests/fixed-seed.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: ['tests/slow/**'] },
      },
      {
        extends: true,
        test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], exclude: BY_HAND, testTimeout: 600_000, hookTimeout: 600_000 },
      },
      {
        // Run by hand: on a loaded machine some of its steps come too late.
        extends: true,
        test: { name: 'by-hand', include: BY_HAND, testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});

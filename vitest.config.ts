import { defineConfig } from 'vitest/config';

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
        test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});

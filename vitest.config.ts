import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { texPlugin } from './demos/shared/formula/plugin.ts';

export default defineConfig({
  plugins: [texPlugin()],
  test: {
    // Vitest would leave one core free, which of two is half of them.
    maxWorkers: Math.min(availableParallelism(), 4),
    reporters: [
      'default',
      ...(process.env.GITHUB_ACTIONS === 'true' ? ['github-actions'] : []),
      './test/support/not-run.ts',
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          setupFiles: ['./test/support/seeded.ts'],
          // A process for each of the files would take as long as what they test.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 30_000 } },
          globalSetup: ['test/browser/support/have-tools.ts', 'test/browser/support/built-site.ts'],
        },
      },
    ],
  },
});

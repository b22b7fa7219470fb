import { defineConfig } from 'vitest/config';
import { texPlugin } from './demos/shared/formula/plugin.ts';

export default defineConfig({
  plugins: [texPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
          globalSetup: ['test/browser/support/built-site.ts'],
        },
      },
    ],
  },
});

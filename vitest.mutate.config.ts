import { defineConfig } from 'vitest/config';
import { texPlugin } from './demos/shared/formula/plugin.ts';

/** What `npm run mutate` runs for each change: unit tests of one folder, which it names here. */
export default defineConfig({
  plugins: [texPlugin()],
  test: {
    include: [`${process.env.MUTATE_TESTS}/**/*.test.{ts,tsx}`],
    setupFiles: ['./test/support/seeded.ts'],
    // What goes on for ever is ended by Stryker.
    testTimeout: 600_000,
  },
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { deckIndexPlugin } from './demos/hub/deck-index-plugin.ts';
import { texPlugin } from './demos/shared/formula/plugin.ts';
import { hubAtRoot } from './src/commands/site/hub-at-root.ts';
import { publicFolder } from './src/commands/site/public-folder.ts';

const root = import.meta.dirname;

/** Each folder of `demos/` with a page of its own is an entry: folder = address. */
const pages = readdirSync(join(root, 'demos'))
  .map((folder) => join(root, 'demos', folder, 'index.html'))
  .filter((page) => existsSync(page));

/** What all demos share; parts of the kit that only some of them show stay out of it. */
const inEveryDemo =
  /\/demos\/shared\/(?!digits|pixels|palette|answer-field|plot|truth-table|blanks|tones)|\/node_modules\/@?preact\/|\/src\/(url-state|bridge)\.ts$/;

export default defineConfig({
  root,
  base: './',
  appType: 'mpa',
  publicDir: publicFolder,
  plugins: [texPlugin(), deckIndexPlugin(), hubAtRoot(root)],
  worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // Browsers without `modulepreload` load the same files a moment later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [join(root, 'index.html'), ...pages],
      // On a slow machine every build would print how slow it was.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // One file compresses better than twenty: a tenth less to load for each demo.
            { name: 'kit', test: inEveryDemo, tags: ['$initial'] },
            {
              name: 'compute',
              test: /\/src\/compute\//,
              tags: ['$initial'],
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 1500,
            },
          ],
        },
      },
    },
  },
});

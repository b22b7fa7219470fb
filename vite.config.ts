import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { cataloguePlugin } from './demos/hub/catalogue-plugin.ts';
import { fontsPlugin } from './demos/shared/fonts/plugin.ts';
import { texPlugin } from './demos/shared/formula/plugin.ts';
import { framePlugin } from './demos/shared/frame-plugin.ts';
import { titlesPlugin } from './demos/shared/titles-plugin.ts';
import { compileEarly } from './src/commands/site/compile-early.ts';
import { deckIndexPlugin } from './src/commands/site/deck-index-plugin.ts';
import { hubAtRoot } from './src/commands/site/hub-at-root.ts';
import { publicFolder } from './src/commands/site/public-folder.ts';
import { completeNotice, noticeFile } from './src/commands/site/third-party.ts';

const root = import.meta.dirname;

/** Each folder of `demos/` with a page of its own is an entry: folder = address. */
const pages = readdirSync(join(root, 'demos'))
  .map((folder) => join(root, 'demos', folder, 'index.html'))
  .filter((page) => existsSync(page));

/** Not everything that is shared: what reads digits comes with them, gates and answers are for few demos, plots weigh. */
const kit =
  /\/demos\/shared\/(?!plot|playback|digits|pixels|truth-table|bit|answer-field|number-question)|\/node_modules\/@?preact\/|\/src\/(url-state|bridge|format|clamp|latest|compute\/(names|titles)|lecture\/shared\/(verdict|blanks|hidden-layers))\.ts$/;

export default defineConfig({
  root,
  base: './',
  appType: 'mpa',
  publicDir: publicFolder,
  plugins: [
    framePlugin(),
    fontsPlugin(),
    texPlugin(),
    titlesPlugin(),
    deckIndexPlugin(),
    cataloguePlugin(),
    hubAtRoot(root),
    compileEarly(),
    completeNotice(),
  ],
  worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    license: { fileName: noticeFile },
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // Browsers without `modulepreload` load the same files a moment later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [join(root, 'index.html'), ...pages],
      // The compute module only defines: what a page does not use of it is left out.
      treeshake: { moduleSideEffects: [{ test: /\/src\/compute\//, sideEffects: false }] },
      // On a slow machine every build would print how slow it was.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // A few files and not twenty: each costs a phone as much as a hundred lines of code.
            { name: 'kit', test: kit, tags: ['$initial'], priority: 4 },
            {
              name: 'gates',
              test: /\/demos\/shared\/(truth-table|bit)|\/src\/compute\/perceptron/,
              tags: ['$initial'],
            },
            { name: 'plot', test: /\/demos\/shared\/plot\//, tags: ['$initial'] },
            {
              name: 'digits',
              test: /\/demos\/shared\/(digits|pixels)\/|\/src\/(datasets\/(?!digits|built-in|pretrained)|lecture\/shared\/(digit-choice|cell))/,
              tags: ['$initial'],
              minShareCount: 2,
            },
            {
              name: 'numbers',
              test: /\/src\/compute\/(math|numbers|decimals|random)\.ts$/,
              tags: ['$initial'],
              minShareCount: 2,
              priority: 3,
            },
            {
              name: 'optimizers',
              test: /\/src\/compute\/optimizers\//,
              tags: ['$initial'],
              minShareCount: 2,
              priority: 2,
            },
            {
              name: 'families',
              test: /\/src\/compute\/(activations|losses|initializers)\//,
              tags: ['$initial'],
              minShareCount: 2,
              priority: 2,
            },
            {
              name: 'compute',
              test: /\/src\/compute\/(?!layers|model|perceptron)/,
              tags: ['$initial'],
              minShareCount: 2,
              priority: 1,
            },
            {
              name: 'layers',
              test: /\/src\/compute\/(layers|model)/,
              tags: ['$initial'],
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});

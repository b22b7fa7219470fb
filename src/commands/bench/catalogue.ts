import type { Benchmark } from './benchmark.ts';

/**
 * By the option that asks for it; the first is measured if none does. What measures is loaded only then,
 * so that `--help` need not wait for Vite, Playwright and Marp.
 */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  engines: {
    help: `how fast networks train: this project's engines, TensorFlow.js, and PyTorch where
python3-torch is installed, on one thread, interleaved`,
    load: () => import('./engines.ts'),
  },
  browser: {
    help: 'this project’s engines in Chromium, then --training',
    load: () => import('./browser.ts'),
  },
  training: {
    help: 'the demo that trains on MNIST: what a class waits for, on a laptop and on a phone',
    load: () => import('./training-page.ts'),
  },
  pages: {
    help: `each demo’s page on a phone (390 × 844, its thread 4 × slower than here):
until its first picture, and its size`,
    load: () => import('./demo-pages.ts'),
  },
  frames: {
    help: 'frames per second while the playground trains, and its longest task',
    load: () => import('./frames.ts'),
  },
  desk: {
    help: `frames per second of presenter view and of the audience's window, while a demo
trains in both and somebody draws`,
    load: () => import('./desk.ts'),
  },
  decks: {
    help: 'from a saved slide to its picture on the screen, and all decks to HTML',
    load: () => import('./decks.ts'),
  },
  class: {
    help: `a class of COUNT opens the demo mnist-training at the same moment, on loopback:
bytes, seconds until it can begin and until all data is there, failures`,
    value: 'COUNT',
    load: () => import('./class.ts'),
  },
  build: {
    help: 'the site and the handouts from the beginning, and again, beside what they may take',
    load: () => import('./build.ts'),
  },
  export: {
    help: 'all handouts of all decks, and what of it takes how long',
    load: () => import('./export.ts'),
  },
};

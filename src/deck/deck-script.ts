import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.js';

/** The script and the style of the deck's behaviour in a browser, as HTML that the engine appends. */

const folder = join(import.meta.dirname, 'client');

const styles = [
  'deck.css',
  'desk/desk.css',
  'desk/drawing/drawing.css',
  'desk/dialog.css',
  'desk/overview.css',
  'desk/presenter/presenter.css',
];

/** One per process even if this module is loaded twice: by a command and by Marp. */
const key = Symbol.for('vibey.deck-script');
const shared = globalThis as { [key]?: string };

/** Bundles `client/` after each change of it. Rendering needs it and is synchronous. */
export async function prepareDeckScript(): Promise<void> {
  const file = await bundled('deck-script.js', {
    entryPoints: [join(folder, 'main.ts')],
    format: 'iife',
    target: 'es2022',
    minify: true,
    // Markdown and pages are in UTF-8.
    charset: 'utf8',
  });
  const style = styles.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  const code = readFileSync(file, 'utf8').trim().replaceAll('</script', '<\\/script');
  shared[key] = `\n<style>${style}</style>\n<script>${code}</script>\n`;
}

/** @throws Error if it was not prepared. */
export function deckScript(): string {
  const prepared = shared[key];
  if (prepared === undefined) throw new Error('Call prepareDeckScript() before rendering a deck.');
  return prepared;
}

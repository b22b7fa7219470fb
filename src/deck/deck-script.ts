import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The script and the style of the deck's behaviour in a browser, as HTML that the engine appends. */

const folder = join(import.meta.dirname, 'client');

let prepared: { html: string; changed: number } | undefined;

/** Bundles `client/`, once per process and after each change of it. Rendering needs it and is synchronous. */
export async function prepareDeckScript(): Promise<void> {
  const changed = Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(folder, file)).mtimeMs,
    ),
  );
  if (prepared?.changed === changed) return;
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(folder, 'main.ts'), formats: ['iife'], name: 'deck' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find((file) => file.type === 'chunk');
  if (chunk === undefined) throw new Error('The deck script was not bundled.');
  const style = ['deck.css', 'desk/desk.css']
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
  const code = chunk.code.trim().replaceAll('</script', '<\\/script');
  prepared = { html: `\n<style>${style}</style>\n<script>${code}</script>\n`, changed };
}

/** @throws Error if it was not prepared. */
export function deckScript(): string {
  if (prepared === undefined) throw new Error('Call prepareDeckScript() before rendering a deck.');
  return prepared.html;
}

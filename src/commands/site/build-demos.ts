import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBrowserData } from '../browser-data.ts';
import { packFolder, unpackFolder } from '../kept/folder.ts';
import { Kept } from '../kept/kept.ts';
import { sourcesKey } from '../kept/sources.ts';
import { projectRoot } from '../project.ts';
import { publicFolder } from './public-folder.ts';

const kept = new Kept('demos', 50e6);

/**
 * Writes the site without its decks. Vite is asked only when something has changed since it was asked
 * before; a slide changes nothing as long as the hub says the same of its deck.
 */
export async function buildDemos(outDir: string): Promise<void> {
  await writeBrowserData(join(publicFolder, 'data'));
  await unpackFolder(await kept.get(demosKey, bundle), outDir);
  await cp(publicFolder, outDir, { recursive: true });
}

async function demosKey(): Promise<string> {
  const { indexDecks } = await import('./deck-index.ts');
  return JSON.stringify([await sourcesKey(), await indexDecks()]);
}

async function bundle(): Promise<Uint8Array> {
  const { build } = await import('vite');
  const folder = await mkdtemp(join(tmpdir(), 'lecture-demos-'));
  try {
    await build({
      root: projectRoot,
      configFile: join(projectRoot, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, copyPublicDir: false },
    });
    return await packFolder(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

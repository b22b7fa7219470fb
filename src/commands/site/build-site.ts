import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { convertDeck } from '../../deck/convert.ts';
import { writeBrowserData } from '../browser-data.ts';
import { deckNames, projectRoot } from '../project.ts';
import { publicFolder } from './public-folder.ts';

export interface SiteOptions {
  outDir: string;
  /** Where the site will stand, for QR codes; without it slides carry links only. */
  baseUrl?: string | undefined;
}

/** Writes the whole site: hub, demos, data, decks. All addresses in it are relative. */
export async function buildSite({ outDir, baseUrl }: SiteOptions): Promise<void> {
  await writeBrowserData(join(publicFolder, 'data'));
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
  });

  const slides = join(outDir, 'slides');
  await mkdir(slides, { recursive: true });
  for (const deck of await deckNames()) {
    await convertDeck(join(projectRoot, 'slides', `${deck}.md`), {
      format: 'html',
      output: join(slides, `${deck}.html`),
      baseUrl,
    });
  }
}

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { listFile } from '../../../offline/list.ts';
import { type SiteFile, siteFiles } from './files.ts';
import { headerRules, headersFile, writeHeaderRules } from './headers.ts';
import { copyIcons, offlineList, writeApp } from './offline.ts';
import { finishPage } from './pages.ts';
import { contentPolicy } from './policy.ts';

export interface FinishOptions {
  /** Whether visitors can keep the site for offline use. Not where it is only served for an hour. */
  isApp: boolean;
}

/**
 * The last step of a build, when all pages are written: content policy, headers for hosts, and what
 * makes the site an app. Can be done again after pages have changed.
 * @returns the files of the site.
 */
export async function finishSite(outDir: string, { isApp }: FinishOptions): Promise<SiteFile[]> {
  await copyIcons(outDir);
  if (isApp) await writeApp(outDir);
  const handouts = await decksWithHandout(outDir);
  const pages = (await siteFiles(outDir)).filter(({ path }) => path.endsWith('.html'));
  for (const { path, content } of pages) {
    const page = finishPage(content.toString(), path, { isApp, handouts });
    await replaceFile(join(outDir, path), page);
  }
  const files = await siteFiles(outDir);
  const papers = await Promise.all(
    handouts.map((deck) => readFile(join(outDir, 'handouts', deck, 'handout.html'), 'utf8')),
  );
  const rules = headerRules(
    files.map(({ path }) => path),
    contentPolicy([...pages.map(({ content }) => content.toString()), ...papers]),
  );
  await replaceFile(join(outDir, headersFile), writeHeaderRules(rules));
  if (isApp) await replaceFile(join(outDir, listFile), JSON.stringify(offlineList(files)));
  return files;
}

/** Names of decks: those in folders have their handouts in folders of the same names. */
async function decksWithHandout(outDir: string): Promise<string[]> {
  const folder = join(outDir, 'handouts');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files
    .filter((file) => basename(file) === 'handout.html')
    .map((file) => dirname(file).split(sep).join('/'))
    .sort();
}

/** A page that is being served is never half there. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.unfinished`, content);
  await rename(`${file}.unfinished`, file);
}

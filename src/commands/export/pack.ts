import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Zippable, zip } from 'fflate';
import { demos } from '../../lecture/catalogue.ts';
import { handoutsMark, unfinishedPage } from '../site/finish/pages.ts';
import { noticeFile } from '../site/third-party.ts';
import { hubPage, standalonePages } from './standalone-page.ts';

export interface PackSources {
  /** A built site whose decks have their posters. */
  siteFolder: string;
  /** Holds a folder for each deck, with its handouts. */
  handoutFolder: string;
  decks: readonly string[];
  /** Where the site is published, with a slash at its end. */
  baseUrl: string;
}

/**
 * Hub, decks, demos and handouts as one ZIP that needs no server and no network: unpacked on a stick,
 * `index.html` opens by a double click. The demos train on the built-in digits: pages opened from files
 * cannot read MNIST's files beside them.
 */
export async function classPack({
  siteFolder,
  handoutFolder,
  decks,
  baseUrl,
}: PackSources): Promise<Uint8Array> {
  const files: Zippable = {};
  const put = (path: string, content: string | Uint8Array) => {
    files[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const demoPages = demos.map(({ name }) => ({ name, page: `demos/${name}/index.html` }));
  const pages = await standalonePages([hubPage, ...demoPages.map(({ page }) => page)]);
  put('index.html', pages.get(hubPage)!.replace('</head>', `${handoutsMark(decks)}</head>`));
  for (const { name, page } of demoPages) {
    const canonical = `<link rel="canonical" href="${new URL(`demos/${name}/`, baseUrl).href}">`;
    put(page, pages.get(page)!.replace('</head>', `${canonical}</head>`));
  }
  for (const deck of decks) {
    const file = join('slides', `${deck}.html`);
    const html = unfinishedPage(await readFile(join(siteFolder, file), 'utf8'));
    put(
      `slides/${deck}.html`,
      html.replace(/(href="(?:\.\.\/)+demos\/[\w-]+\/)(?=[?"])/g, '$1index.html'),
    );
  }
  put(noticeFile, await readFile(join(siteFolder, noticeFile)));
  for (const folder of ['slides', 'files', 'posters']) {
    await putFolder(folder, join(siteFolder, folder));
  }
  await putFolder('handouts', handoutFolder);
  return zipped(files);

  async function putFolder(path: string, folder: string) {
    if (!existsSync(folder)) return;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const name = file
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
      // Decks are there already.
      files[`${path}/${name}`] ??= await readFile(file);
    }
  }
}

function zipped(files: Zippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(files, { level: 6 }, (error, content) => (error ? reject(error) : resolve(content)));
  });
}

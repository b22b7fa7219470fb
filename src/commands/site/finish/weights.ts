import { datasets } from '../../../datasets/index.ts';
import { isText, type SiteFile } from './files.ts';

interface Weight {
  what: string;
  bytes: number;
}

/** What one student fetches for each page, with everything that the page may come to load, and for the data. */
export function weigh(files: readonly SiteFile[]): Weight[] {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const data = Object.entries(datasets).map(([name, { title }]) => ({
    what: `${title} (data)`,
    bytes: total(files.filter(({ path }) => path.startsWith(`data/${name}/`))),
  }));
  return [
    ...pages.map((page) => ({
      what: page.path.replace(/\/?index\.html$/, '') || 'hub',
      bytes: total(reach(page, files)),
    })),
    ...data.filter(({ bytes }) => bytes > 0),
    {
      what: 'everything but the data, to keep offline',
      bytes: total(files.filter(({ path }) => !path.startsWith('data/'))),
    },
  ];
}

/** The page and the files that it names, and those that these name. Demos in slides count for themselves. */
export function reach(page: SiteFile, files: readonly SiteFile[]): SiteFile[] {
  const loaded = files.filter(({ path }) => /^(assets|posters)\//.test(path));
  const found = new Set([page]);
  for (const file of found) {
    if (!isText(file.path)) continue;
    const content = file.content.toString();
    for (const other of loaded) {
      if (content.includes(other.path.split('/').at(-1)!)) found.add(other);
    }
  }
  return [...found];
}

const total = (files: readonly SiteFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

export function weightTable(files: readonly SiteFile[]): string {
  const lines = weigh(files).map(({ what, bytes }) => {
    const size = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
    return `${size.padStart(9)}  ${what}\n`;
  });
  return `What one student fetches, compressed:\n${lines.join('')}`;
}

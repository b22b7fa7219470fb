import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { printOrigin } from './places.ts';

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/** Films and sounds are left where they are: a page of hundreds of megabytes helps nobody. */
const left = /\.(mp4|m4v|webm|ogv|mov|mp3|ogg|oga|wav|m4a|flac)$/i;

/**
 * Puts the files that a printed page shows into it.
 * @param files by the addresses that stand for them, as `RenderedDeck` has them.
 * @param baseUrl of the site, where films and sounds play.
 */
export async function withFilesInside(
  html: string,
  files: ReadonlyMap<string, string>,
  baseUrl: string,
): Promise<string> {
  let page = html;
  const backgrounds: string[] = [];
  // The longest first: others may begin with the same.
  for (const [address, file] of [...files].toSorted(([a], [b]) => b.length - a.length)) {
    if (left.test(file)) {
      page = page.replaceAll(address, `${baseUrl}${address.slice(printOrigin.length)}`);
      continue;
    }
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const data = `data:${type};base64,${await readFile(file, 'base64')}`;
    // A background may be that of every slide: it is in the page once.
    const background = `url(&quot;${address}&quot;)`;
    if (page.includes(background)) {
      const name = `--file-${backgrounds.length}`;
      backgrounds.push(`${name}:url("${data}")`);
      page = page.replaceAll(background, `var(${name})`);
    }
    page = page.replaceAll(address, data);
  }
  if (backgrounds.length === 0) return page;
  return page.replace('</head>', () => `<style>:root{${backgrounds.join(';')}}</style>\n</head>`);
}

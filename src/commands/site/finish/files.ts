import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of a built site. */
export interface SiteFile {
  /** From the site's root, with slashes. */
  readonly path: string;
  readonly content: Buffer;
  /** Bytes that are transferred: packed as hosts pack them. */
  readonly bytes: number;
}

/** What hosts pack on the way; pictures, fonts and the datasets' pieces are packed already. */
const text = ['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt'];

export const isText = (path: string) => text.includes(extname(path));

/** Every file of a built site but its handouts, which are only copied to it. */
export async function siteFiles(outDir: string): Promise<SiteFile[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(
      (path) => !path.startsWith('handouts/') && !path.startsWith('.') && path !== '_headers',
    );
  return Promise.all(
    paths.sort().map(async (path) => {
      const content = await readFile(join(outDir, path));
      const bytes = isText(path) ? (await promisify(gzip)(content)).length : content.length;
      return { path, content, bytes };
    }),
  );
}

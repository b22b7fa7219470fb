import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** All files of a folder in one piece, not made smaller: it is to be read again soon. */
export async function packFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1).split(sep);
      return [path.join('/'), await readFile(file)] as const;
    });
  return zipSync(Object.fromEntries(await Promise.all(files)), { level: 0 });
}

/** Writes the files into a folder, which then has nothing else; that it is a clone of something is left. */
export async function unpackFolder(packed: Uint8Array, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name === '.git') continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const [path, content] of Object.entries(unzipSync(packed))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

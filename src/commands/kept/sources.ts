import { createHash, type Hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { projectRoot } from '../project.ts';
import { contentHash } from './content-hash.ts';

/** Folders with what pages, and the programs that make them, are made of. */
const folders = ['demos', 'src', 'themes'];

/** What npm has installed, by version and checksum. */
const installed = join('node_modules', '.package-lock.json');

/**
 * The hash of all sources but the decks, of the settings beside them, of what is installed and of the
 * environment that Vite reads. It does not depend on where the project lies.
 */
export async function sourcesKey(root = projectRoot): Promise<string> {
  const hash = createHash('sha256');
  const beside = await readdir(root, { withFileTypes: true });
  const settings = beside.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'));
  const files = [installed, ...settings.map(({ name }) => name)];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length + 1));
    }
  }
  for (const file of files.sort()) await addFile(hash, root, file);
  const { env, version } = process;
  const read = Object.entries(env).filter(([name]) => name.startsWith('VITE_'));
  add(hash, JSON.stringify([version, env.NODE_ENV ?? 'production', read.sort()]));
  return hash.digest('hex');
}

async function addFile(hash: Hash, root: string, file: string): Promise<void> {
  add(hash, file.split(sep).join('/'));
  add(hash, await contentHash(join(root, file)));
}

/** With its length, so that where one part ends and the next begins is no question. */
function add(hash: Hash, part: string): void {
  hash.update(`${Buffer.byteLength(part)} `).update(part);
}

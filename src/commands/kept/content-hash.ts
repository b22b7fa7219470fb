import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** Of files that were read before in this process, by their time and size. */
const known = new Map<string, { state: string; hash: string }>();

/** The hash of what stands in a file; 'none' if it cannot be read. */
export function contentHash(file: string): Promise<string> {
  return hashOf(file).catch(() => 'none');
}

async function hashOf(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  const state = `${mtimeMs} ${size}`;
  const before = known.get(file);
  if (before?.state === state) return before.hash;
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  known.set(file, { state, hash });
  return hash;
}

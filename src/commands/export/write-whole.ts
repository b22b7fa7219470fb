import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: what cannot be finished leaves nothing, and what was there stays. */
export async function writeWhole(output: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${output}.unfinished`;
  try {
    await mkdir(dirname(output), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, output);
  } catch (error) {
    // Of a full disk the system does not say for which file it was.
    throw error instanceof Error ? Object.assign(error, { path: output }) : error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

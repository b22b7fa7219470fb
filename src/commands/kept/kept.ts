import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';

/** Tells all that a thing is made of. Asked before and after it is made, for sources change meanwhile. */
export type Key = () => string | Promise<string>;

/**
 * Keeps what takes long to make, by all that it is made of: made again whenever that has changed, and
 * wherever the file that keeps it is not whole. Several processes may use a folder at once.
 */
export class Kept {
  readonly #folder: string;
  readonly #most: number;

  /** @param name of its folder, @param most bytes that stay: what was used last. */
  constructor(name: string, most: number, root = join(projectRoot, '.cache', 'kept')) {
    this.#folder = join(root, name);
    this.#most = most;
  }

  /** What was made before of the same, or is made now. @throws what `make` throws. */
  async get(key: Key, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const before = await key();
    const file = join(this.#folder, sha256(before).toString('hex'));
    const known = await wholeContent(file);
    if (known) return known;
    const content = await make();
    if ((await key()) === before) await this.#keep(file, content);
    return content;
  }

  async #keep(file: string, content: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, Buffer.concat([sha256(content), content]));
    await rename(unfinished, file);
    await this.#forget();
  }

  /** Of files that other processes have taken away meanwhile, nothing is left to do. */
  async #forget(): Promise<void> {
    const states = (await readdir(this.#folder)).map(async (name) => {
      const file = join(this.#folder, name);
      const { size, mtimeMs } = (await stat(file).catch(() => undefined)) ?? none;
      return { file, size, mtimeMs };
    });
    const newestFirst = (await Promise.all(states)).toSorted((a, b) => b.mtimeMs - a.mtimeMs);
    let bytes = 0;
    for (const { file, size } of newestFirst) {
      bytes += size;
      if (bytes > this.#most) await rm(file, { force: true });
    }
  }
}

/** What follows its own hash in a file; undefined if there is no file, or not all of it. */
async function wholeContent(file: string): Promise<Uint8Array | undefined> {
  const read = await readFile(file).catch(() => undefined);
  const content = read?.subarray(hashBytes);
  if (!read || !content || !sha256(content).equals(read.subarray(0, hashBytes))) return undefined;
  const now = new Date();
  // It counts as used; another process may have taken it away.
  await utimes(file, now, now).catch(() => undefined);
  return content;
}

const none = { size: 0, mtimeMs: 0 };

const hashBytes = 32;

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

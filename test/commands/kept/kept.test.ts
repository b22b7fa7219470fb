import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFolder, unpackFolder } from '../../../src/commands/kept/folder.ts';
import { Kept } from '../../../src/commands/kept/kept.ts';
import { sourcesKey } from '../../../src/commands/kept/sources.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(root, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files = async () =>
  (await readdir(join(root, 'things'))).map((name) => join(root, 'things', name));

/** What a store gives for a key, and whether it had to make it. */
async function ask(kept: Kept, key: string, text = key): Promise<[text: string, isMade: boolean]> {
  let isMade = false;
  const content = await kept.get(
    () => key,
    async () => {
      isMade = true;
      return bytes(text);
    },
  );
  return [new TextDecoder().decode(content), isMade];
}

describe('what takes long to make', () => {
  it('is made once of the same, and again of something else', async () => {
    const kept = new Kept('things', 1000, root);
    expect(await ask(kept, 'a')).toEqual(['a', true]);
    expect(await ask(kept, 'a')).toEqual(['a', false]);
    expect(await ask(kept, 'b')).toEqual(['b', true]);
    expect(await ask(new Kept('things', 1000, root), 'a')).toEqual(['a', false]);
  });

  it.each([
    ['is cut off', (content: Buffer) => content.subarray(0, content.length - 1)],
    ['is empty', () => Buffer.alloc(0)],
    ['has other bytes', (content: Buffer) => Buffer.concat([content.subarray(0, 32), bytes('b')])],
  ])('is made anew if its file %s', async (_, breakIt) => {
    const kept = new Kept('things', 1000, root);
    await ask(kept, 'a');
    const [file = ''] = await files();
    await writeFile(file, breakIt(await readFile(file)));
    expect(await ask(kept, 'a')).toEqual(['a', true]);
    expect(await ask(kept, 'a')).toEqual(['a', false]);
  });

  it('is not kept if what it is made of changes while it is made, or if it cannot be made', async () => {
    const kept = new Kept('things', 1000, root);
    let source = 'before';
    const changing = kept.get(
      () => source,
      async () => {
        source = 'after';
        return bytes('of both');
      },
    );
    expect(new TextDecoder().decode(await changing)).toBe('of both');
    expect(await ask(kept, 'before')).toEqual(['before', true]);
    expect(await ask(kept, 'after')).toEqual(['after', true]);
    const failing = kept.get(
      () => 'never',
      () => Promise.reject(new Error('No.')),
    );
    await expect(failing).rejects.toThrow('No.');
    expect(await files()).toHaveLength(2);
  });

  it('gives way to what was used later, and nothing unfinished stays for ever', async () => {
    // Each is a letter and the hash before it.
    const kept = new Kept('things', 3 * 33, root);
    for (const key of ['a', 'b', 'c']) await ask(kept, key);
    await writeFile(join(root, 'things', 'left-unfinished'), 'a'.repeat(33));
    const past = new Date(Date.now() - 60_000);
    for (const file of await files()) await utimes(file, past, past);
    expect(await ask(kept, 'a')).toEqual(['a', false]);
    await ask(kept, 'd');
    await ask(kept, 'e');
    expect(await files()).toHaveLength(3);
    expect(await ask(kept, 'a')).toEqual(['a', false]);
    expect((await files()).filter((file) => file.endsWith('left-unfinished'))).toEqual([]);
  });

  it('is kept, if it is a folder, with all its files, and takes the place of what was there', async () => {
    const [from, to] = [join(root, 'from'), join(root, 'to')];
    await unpackFolder(await packFolder(join(import.meta.dirname)), from);
    await unpackFolder(await packFolder(from), to);
    for (const name of ['old', '.git']) await writeFile(join(to, name), '');
    await unpackFolder(await packFolder(from), to);
    const names = await readdir(import.meta.dirname);
    expect((await readdir(to)).toSorted()).toEqual(['.git', ...names].toSorted());
    const name = 'kept.test.ts';
    expect(await readFile(join(to, name))).toEqual(await readFile(join(import.meta.dirname, name)));
  });
});

describe('the key of all sources', () => {
  it('changes with each of them, and not with a deck', async () => {
    const write = async (path: string, text: string) => {
      await writeFile(join(root, path), text);
      return sourcesKey(root);
    };
    for (const folder of ['demos', 'src', 'themes', 'slides']) await mkdir(join(root, folder));
    const first = await write('src/a.ts', '1');
    expect(await sourcesKey(root)).toBe(first);
    expect(await write('slides/deck.md', 'A slide')).toBe(first);
    expect(await write('README.md', 'Words')).toBe(first);
    const seen = new Set([first]);
    for (const path of ['src/a.ts', 'src/b.ts', 'demos/a.ts', 'themes/a.css', 'vite.config.ts']) {
      seen.add(await write(path, 'longer'));
    }
    expect(seen.size).toBe(6);
    await rm(join(root, 'src/b.ts'));
    seen.add(await sourcesKey(root));
    expect(seen.size).toBe(7);
  });
});

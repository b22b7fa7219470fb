import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDrawingsFiles } from '../../../src/commands/export/drawings.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawings-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A page as a deck saves it. */
async function saved(name: string, deck: string): Promise<string> {
  const file = join(folder, name);
  const data = JSON.stringify({ deck, slides: [] });
  await writeFile(file, `<script id="drawings" type="application/json">${data}</script>`);
  return file;
}

it('reads one file of drawings for each deck', async () => {
  const files = [await saved('a.html', 'one'), await saved('b.html', 'folder/two')];
  const found = await readDrawingsFiles(files, ['one', 'folder/two', 'three']);
  expect(found.map(({ file, drawings }) => [file, drawings.deck])).toEqual([
    [files[0], 'one'],
    [files[1], 'folder/two'],
  ]);
});

it('refuses drawings of a deck that is not exported, and a second file of one deck', async () => {
  const [first, second] = [await saved('c.html', 'one'), await saved('d.html', 'one')];
  await expect(readDrawingsFiles([first], ['two'])).rejects.toThrow(
    'drawn on the deck one, which is not exported. Exported are: two.',
  );
  await expect(readDrawingsFiles([first, second], ['one'])).rejects.toThrow(
    'both of the deck one. Give one of them.',
  );
});

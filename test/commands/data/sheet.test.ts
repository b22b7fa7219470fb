import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { writeSheet } from '../../../src/commands/data/sheet.ts';

it('the picture of built-in digits in the project is the one that `npm run data -- --sheet` writes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sheet-'));
  try {
    await writeSheet(path.join(folder, 'sheet.png'));
    const [written, committed] = await Promise.all(
      [path.join(folder, 'sheet.png'), 'demos/shared/built-in-digits.png'].map(async (file) =>
        PNG.sync.read(await readFile(file)),
      ),
    );
    expect([written!.width, written!.height]).toEqual([committed!.width, committed!.height]);
    expect(written!.data.equals(committed!.data)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

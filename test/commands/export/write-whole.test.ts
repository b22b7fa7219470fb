import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src/commands/export/write-whole.ts';
import { fileProblem } from '../../../src/commands/file-problem.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-whole-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writing a file of the export', () => {
  it('makes its folder, and replaces what was there', async () => {
    const output = join(folder, 'deck', 'slides.pdf');
    await writeWhole(output, 'first');
    await writeWhole(output, new TextEncoder().encode('second'));
    expect(await readFile(output, 'utf8')).toBe('second');
    expect(await readdir(join(folder, 'deck'))).toEqual(['slides.pdf']);
  });

  // A device of Linux on which every write finds the disk full.
  it.runIf(existsSync('/dev/full'))(
    'on a full disk leaves what was there and nothing half-written, and says what to do',
    async () => {
      const output = join(folder, 'full', 'slides.pdf');
      await writeWhole(output, 'of last week');
      await symlink('/dev/full', `${output}.unfinished`);
      const error = await writeWhole(output, 'of today').catch((reason) => reason);
      expect(fileProblem(error)).toBe(
        `${output} could not be written. The disk is full. Make room and run the command again.`,
      );
      expect(await readFile(output, 'utf8')).toBe('of last week');
      expect(await readdir(join(folder, 'full'))).toEqual(['slides.pdf']);
    },
  );

  it('where a file is in the way of its folder, says so and leaves the file', async () => {
    const inTheWay = join(folder, 'a-file');
    await writeFile(inTheWay, 'mine');
    const error = await writeWhole(join(inTheWay, 'slides.pdf'), 'x').catch((reason) => reason);
    expect(fileProblem(error)).toMatch(/a-file.* could not be written\. .*Name another folder/);
    expect(await readFile(inTheWay, 'utf8')).toBe('mine');
  });
});

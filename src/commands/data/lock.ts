import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../../datasets/data-error.ts';

/**
 * Runs `work` unless another process does so in the same folder.
 * @throws DataError if another process that still lives does.
 */
export async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(folder, '.downloading');
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isAlive(owner)) {
      throw new DataError({
        file,
        expected: 'no other download into this folder',
        found: `one, by process ${owner}`,
        remedy: 'Wait for it to end.',
      });
    }
    await writeFile(file, String(process.pid));
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

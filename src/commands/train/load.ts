import { readFile } from 'node:fs/promises';
import { readRun, type SavedRun } from '../../training/saved-run.ts';
import { UsageError } from '../options.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file in it',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read: change its permissions',
};

/** Reads the run that `--load` names. @throws UsageError if it is not there, or not a whole run. */
export async function loadRun(file: string): Promise<SavedRun> {
  try {
    return readRun(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--load ${file}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (!(error instanceof Error && 'code' in error)) throw error;
  return reasons[String(error.code)] ?? `it cannot be read (${error.message})`;
}

import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type SavedRun, writeRun } from '../../training/saved-run.ts';
import { writeWhole } from '../export/write-whole.ts';
import { fileProblem } from '../file-problem.ts';
import { CommandError, UsageError } from '../options.ts';

/**
 * Finds out before an hour of training whether `file` can be written: makes its folder, and tries there.
 * @throws UsageError if it cannot, or if there is such a file, for that may be a network too.
 */
export async function checkTarget(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (/[/\\]$/.test(file) || found?.isDirectory()) {
    throw new UsageError(
      `--save ${file} is a folder. Name a file in it: ${join(file, 'run.json')}`,
    );
  }
  if (found !== null && (!found.isFile() || found.size > 0)) {
    throw new UsageError(
      `--save ${file}: there is such a file already, and it is not replaced. Name another, or move it away.`,
    );
  }
  const attempt = `${file}.unfinished`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(attempt, '');
    await rm(attempt);
  } catch (error) {
    throw new UsageError(`--save: ${problemOf(error, file)}`);
  }
}

/**
 * Writes a run, whole. What has changed since `checkTarget` must not lose a network: where `file` cannot be
 * written after all, or is there now, the run goes to a folder for temporary files, or the person's own.
 * @returns the file that has it, and why it is not `file`, if so.
 * @throws CommandError if it can be written nowhere.
 */
export async function saveRun(
  file: string,
  run: SavedRun,
): Promise<{ file: string; problem: string | null }> {
  const text = writeRun(run);
  let problem: string;
  try {
    await checkTarget(file);
    await writeWhole(file, text);
    return { file, problem: null };
  } catch (error) {
    problem = error instanceof UsageError ? error.message : problemOf(error, file);
  }
  for (const place of [tmpdir(), homedir()]) {
    try {
      const rescue = join(await mkdtemp(join(place, 'run-')), basename(file));
      await writeWhole(rescue, text);
      return { file: rescue, problem };
    } catch {
      // The next place, or said below.
    }
  }
  throw new CommandError(`${problem} Nor could it be written to ${tmpdir()} or ${homedir()}.`);
}

function problemOf(error: unknown, file: string): string {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const words = fileProblem(Object.assign(error, { path: file }));
  return words ?? `${file} could not be written (${error.message}).`;
}

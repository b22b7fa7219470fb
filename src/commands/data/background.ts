import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DownloadedName } from '../../datasets/node/files.ts';
import { findDataset } from '../../datasets/node/load.ts';
import { projectRoot } from '../project.ts';

/**
 * Starts `npm run data` in a process of its own where a dataset is not at hand; never waits, never
 * fails. The process outlives this one, so that a build need not wait for it.
 * Not in tests and continuous integration (`VITEST`, `CI`), which are to need no network.
 * @param onEnd called when the download has ended, well or not, if this process lives to see it.
 * @returns whether a download was started.
 */
export function downloadInBackground(
  name: DownloadedName,
  onEnd: (succeeded: boolean) => void = () => {},
): boolean {
  const { CI, VITEST } = process.env;
  if (findDataset(name) !== undefined || CI || VITEST) return false;
  const child = spawn(
    process.execPath,
    // Under tsx these are what lets Node read TypeScript.
    [...process.execArgv, join(projectRoot, 'src/commands/data.ts'), '--dataset', name],
    { cwd: projectRoot, detached: true, stdio: 'ignore' },
  );
  child.on('error', () => onEnd(false));
  child.on('exit', (code) => onEnd(code === 0));
  child.unref();
  return true;
}

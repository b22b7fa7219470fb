import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Samples } from '../../compute/types.ts';
import type { PytorchRun } from '../../recorded-runs/pytorch.ts';
import { CommandError } from '../options.ts';
import { publishedRuns } from './runs.ts';

/** What PyTorch itself reaches with the settings of mnist-784-128-10, as a mean over as many seeds. */
export function recordPytorch(
  dataset: string,
  { train, test }: { train: Samples; test: Samples },
): PytorchRun {
  const { settings, epochs, seeds: count, name } = publishedRuns[0]!;
  const { learningRate, batchSize, seed } = settings;
  const seeds = Array.from({ length: count }, (_, i) => seed + i);
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    for (const [part, samples] of Object.entries({ train, test })) {
      writeFileSync(join(folder, `${part}-inputs`), samples.inputs);
      writeFileSync(join(folder, `${part}-labels`), samples.labels);
    }
    const given = JSON.stringify({ learningRate, batchSize, epochs, seeds });
    writeFileSync(join(folder, 'settings.json'), given);
    // Debian's python3-torch belongs to Debian's Python, which another one on the path may hide.
    const script = join(import.meta.dirname, 'pytorch.py');
    let stdout = '';
    for (const python of ['/usr/bin/python3', 'python3']) {
      const ran = spawnSync(python, [script, folder], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (ran.status === 0) stdout = ran.stdout;
      if (stdout !== '') break;
    }
    if (stdout === '') throw new CommandError('PyTorch did not run. It is in python3-torch.');
    const command = 'npm run record -- --only pytorch';
    return { name, dataset, command, ...JSON.parse(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = import.meta.dirname;
const run = promisify(execFile);

/** Scripts on slides whose output needs no data set. */
export const scripts = [
  'attention',
  'backprop_example',
  'binary_classifier',
  'convolution',
  'device',
  'evaluation_trap',
  'gradients',
  'wide_network',
] as const;

/** Scripts on slides that read MNIST from `data/MNIST/raw`. */
export const scriptsOnMnist = ['mnist', 'convolutional_network'] as const;

export type ScriptName = (typeof scripts)[number] | (typeof scriptsOnMnist)[number];

export interface Transcript {
  versions: { torch: string; python: string };
  /** What each script printed, its regions marked as in its source. */
  outputs: Record<string, string>;
}

/** A Python that has PyTorch and torchvision: `PYTHON`, or Debian's own if its packages of both are installed, or none. */
export function pythonWithTorch(): string | undefined {
  if (process.env.PYTHON) return process.env.PYTHON;
  const packages = ['torch', 'torchvision'].map((name) => `/usr/lib/python3/dist-packages/${name}`);
  return packages.every(existsSync) ? '/usr/bin/python3' : undefined;
}

/** Runs scripts one after the other in `cwd`. */
export async function runScripts(
  python: string,
  names: readonly ScriptName[],
  { cwd, args = [] }: { cwd: string; args?: readonly string[] },
): Promise<Transcript> {
  const { stdout } = await run(python, [join(folder, 'run.py'), ...names, '--', ...args], {
    cwd,
    env: { ...process.env, OMP_NUM_THREADS: '1' },
    maxBuffer: 1e7,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Where the recorded output of a script stands. */
export function recordedFile(name: ScriptName): string {
  return join(folder, 'recorded', `${name}.txt`);
}

/** Changes with every change of a script, so that a test sees when its output is out of date. */
export function sourceHash(name: ScriptName): string {
  const source = readFileSync(join(folder, `${name}.py`));
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

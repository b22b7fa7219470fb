import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { TrainingSettings } from '../../compute/types.ts';
import type { ContenderName } from './contender.ts';

/** What a contender is told first: the network, and files with the samples' raw bytes, shuffled. */
export interface Start {
  readonly settings: TrainingSettings;
  readonly inputs: string;
  readonly labels: string;
  readonly inputSize: number;
}

export interface Measurement {
  readonly seconds: number;
  /** Most memory that the process has had, in bytes. */
  readonly peakMemory: number;
}

/** A contender in a process of its own, waiting for its turn. */
export interface Racer {
  readonly version: string | null;
  run(steps: number): Promise<Measurement>;
  stop(): Promise<void>;
}

const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** Flags for this version of Node and what is to run with them, or in words why it cannot. */
function runFor(name: ContenderName): { flags: readonly string[]; runs: ContenderName } | string {
  const version = Number(process.versions.node.split('.')[0]);
  if (name === 'simd-256') {
    // V8 makes one instruction of two where it can: the same kernels, the same bits.
    if (version < 24) return 'from Node 24 on';
    return { flags: ['--experimental-wasm-revectorize'], runs: 'simd' };
  }
  const needsFlag = name === 'relaxed' && version < 22;
  return { flags: needsFlag ? ['--experimental-wasm-relaxed-simd'] : [], runs: name };
}

/** Debian's python3-torch belongs to Debian's Python, which another one on the path may hide. */
const pythons = ['/usr/bin/python3', 'python3'];

/** @returns the racer, or in words why it cannot run here. */
export async function startRacer(name: ContenderName, start: Start): Promise<Racer | string> {
  if (name !== 'pytorch') {
    const script = join(import.meta.dirname, 'node.ts');
    const run = runFor(name);
    if (typeof run === 'string') return run;
    return connect(process.execPath, [...run.flags, '--import', 'tsx', script, run.runs], start);
  }
  let reason = 'python3 is not installed';
  for (const python of pythons) {
    const racer = await connect(python, [join(import.meta.dirname, 'pytorch.py')], start);
    if (typeof racer !== 'string') return racer;
    reason = racer;
  }
  return reason;
}

async function connect(
  command: string,
  options: readonly string[],
  start: Start,
): Promise<Racer | string> {
  const child = spawn(command, options, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...one },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Uint8Array) => {
    complaint += chunk;
  });
  // A process that has ended is noticed by its missing answer.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(
    () => /^\w*Error: .*$/m.exec(complaint)?.[0] ?? 'it ended without saying why',
    (error: Error) => error.message,
  );
  const lines = createInterface({ input: child.stdout });

  async function ask(message: object): Promise<Record<string, unknown>> {
    const answer = once(lines, 'line').then(([line]) => JSON.parse(line));
    child.stdin.write(`${JSON.stringify(message)}\n`);
    return Promise.race([answer, ended.then((missing) => ({ missing }))]);
  }

  const ready = await ask(start);
  if (ready.ready !== true) {
    await stop(child, lines, ended);
    return String(ready.missing);
  }
  return {
    version: typeof ready.version === 'string' ? ready.version : null,
    async run(steps) {
      const { seconds, peakMemory, missing } = await ask({ steps });
      if (missing !== undefined) throw new Error(String(missing));
      return { seconds: Number(seconds), peakMemory: Number(peakMemory) };
    },
    stop: () => stop(child, lines, ended),
  };
}

async function stop(child: ChildProcess, lines: Interface, ended: Promise<string>): Promise<void> {
  lines.close();
  child.stdin?.end();
  child.kill();
  await ended;
}

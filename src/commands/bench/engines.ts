import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Measure } from './benchmark.ts';
import { type ContenderName, contenders } from './contender.ts';
import { type Racer, race } from './race.ts';

/**
 * This project's engines, TensorFlow.js and PyTorch, each in a process of its own, so that its memory is
 * its own.
 */
export const measure: Measure = (context) =>
  race(
    {
      runtime: `Node ${process.version}`,
      names: Object.keys(contenders) as ContenderName[],
      start: (name, settings) => startProcess(name, [JSON.stringify(settings), context.folder]),
    },
    context,
  );

/** @param task what its script is given: the network, and the folder with the samples' bytes. */
async function startProcess(name: ContenderName, task: readonly string[]): Promise<Racer> {
  if (name === 'pytorch') {
    const run = [join(import.meta.dirname, 'pytorch.py'), ...task];
    // Debian's python3-torch belongs to Debian's Python, which another one on the path may hide.
    return connect('/usr/bin/python3', run).catch(() => connect('python3', run));
  }
  const script = join(import.meta.dirname, 'node.ts');
  const inNode = (flags: readonly string[], runs = name) =>
    connect(process.execPath, [...flags, '--import', 'tsx', script, runs, ...task]);
  const version = Number(process.versions.node.split('.')[0]);
  if (name === 'simd-256') {
    if (version < 24) throw new Error('from Node 24 on');
    // V8 makes one instruction of two where it can: the same kernels, the same bits.
    return inNode(['--experimental-wasm-revectorize'], 'simd');
  }
  const needsFlag = name === 'relaxed' && version < 22;
  return inNode(needsFlag ? ['--experimental-wasm-relaxed-simd'] : []);
}

const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** A line of JSON says that the process is ready; then it gets a number of steps a line, and answers each. */
async function connect(command: string, options: readonly string[]): Promise<Racer> {
  const child = spawn(command, options, { env: { ...process.env, ...oneThread } });
  let complaint = '';
  child.stderr.on('data', (chunk: Uint8Array) => {
    complaint += chunk;
  });
  // A process that has ended is noticed by its missing answer.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').catch((error: Error) => {
    complaint = error.message;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  async function answer() {
    const { done, value } = await lines.next();
    if (!done) return JSON.parse(value);
    await ended;
    const error = /^\w*Error: .*$/m.exec(complaint)?.[0] ?? complaint.trim();
    throw new Error(error || 'it ended without saying why');
  }

  const { note } = await answer();
  return {
    note,
    run(steps) {
      child.stdin.write(`${steps}\n`);
      return answer();
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

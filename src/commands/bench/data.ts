import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../compute/random.ts';
import type { Samples } from '../../compute/types.ts';

/** The samples' bytes in a seeded order, in files that contenders of any language read. */
export interface BenchData {
  readonly inputs: string;
  readonly labels: string;
  readonly inputSize: number;
  readonly count: number;
  remove(): Promise<void>;
}

export async function writeShuffled(samples: Samples): Promise<BenchData> {
  const { count, inputSize } = samples;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  createRandom(1).shuffle(order);
  const inputs = new Uint8Array(count * inputSize);
  const labels = new Uint8Array(count);
  order.forEach((from, to) => {
    inputs.set(samples.inputs.subarray(from * inputSize, (from + 1) * inputSize), to * inputSize);
    labels[to] = samples.labels[from]!;
  });
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const paths = { inputs: join(folder, 'inputs'), labels: join(folder, 'labels') };
  await writeFile(paths.inputs, inputs);
  await writeFile(paths.labels, labels);
  return { ...paths, inputSize, count, remove: () => rm(folder, { recursive: true }) };
}

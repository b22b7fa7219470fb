/**
 * Rounds a trained network to bytes and writes it where `src/datasets/pretrained.ts` finds it:
 * `npx tsx src/commands/train/round.ts FILE`, where FILE was written by
 * `MNIST_DIR=… npm run train -- --learning-rate 0.0004 --epochs 14 --save FILE`.
 */

import { readFile, writeFile } from 'node:fs/promises';
import type { RoundedLayer, RoundedNetwork } from '../../datasets/pretrained.ts';
import { readRun } from '../../training/saved-run.ts';
import { CommandError, runCommand } from '../options.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    throw new CommandError('Name the file that `npm run train -- --save FILE` wrote.');
  }
  const { settings, parameters } = readRun(await readFile(file, 'utf8'));
  const network: RoundedNetwork = {
    command: 'npm run train -- --learning-rate 0.0004 --epochs 14 --save FILE',
    settings,
    layers: parameters.map(({ weights, biases }) => round(weights, biases)),
  };
  const target = new URL('../../datasets/pretrained.recorded.json', import.meta.url);
  await writeFile(target, `${JSON.stringify(network)}\n`);
});

/** Each unit has a scale of its own, by which its largest weight becomes ±127. */
function round(weights: Float32Array, biases: Float32Array): RoundedLayer {
  const inputs = weights.length / biases.length;
  const bytes = new Int8Array(weights.length);
  const scales = Array.from(biases, (_, unit) => {
    const row = weights.subarray(unit * inputs, (unit + 1) * inputs);
    const scale = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    for (let i = 0; i < inputs; i++) bytes[unit * inputs + i] = Math.round(row[i]! / (scale || 1));
    return scale;
  });
  return {
    biases: Array.from(biases),
    scales,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

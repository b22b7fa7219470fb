/**
 * Fits the shapes of the built-in digits to MNIST's training images and writes `shapes.recorded.json`:
 * `MNIST_DIR=… npx tsx src/commands/fit-digits.ts [images per digit]`, a few minutes.
 */

import { writeFile } from 'node:fs/promises';
import { imageSide } from '../datasets/index.ts';
import { readDirectory } from '../datasets/node/files.ts';
import { learnShapes } from './fit-digits/learn.ts';
import { skeletons } from './fit-digits/skeletons.ts';
import { thin } from './fit-digits/thin.ts';

const perDigit = Number(process.argv[2] ?? 1000);
const { train } = await readDirectory(process.env.MNIST_DIR ?? '.');

const shapes = skeletons.map((ofDigit, digit) => {
  const images = [];
  for (let i = 0; i < train.count && images.length < perDigit; i++) {
    if (train.labels[i] !== digit) continue;
    const size = train.inputSize;
    const pixels = Uint8Array.from(train.inputs.subarray(i * size, (i + 1) * size));
    images.push(thin({ width: imageSide, height: imageSide, pixels }));
  }
  return learnShapes(ofDigit, images, (line) => console.log(`${digit}: ${line}`));
});

const lines = shapes.map((ofDigit) => ofDigit.map((shape) => JSON.stringify(shape)).join(',\n'));
await writeFile(
  new URL('../datasets/digits/shapes.recorded.json', import.meta.url),
  `[[\n${lines.join('\n],[\n')}\n]]\n`,
);

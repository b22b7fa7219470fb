import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/commands/project.ts';
import { options, readRun } from '../../src/commands/train/run.ts';
import { readRun as readSavedRun } from '../../src/training/saved-run.ts';

const defaults = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [
    name,
    'default' in option ? option.default : undefined,
  ]),
);
const read = (changes: object) =>
  readRun({ ...defaults, ...changes } as Parameters<typeof readRun>[0]);

test('the command trains, prints one JSON object per line and saves the network', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'train-'));
  try {
    const file = join(folder, 'network.json');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...[
          '--import',
          'tsx',
          'src/commands/train.ts',
          '--dataset',
          'built-in',
          '--layers',
          '784,10',
        ],
        ...['--samples', '500', '--epochs', '2', '--seed', '3', '--json', '--save', file],
      ],
      { cwd: projectRoot },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ epoch }) => epoch)).toEqual([1, 2, undefined]);
    expect(lines[1].trainLoss).toBeLessThan(lines[0].trainLoss);
    expect(lines[2]).toMatchObject({ done: true, epochs: 2, dataset: 'built-in digits' });
    expect(lines[2].testAccuracy).toBe(lines[1].testAccuracy);
    const saved = readSavedRun(await readFile(file, 'utf8'));
    expect(saved.settings).toMatchObject({ layers: [784, 10], seed: 3 });
    expect(saved.parameters[0]!.weights.some((weight) => weight !== 0)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  [{ layers: '784,x' }, '--layers takes numbers such as 784,128,10, not “784,x”.'],
  [{ dataset: 'cifar' }, 'There is no dataset “cifar”. There are: mnist, fashion-mnist, built-in.'],
  [{ activation: 'swish' }, 'There is no activation “swish”'],
  [{ 'learning-rate': 'fast' }, '--learning-rate takes a number, not “fast”.'],
  [{ 'learning-rate': '0' }, 'The learning rate must be a number above 0, not 0.'],
  [{ epochs: '1.5' }, '--epochs must be a whole number above 0, not 1.5.'],
  [{ kernels: 'gpu' }, '--kernels takes reference, simd, relaxed, not “gpu”.'],
])('%o is refused with a reason', (changes, message) => {
  expect(() => read(changes)).toThrow(message);
});

test('the test data are those of the dataset, unless others are named', () => {
  expect(read({ dataset: 'built-in' }).testDataset).toBe('built-in');
  expect(read({ dataset: 'built-in', 'test-dataset': 'mnist' }).testDataset).toBe('mnist');
});

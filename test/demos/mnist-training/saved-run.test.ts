import { describe, expect, it } from 'vitest';
import { readRun, type SavedRun, writeRun } from '../../../demos/mnist-training/logic/saved-run.ts';
import { createRandom } from '../../../src/compute/random.ts';
import { weightsHash } from '../../../src/training/client.ts';

const random = createRandom(1);
const layers = [784, 3, 10];
const parameters = [0, 1].map((i) => ({
  weights: Float32Array.from({ length: layers[i]! * layers[i + 1]! }, () => random.normal()),
  biases: Float32Array.from({ length: layers[i + 1]! }, () => random.normal()),
}));
const run: SavedRun = {
  settings: {
    layers,
    activation: 'relu',
    loss: 'cross-entropy',
    optimizer: 'adam',
    learningRate: 0.001,
    batchSize: 64,
    initializer: 'he',
    l1: 0,
    l2: 0,
    seed: 1,
  },
  data: 'mnist',
  images: 60_000,
  step: 938,
  accuracy: 0.9612,
  hash: weightsHash(parameters),
  parameters,
};
const text = writeRun(run);
const changed = (change: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

describe('a run in a file', () => {
  it('comes back bit for bit', () => {
    expect(readRun(text)).toEqual(run);
  });

  it.each([
    ['cut off', text.slice(0, -50), 'cut off'],
    ['no JSON', 'a picture', 'not a run saved by this demo'],
    ['other JSON', '{"name":"package"}', 'is not a run saved by this demo'],
    ['a list', '[]', 'is not a run saved by this demo'],
    ['of a later version', changed((file) => Object.assign(file, { version: 2 })), 'version'],
    ['with an unknown optimizer', text.replace('"adam"', '"adamw"'), 'settings.optimizer'],
    ['without its step', changed((file) => delete file.step), 'step'],
    ['with an impossible accuracy', text.replace('0.9612', '96.12'), 'accuracy'],
    [
      'with a layer missing',
      changed((file) => (file.parameters as unknown[]).pop()),
      '1 layers of weights where 2 belong',
    ],
    [
      'with damaged weights',
      text.replace('"weights":"', '"weights":"%'),
      'weights of layer 1 are damaged',
    ],
    [
      'of other shapes',
      text.replace('[784,3,10]', '[784,4,10]'),
      'weights of layer 1 are 2352 numbers where 3136 belong',
    ],
    [
      'with one weight changed',
      changed((file) => {
        const [layer] = file.parameters as { biases: string }[];
        layer!.biases = btoa('\0'.repeat(12));
      }),
      'its weights are damaged: their fingerprint is',
    ],
    ['for other inputs', text.replace('[784,3,10]', '[2,3,10]'), 'digits need 784 inputs'],
  ])('%s is refused in a sentence', (_, damaged, expected) => {
    expect(() => readRun(damaged)).toThrow(RangeError);
    expect(() => readRun(damaged)).toThrow(expected);
  });

  it('with a weight that is no number is refused', () => {
    const weights = run.parameters[0]!.weights.slice();
    weights[5] = Number.NaN;
    const broken = { ...run, parameters: [{ ...run.parameters[0]!, weights }, run.parameters[1]!] };
    expect(() => readRun(writeRun(broken))).toThrow('not all finite numbers');
  });
});

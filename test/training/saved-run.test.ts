import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/compute/random.ts';
import { weightsHash } from '../../src/training/hash.ts';
import { readRun, type SavedRun, writeRun } from '../../src/training/saved-run.ts';

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
  testData: 'mnist',
  replayable: true,
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

const withValue = (name: string, value: unknown) =>
  changed((file) => Object.assign(file, { [name]: value }));
const withSetting = (name: string, value: unknown) =>
  changed((file) => Object.assign(file.settings as object, { [name]: value }));

describe('a run in a file', () => {
  it('comes back bit for bit', () => {
    expect(readRun(text)).toEqual(run);
  });

  it('opens where it was saved before runs said what tested them and whether they can be replayed', () => {
    const old = changed((file) => {
      delete file.testData;
      delete file.replayable;
    });
    expect(readRun(old)).toEqual(run);
  });

  it('says by how much its images were moved, if they were', () => {
    const moved = { ...run, shift: 2 };
    expect(readRun(writeRun(moved))).toEqual(moved);
    for (const shift of [-1, 5, 1.5, '2']) {
      expect(() => readRun(withValue('shift', shift))).toThrow('its “shift” is');
    }
  });

  it('may have grown out of another', () => {
    const grown = { ...run, testData: 'built-in', replayable: false } as const;
    expect(readRun(writeRun(grown))).toEqual(grown);
  });

  it.each([
    ['cut off', text.slice(0, -50), 'it is cut off, or not a saved run of this project'],
    ['no JSON', 'a picture', 'it is cut off, or not a saved run of this project'],
    ['other JSON', '{"name":"package"}', 'it is not a saved run of this project'],
    ['a list', '[]', 'it is not a saved run of this project'],
    ['nothing', 'null', 'it is not a saved run of this project'],
    ['a number', '5', 'it is not a saved run of this project'],
    ['of another kind', withValue('format', 'model'), 'it is not a saved run of this project'],
    [
      'of hundreds of megabytes',
      ' '.repeat(128 * 2 ** 20 + 1),
      'it is larger than 128 MiB, the most that a run takes',
    ],
    ['with too long a fingerprint', withValue('hash', `${run.hash}0`), 'where 16 hexadecimal'],
    ['with more before its fingerprint', withValue('hash', `x${run.hash}`), 'where 16 hexadecimal'],
    [
      'with damaged biases',
      text.replace('"biases":"', '"biases":"%'),
      'its biases of layer 1 are damaged: This is not base64 text',
    ],
    ['of a later version', withValue('version', 2), 'it is of version 2, where 1 is read here'],
    [
      'with an unknown optimizer',
      text.replace('"adam"', '"magic"'),
      'its “settings.optimizer” is "magic", where one of sgd, momentum, rmsprop, adam',
    ],
    ['without its step', changed((file) => delete file.step), 'its “step” is missing'],
    ['without settings', changed((file) => delete file.settings), 'its “settings” is missing'],
    [
      'without a rate',
      text.replace('"learningRate":0.001,', ''),
      'its “settings.learningRate” is missing',
    ],
    [
      'with an impossible accuracy',
      withValue('accuracy', 96.12),
      'its “accuracy” is 96.12, where a share from 0 to 1 belongs',
    ],
    [
      'with a step beyond all training',
      withValue('step', 1e15),
      'its “step” is 1000000000000000, where a whole number from 0 to 1000000000 belongs',
    ],
    ['with half a step', withValue('step', 0.5), 'its “step” is 0.5, where a whole number'],
    ['with a step in words', withValue('step', 'ten'), 'its “step” is "ten", where a whole'],
    ['of no images', withValue('images', 0), 'its “images” is 0, where a whole number above 0'],
    [
      'with a rate of 0',
      withSetting('learningRate', 0),
      'its “settings.learningRate” is 0, where a number above 0 belongs',
    ],
    [
      'with a rate beyond numbers',
      text.replace('"learningRate":0.001', '"learningRate":1e400'),
      'its “settings.learningRate” is Infinity, where a number above 0 belongs',
    ],
    [
      'with a negative penalty',
      withSetting('l2', -1),
      'its “settings.l2” is -1, where a number, 0',
    ],
    ['with an empty batch', withSetting('batchSize', 0), 'its “settings.batchSize” is 0'],
    ['with a broken seed', withSetting('seed', 1.5), 'its “settings.seed” is 1.5'],
    ['of one layer', withSetting('layers', [784]), 'where at least inputs and outputs belongs'],
    ['with an empty layer', withSetting('layers', [784, 0, 10]), 'its “settings.layers.1” is 0'],
    ['of unknown data', withValue('data', 'cifar'), 'its “data” is "cifar", where one of mnist'],
    ['with a broken fingerprint', withValue('hash', 'abc'), 'where 16 hexadecimal digits belongs'],
    [
      'with a layer missing',
      changed((file) => (file.parameters as unknown[]).pop()),
      'its weights do not fit its settings: The network has 2 layers of weights; 1 were given',
    ],
    [
      'with damaged weights',
      text.replace('"weights":"', '"weights":"%'),
      'its weights of layer 1 are damaged: This is not base64 text',
    ],
    [
      'with weights cut off',
      changed((file) => {
        const [layer] = file.parameters as { weights: string }[];
        layer!.weights = layer!.weights.slice(0, -4);
      }),
      'its weights of layer 1 are damaged: 9405 bytes are not a whole number of float32 numbers',
    ],
    [
      'of other shapes',
      text.replace('[784,3,10]', '[784,4,10]'),
      'its weights do not fit its settings: Layer 1 takes 4 × 784 weights and 4 biases; 2352 and 3',
    ],
    [
      'with one weight changed',
      changed((file) => {
        const [layer] = file.parameters as { biases: string }[];
        layer!.biases = btoa('\0'.repeat(12));
      }),
      'its weights are damaged: their fingerprint is',
    ],
  ])('%s is refused in words', (_, damaged, expected) => {
    expect(() => readRun(damaged)).toThrow(RangeError);
    expect(() => readRun(damaged)).toThrow(expected);
  });

  it('with a weight that is no number is refused', () => {
    const weights = run.parameters[0]!.weights.slice();
    weights[5] = Number.NaN;
    const broken = { ...run, parameters: [{ ...run.parameters[0]!, weights }, run.parameters[1]!] };
    expect(() => readRun(writeRun(broken))).toThrow(
      'its weights do not fit its settings: Layer 1 was given a weight or bias that is not a finite',
    );
  });
});

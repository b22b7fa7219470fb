import { activations } from '../../compute/activations/index.ts';
import { initializers } from '../../compute/initializers/index.ts';
import { kernelManners } from '../../compute/kernels/names.ts';
import { losses } from '../../compute/losses/index.ts';
import { optimizers } from '../../compute/optimizers/index.ts';
import type { KernelName, TrainingSettings } from '../../compute/types.ts';
import { positiveInteger, validateSettings } from '../../compute/validate.ts';
import { type DatasetName, datasetName, datasets } from '../../datasets/index.ts';
import { farthestShift } from '../../datasets/shift.ts';
import { grouped } from '../../format.ts';
import { mostParameters, type SavedRun } from '../../training/saved-run.ts';
import { UsageError } from '../options.ts';

const names = (family: object) => Object.keys(family).join(', ');

const defaults = {
  dataset: 'mnist',
  layers: '784,128,10',
  activation: 'relu',
  loss: 'cross-entropy',
  optimizer: 'adam',
  'learning-rate': '0.001',
  'batch-size': '64',
  initializer: 'he',
  epochs: '5',
  shift: '0',
  seed: '1',
  l1: '0',
  l2: '0',
} as const;

export const usage = `
npm run train -- [options]

Trains a dense network with the code that the demos run, and tests it after each epoch. Exit code 2: an
option is not possible; 1: something else went wrong; 130: Ctrl+C.

  --dataset NAME         ${names(datasets)} (${defaults.dataset})
  --test-dataset NAME    test on another dataset (the one trained on)
  --samples COUNT        train on the first COUNT samples only (all)
  --shift PIXELS         move each image by up to so many pixels each way, at random, whenever it is learned
                         from, and test on moved images too: 0 to ${farthestShift} (${defaults.shift})
  --layers LIST          units per layer, inputs first (${defaults.layers})
  --activation NAME      of the hidden layers: ${names(activations)} (${defaults.activation})
  --loss NAME            ${names(losses)} (${defaults.loss})
  --optimizer NAME       ${names(optimizers)} (${defaults.optimizer})
  --learning-rate NUMBER (${defaults['learning-rate']})
  --batch-size COUNT     (${defaults['batch-size']})
  --initializer NAME     ${names(initializers)} (${defaults.initializer})
  --l1 NUMBER            strength of the penalty l1 Σ|w| (${defaults.l1})
  --l2 NUMBER            strength of the penalty ½ l2 Σw² (${defaults.l2})
  --epochs COUNT         (${defaults.epochs})
  --patience COUNT       stop when the test accuracy has not risen for COUNT epochs (never)
  --seed NUMBER          same seed, same run (${defaults.seed})
  --kernels NAME         reference, simd (the fast ones, where they run), or relaxed (faster again from
                         Node 22 on; the last bits depend on the processor)
  --save FILE            write the run to FILE, which must not be there yet: with --load it goes on, and the
                         training demo opens it. Ctrl+C ends training early and still saves
  --load FILE            go on from the run in FILE, with its settings and data where no other are given
  --evaluate             with --load: only test the network (the same as --epochs 0)
  --json                 one JSON object per line, for programs
  --help
`;

const text = { type: 'string' } as const;
export const options = {
  dataset: text,
  'test-dataset': text,
  samples: text,
  shift: text,
  layers: text,
  activation: text,
  loss: text,
  optimizer: text,
  'learning-rate': text,
  'batch-size': text,
  initializer: text,
  l1: text,
  l2: text,
  epochs: text,
  patience: text,
  seed: text,
  kernels: text,
  save: text,
  load: text,
  evaluate: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type OptionName = Exclude<keyof typeof options, 'evaluate' | 'json'>;
type Values = { readonly [Name in OptionName]?: string | undefined } & {
  readonly evaluate: boolean;
  readonly json: boolean;
};

export interface Run {
  readonly settings: TrainingSettings;
  readonly dataset: DatasetName;
  readonly testDataset: DatasetName;
  /** Training samples asked for; null for all. */
  readonly samples: number | null;
  /** Pixels that each image is moved by at most whenever it is learned from. */
  readonly shift: number;
  /** 0 only to test what was loaded. */
  readonly epochs: number;
  readonly patience: number | null;
  readonly kernels: KernelName | null;
  /** The file to write. */
  readonly save: string | null;
  readonly json: boolean;
}

/** Settings that are part of a network: one that was loaded has them already. */
const ofNetwork = ['layers', 'activation', 'loss', 'initializer'] as const;

/**
 * @param loaded what `--load` named; its settings and data hold where the options say nothing.
 * @throws UsageError if an option is not possible.
 */
export function readRun(values: Values, loaded: SavedRun | null = null): Run {
  try {
    const settings = readSettings(values, loaded);
    const { kernels = null, save = null } = values;
    if (kernels !== null && !isKernelName(kernels)) {
      throw new RangeError(`--kernels takes ${names(kernelManners)}, not “${kernels}”.`);
    }
    const dataset = datasetName(values.dataset ?? loaded?.data ?? defaults.dataset);
    const tested = values['test-dataset'] ?? (values.dataset ? dataset : loaded?.testData);
    const run: Run = {
      settings,
      dataset,
      testDataset: datasetName(tested ?? dataset),
      samples: positive('samples', values.samples),
      shift: readShift(values, loaded),
      epochs: readEpochs(values, loaded),
      patience: positive('patience', values.patience),
      ...{ kernels, save },
      json: values.json,
    };
    if (run.epochs === 0 && save !== null) {
      throw new RangeError('Nothing is trained, so there is nothing to --save.');
    }
    return run;
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function readSettings(values: Values, loaded: SavedRun | null): TrainingSettings {
  const given = loaded?.settings;
  const text = (name: keyof typeof defaults, saved: unknown) =>
    values[name] ?? (saved === undefined ? defaults[name] : String(saved));
  const number = (name: keyof typeof defaults, saved: number | undefined) =>
    readNumber(name, text(name, saved));
  // Names are checked by validateSettings, which lists the known ones.
  const settings = {
    layers: readLayers(text('layers', given?.layers)),
    activation: text('activation', given?.activation),
    loss: text('loss', given?.loss),
    optimizer: text('optimizer', given?.optimizer),
    learningRate: number('learning-rate', given?.learningRate),
    batchSize: number('batch-size', given?.batchSize),
    initializer: text('initializer', given?.initializer),
    l1: number('l1', given?.l1),
    l2: number('l2', given?.l2),
    seed: number('seed', given?.seed),
  } as TrainingSettings;
  validateSettings(settings);
  const changed = ofNetwork.find((name) => given && String(settings[name]) !== String(given[name]));
  if (given !== undefined && changed !== undefined) {
    throw new RangeError(
      `--${changed} ${settings[changed]} is not what the network of --load ${values.load} has: ${given[changed]}. Leave --${changed} out, or train anew without --load.`,
    );
  }
  checkSize(settings.layers);
  return settings;
}

/** @throws RangeError for networks that no file takes, and hardly a machine. */
function checkSize(layers: readonly number[]): void {
  const count = layers.slice(1).reduce((sum, units, i) => sum + (layers[i]! + 1) * units, 0);
  if (count <= mostParameters) return;
  throw new RangeError(
    `--layers ${layers} has ${grouped(count)} weights and biases. There may be ${grouped(mostParameters)}: take fewer units.`,
  );
}

function readEpochs(values: Values, loaded: SavedRun | null): number {
  if (values.evaluate && loaded === null) {
    throw new RangeError('--evaluate tests a network of before: name its file with --load.');
  }
  if (values.evaluate && values.epochs !== undefined && Number(values.epochs) !== 0) {
    throw new RangeError(`--evaluate trains nothing: leave --epochs ${values.epochs} out.`);
  }
  if (values.evaluate) return 0;
  const given = values.epochs ?? defaults.epochs;
  const epochs = readNumber('epochs', given);
  if (epochs === 0 && loaded !== null) return 0;
  positiveInteger('--epochs', epochs);
  return epochs;
}

function readShift(values: Values, loaded: SavedRun | null): number {
  const shift = readNumber('shift', values.shift ?? String(loaded?.shift ?? defaults.shift));
  if (Number.isInteger(shift) && shift >= 0 && shift <= farthestShift) return shift;
  throw new RangeError(
    `--shift takes a whole number of pixels from 0 to ${farthestShift}, not ${shift}.`,
  );
}

function positive(name: OptionName, given: string | undefined): number | null {
  if (given === undefined) return null;
  const count = readNumber(name, given);
  positiveInteger(`--${name}`, count);
  return count;
}

/** @throws RangeError for anything but a finite number. */
function readNumber(name: OptionName, given: string): number {
  if (given.trim() === '' || !Number.isFinite(Number(given))) {
    throw new RangeError(`--${name} takes a number, not “${given}”.`);
  }
  return Number(given);
}

const isKernelName = (name: string): name is KernelName => Object.hasOwn(kernelManners, name);

function readLayers(text: string): number[] {
  const layers = text.split(',').map((units) => (units.trim() === '' ? Number.NaN : Number(units)));
  if (!layers.every(Number.isFinite)) {
    throw new RangeError(`--layers takes numbers such as 784,128,10, not “${text}”.`);
  }
  return layers;
}

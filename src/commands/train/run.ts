import { activations } from '../../compute/activations/index.ts';
import { initializers } from '../../compute/initializers/index.ts';
import { kernelManners } from '../../compute/kernels/names.ts';
import { losses } from '../../compute/losses/index.ts';
import { optimizers } from '../../compute/optimizers/index.ts';
import type { KernelName, TrainingSettings } from '../../compute/types.ts';
import { positiveInteger, validateSettings } from '../../compute/validate.ts';
import { type DatasetName, datasetName, datasets } from '../../datasets/index.ts';
import { CommandError } from '../options.ts';

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
  seed: '1',
  l1: '0',
  l2: '0',
} as const;

export const usage = `
npm run train -- [options]

Trains a dense network with the code that the demos run, and tests it after each epoch.

  --dataset NAME         ${names(datasets)} (${defaults.dataset})
  --test-dataset NAME    test on another dataset (the one trained on)
  --samples COUNT        train on the first COUNT samples only (all)
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
  --save FILE            write the trained network to FILE
  --json                 one JSON object per line, for programs
  --help
`;

const text = { type: 'string' } as const;
export const options = {
  dataset: { ...text, default: defaults.dataset },
  'test-dataset': text,
  samples: text,
  layers: { ...text, default: defaults.layers },
  activation: { ...text, default: defaults.activation },
  loss: { ...text, default: defaults.loss },
  optimizer: { ...text, default: defaults.optimizer },
  'learning-rate': { ...text, default: defaults['learning-rate'] },
  'batch-size': { ...text, default: defaults['batch-size'] },
  initializer: { ...text, default: defaults.initializer },
  l1: { ...text, default: defaults.l1 },
  l2: { ...text, default: defaults.l2 },
  epochs: { ...text, default: defaults.epochs },
  patience: text,
  seed: { ...text, default: defaults.seed },
  kernels: text,
  save: text,
  json: { type: 'boolean', default: false },
} as const;

type OptionName = Exclude<keyof typeof options, 'json'>;
type Values = { readonly [Name in OptionName]?: string | undefined } & { readonly json: boolean };

export interface Run {
  readonly settings: TrainingSettings;
  readonly dataset: DatasetName;
  readonly testDataset: DatasetName;
  readonly samples: number | null;
  readonly epochs: number;
  readonly patience: number | null;
  readonly kernels: KernelName | null;
  readonly save: string | null;
  readonly json: boolean;
}

/** @throws CommandError if an option is not possible. */
export function readRun(values: Values): Run {
  const number = (name: OptionName) => {
    const given = values[name] ?? '';
    if (given.trim() === '' || Number.isNaN(Number(given))) {
      throw new CommandError(`--${name} takes a number, not “${given}”.`);
    }
    return Number(given);
  };
  const count = (name: OptionName) => {
    if (values[name] === undefined) return null;
    positiveInteger(`--${name}`, number(name));
    return number(name);
  };
  try {
    // Names are checked by validateSettings, which lists the known ones.
    const settings = {
      layers: readLayers(values.layers ?? ''),
      activation: values.activation,
      loss: values.loss,
      optimizer: values.optimizer,
      learningRate: number('learning-rate'),
      batchSize: number('batch-size'),
      initializer: values.initializer,
      l1: number('l1'),
      l2: number('l2'),
      seed: number('seed'),
    } as TrainingSettings;
    validateSettings(settings);
    const { kernels = null } = values;
    if (kernels !== null && !isKernelName(kernels)) {
      throw new RangeError(`--kernels takes ${names(kernelManners)}, not “${kernels}”.`);
    }
    const dataset = datasetName(values.dataset ?? '');
    return {
      settings,
      dataset,
      testDataset: datasetName(values['test-dataset'] ?? dataset),
      samples: count('samples'),
      epochs: count('epochs') ?? 1,
      patience: count('patience'),
      kernels,
      save: values.save ?? null,
      json: values.json,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(error.message);
    throw error;
  }
}

const isKernelName = (name: string): name is KernelName => Object.hasOwn(kernelManners, name);

function readLayers(text: string): number[] {
  const layers = text.split(',').map((units) => (units.trim() === '' ? Number.NaN : Number(units)));
  if (layers.some(Number.isNaN)) {
    throw new RangeError(`--layers takes numbers such as 784,128,10, not “${text}”.`);
  }
  return layers;
}

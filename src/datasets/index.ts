/** The datasets by name, and what is to be said about each. */

import type { Samples } from '../compute/types.ts';

export interface DatasetInfo {
  /** How it is called on screen. */
  readonly title: string;
  /** Licence of the data and whom it names. */
  readonly licence: string;
  /** What each class is called on screen. */
  readonly classNames: readonly string[];
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export const datasets = {
  mnist: {
    title: 'MNIST',
    licence: 'CC BY-SA 3.0, Yann LeCun and Corinna Cortes',
    classNames: digits,
  },
  'fashion-mnist': {
    title: 'Fashion-MNIST',
    licence: 'MIT, Zalando SE',
    classNames: [
      'T-shirt/top',
      'Trouser',
      'Pullover',
      'Dress',
      'Coat',
      'Sandal',
      'Shirt',
      'Sneaker',
      'Bag',
      'Ankle boot',
    ],
  },
  'built-in': {
    title: 'built-in digits',
    licence: 'MIT, made by this project',
    classNames: digits,
  },
} as const satisfies Record<string, DatasetInfo>;

export type DatasetName = keyof typeof datasets;

/** Side of an image in pixels, in every dataset here. */
export const imageSide = 28;

/** Where samples really come from; always to be shown beside a result. */
export interface DataSource extends DatasetInfo {
  readonly name: DatasetName;
  /** Where they were found, e.g. “MNIST_DIR”. */
  readonly origin: string;
}

export interface Dataset {
  readonly train: Samples;
  readonly test: Samples;
  readonly source: DataSource;
}

export function isDatasetName(name: string): name is DatasetName {
  return Object.hasOwn(datasets, name);
}

/** @throws RangeError naming the known datasets. */
export function datasetName(name: string): DatasetName {
  if (isDatasetName(name)) return name;
  throw new RangeError(
    `There is no dataset “${name}”. There are: ${Object.keys(datasets).join(', ')}.`,
  );
}

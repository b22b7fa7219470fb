import recorded from './learning-rates.recorded.json' with { type: 'json' };

/** One network on MNIST, trained with different learning rates. */
export const learningRatesRun: {
  readonly dataset: string;
  readonly epochs: number;
  readonly runs: readonly {
    readonly learningRate: number;
    /** Mean training cost of each epoch. */
    readonly costs: readonly number[];
  }[];
} = recorded;

import recorded from './pytorch.recorded.json' with { type: 'json' };

/** The run `name` of published.recorded.json, made by PyTorch; in pytorch.recorded.json. */
export interface PytorchRun {
  readonly name: string;
  readonly dataset: string;
  readonly command: string;
  readonly version: string;
  /** From PyTorch's own initial weights, and from He's, which this project takes. */
  readonly runs: readonly {
    readonly initializer: string;
    readonly seeds: readonly {
      readonly seed: number;
      /** Mean loss of each epoch. */
      readonly trainLosses: readonly number[];
      /** After each epoch. */
      readonly testAccuracies: readonly number[];
    }[];
  }[];
}

/** Recorded by `npm run record -- --only pytorch`. */
export const pytorchRun: PytorchRun = recorded;

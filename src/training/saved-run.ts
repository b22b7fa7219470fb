/** A run in a file: what the training demo saves and opens, and `npm run train` with `--save` and `--load`. */

import * as v from 'valibot';
import { activations } from '../compute/activations/index.ts';
import { decodeFloats, encodeFloats } from '../compute/base64.ts';
import { checkParameters } from '../compute/engines/check.ts';
import { initializers } from '../compute/initializers/index.ts';
import { losses } from '../compute/losses/index.ts';
import { optimizers } from '../compute/optimizers/index.ts';
import type { LayerParameters, TrainingSettings } from '../compute/types.ts';
import { type DatasetName, datasets } from '../datasets/index.ts';
import { farthestShift } from '../datasets/shift.ts';
import { weightsHash } from './hash.ts';

/** A run: its settings, where it stood, and its weights. */
export interface SavedRun {
  readonly settings: TrainingSettings;
  /** What it was trained on. */
  readonly data: DatasetName;
  /** Training images used, from the first. */
  readonly images: number;
  /** Pixels that each of them was moved by at most whenever it was learned from; none if it is not said. */
  readonly shift?: number | undefined;
  /** Mini-batches done, those before it was loaded included. */
  readonly step: number;
  /** What it was tested on. */
  readonly testData: DatasetName;
  /** Share of the whole test set read right, 0 … 1. */
  readonly accuracy: number;
  /**
   * Whether training from the seed up to `step` makes these weights again. It does not where the run
   * went on from a file, or was trained by kernels whose last bits are their own.
   */
  readonly replayable: boolean;
  /** Fingerprint of the weights. */
  readonly hash: string;
  readonly parameters: readonly LayerParameters[];
}

const format = 'neural-networks-lecture/run';
const version = 1;
const largestFile = 128 * 2 ** 20;

/** Weights and biases that fit into a file: 4 bytes each, a third more as base64, and room for the rest. */
export const mostParameters = 24_000_000;

/** Mini-batches that a run may have: years of training, and far from where numbers lose their ones. */
export const mostSteps = 1_000_000_000;

// Messages say what belongs there; what is there instead is said in front of them.
const oneOf = <Family extends object>(family: Family) => {
  const names = Object.keys(family) as (keyof Family & string)[];
  return v.picklist(names, `one of ${names.join(', ')}`);
};
const whole = (least: number, most: number, words: string) =>
  v.pipe(v.number(words), v.integer(words), v.minValue(least, words), v.maxValue(most, words));
const count = whole(1, Number.MAX_SAFE_INTEGER, 'a whole number above 0');
const rate = 'a number above 0';
const penalty = v.pipe(
  v.number('a number, 0 or more'),
  v.finite('a number, 0 or more'),
  v.minValue(0, 'a number, 0 or more'),
);
const share = 'a share from 0 to 1';
const base64 = v.string('numbers as base64 text');

const schema = v.object({
  settings: v.object(
    {
      layers: v.pipe(
        v.array(count, 'a list of units per layer'),
        v.minLength(2, 'at least inputs and outputs'),
      ),
      activation: oneOf(activations),
      loss: oneOf(losses),
      optimizer: oneOf(optimizers),
      learningRate: v.pipe(v.number(rate), v.finite(rate), v.gtValue(0, rate)),
      batchSize: count,
      initializer: oneOf(initializers),
      l1: penalty,
      l2: penalty,
      seed: whole(0, Number.MAX_SAFE_INTEGER, 'a whole number from 0 to 2⁵³ − 1'),
    },
    'the settings of a run',
  ),
  data: oneOf(datasets),
  images: count,
  shift: v.optional(whole(0, farthestShift, `a whole number from 0 to ${farthestShift}`)),
  step: whole(0, mostSteps, `a whole number from 0 to ${mostSteps}`),
  // Files of before `npm run train` wrote them have neither of these.
  testData: v.optional(oneOf(datasets)),
  replayable: v.optional(v.boolean('true or false'), true),
  accuracy: v.pipe(v.number(share), v.minValue(0, share), v.maxValue(1, share)),
  hash: v.pipe(
    v.string('16 hexadecimal digits'),
    v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'),
  ),
  parameters: v.array(
    v.object({ weights: base64, biases: base64 }, 'weights and biases'),
    'a list of weights and biases per layer',
  ),
});

export function writeRun(run: SavedRun): string {
  const parameters = run.parameters.map(({ weights, biases }) => ({
    weights: encodeFloats(weights),
    biases: encodeFloats(biases),
  }));
  return `${JSON.stringify({ format, version, ...run, parameters })}\n`;
}

/**
 * @throws RangeError if this is not a whole, undamaged run: part of a sentence about the file, such as
 * “its “step” is -1, where a whole number from 0 to 1000000000 belongs”.
 */
export function readRun(text: string): SavedRun {
  if (text.length > largestFile) {
    throw new RangeError(
      `it is larger than ${largestFile / 2 ** 20} MiB, the most that a run takes`,
    );
  }
  const file = parseJson(text);
  if (!isOurs(file)) throw new RangeError('it is not a saved run of this project');
  if (file.version !== version) {
    throw new RangeError(`it is of version ${file.version}, where ${version} is read here`);
  }
  const result = v.safeParse(schema, file);
  if (!result.success) throw new RangeError(describe(result.issues[0]));
  const { parameters: packed, ...rest } = result.output;
  const parameters = packed.map(({ weights, biases }, i) => ({
    weights: unpack(weights, `weights of layer ${i + 1}`),
    biases: unpack(biases, `biases of layer ${i + 1}`),
  }));
  try {
    checkParameters(parameters, rest.settings.layers);
  } catch (error) {
    throw new RangeError(`its weights do not fit its settings: ${clause(error)}`);
  }
  const hash = weightsHash(parameters);
  if (hash !== rest.hash) {
    throw new RangeError(`its weights are damaged: their fingerprint is ${hash}, not ${rest.hash}`);
  }
  return { ...rest, testData: rest.testData ?? rest.data, parameters };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('it is cut off, or not a saved run of this project (no JSON inside)');
  }
}

function isOurs(file: unknown): file is { version: unknown } {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === format;
}

function describe(issue: v.InferIssue<typeof schema>): string {
  const where = `its “${v.getDotPath(issue)}” is`;
  if (issue.received === 'undefined') return `${where} missing`;
  return `${where} ${issue.received}, where ${issue.message} belongs`;
}

/** @param what whose numbers they are, for messages. */
function unpack(text: string, what: string): Float32Array {
  try {
    return decodeFloats(text);
  } catch (error) {
    throw new RangeError(`its ${what} are damaged: ${clause(error)}`);
  }
}

/** A sentence as the end of another. */
function clause(error: unknown): string {
  if (!(error instanceof RangeError)) throw error;
  return error.message.replace(/\.$/, '');
}

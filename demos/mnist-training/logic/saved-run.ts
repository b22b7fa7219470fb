import * as v from 'valibot';
import { activations } from '../../../src/compute/activations/index.ts';
import { initializers } from '../../../src/compute/initializers/index.ts';
import { losses } from '../../../src/compute/losses/index.ts';
import { optimizers } from '../../../src/compute/optimizers/index.ts';
import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';
import { datasets } from '../../../src/datasets/index.ts';
import { weightsHash } from '../../../src/training/client.ts';

/** A run in a file: its settings, where it stood, and its weights. */
export interface SavedRun {
  readonly settings: TrainingSettings;
  readonly data: keyof typeof datasets;
  /** Training images used. */
  readonly images: number;
  /** Mini-batches done. */
  readonly step: number;
  /** Share of the whole test set read right, 0 … 1. */
  readonly accuracy: number;
  /** Fingerprint of the weights: a replay of the same run reaches the same. */
  readonly hash: string;
  readonly parameters: readonly LayerParameters[];
}

const format = 'neural-networks-lecture/run';
const version = 1;
const largestFile = 64 * 2 ** 20;

const keysOf = <Family extends object>(family: Family) =>
  v.picklist(Object.keys(family) as [keyof Family & string]);
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  settings: v.object({
    layers: v.pipe(v.array(v.pipe(wholeNumber, v.minValue(1), v.maxValue(1024))), v.minLength(2)),
    activation: keysOf(activations),
    loss: keysOf(losses),
    optimizer: keysOf(optimizers),
    learningRate: v.pipe(v.number(), v.minValue(0)),
    batchSize: v.pipe(wholeNumber, v.minValue(1)),
    initializer: keysOf(initializers),
    l1: v.pipe(v.number(), v.minValue(0)),
    l2: v.pipe(v.number(), v.minValue(0)),
    seed: wholeNumber,
  }),
  data: keysOf(datasets),
  images: v.pipe(wholeNumber, v.minValue(1)),
  step: wholeNumber,
  accuracy: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  parameters: v.array(v.object({ weights: v.string(), biases: v.string() })),
});

export function writeRun(run: SavedRun): string {
  return JSON.stringify({
    format,
    version,
    ...run,
    parameters: run.parameters.map(({ weights, biases }) => ({
      weights: toBase64(weights),
      biases: toBase64(biases),
    })),
  });
}

/** @throws RangeError in a sentence if this is not a whole, undamaged run. */
export function readRun(text: string): SavedRun {
  if (text.length > largestFile) throw new RangeError('it is larger than any run of this demo');
  const file = parseJson(text);
  if (!isOurs(file)) throw new RangeError('it is not a run saved by this demo');
  if (file.version !== version) {
    throw new RangeError(`it is of version ${file.version}, and this demo reads ${version}`);
  }
  const result = v.safeParse(schema, file);
  if (!result.success) {
    const [issue] = result.issues;
    throw new RangeError(`its “${v.getDotPath(issue)}” is damaged: ${issue.message}`);
  }
  const { parameters: packed, ...rest } = result.output;
  const { layers } = rest.settings;
  if (layers[0] !== 784 || layers.at(-1) !== 10) {
    throw new RangeError(
      `its network is ${layers.join('-')}, but digits need 784 inputs and 10 outputs`,
    );
  }
  if (packed.length !== layers.length - 1) {
    throw new RangeError(
      `it has ${packed.length} layers of weights where ${layers.length - 1} belong`,
    );
  }
  const parameters = packed.map(({ weights, biases }, i) => ({
    weights: fromBase64(weights, layers[i]! * layers[i + 1]!, `weights of layer ${i + 1}`),
    biases: fromBase64(biases, layers[i + 1]!, `biases of layer ${i + 1}`),
  }));
  const hash = weightsHash(parameters);
  if (hash !== rest.hash) {
    throw new RangeError(`its weights are damaged: their fingerprint is ${hash}, not ${rest.hash}`);
  }
  return { ...rest, parameters };
}

function isOurs(file: unknown): file is { version: unknown } {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === format;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('it is cut off, or not a run saved by this demo (no JSON inside)');
  }
}

/** Float32, little-endian. */
function toBase64(values: Float32Array): string {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  let text = '';
  const chunk = 0x8000;
  for (let i = 0; i < bytes.length; i += chunk) {
    text += String.fromCharCode(...bytes.subarray(i, i + chunk));
  }
  return btoa(text);
}

function fromBase64(text: string, length: number, what: string): Float32Array {
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    throw new RangeError(`its ${what} are damaged`);
  }
  if (decoded.length !== length * 4) {
    throw new RangeError(
      `its ${what} are ${Math.floor(decoded.length / 4)} numbers where ${length} belong`,
    );
  }
  const view = new DataView(Uint8Array.from(decoded, (letter) => letter.charCodeAt(0)).buffer);
  const values = Float32Array.from({ length }, (_, i) => view.getFloat32(i * 4, true));
  if (!values.every(Number.isFinite))
    throw new RangeError(`its ${what} are not all finite numbers`);
  return values;
}

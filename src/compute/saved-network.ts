import { decodeFloats, encodeFloats } from './base64.ts';
import { checkParameters } from './engines/check.ts';
import type { LayerParameters, TrainingSettings } from './types.ts';
import { validateSettings } from './validate.ts';

const format = 'neural-network';
const version = 1;

/** A trained network with the settings that made it. */
export interface SavedNetwork {
  readonly settings: TrainingSettings;
  readonly parameters: readonly LayerParameters[];
}

/** As JSON text; the parameters as base64 of little-endian float32. */
export function saveNetwork({ settings, parameters }: SavedNetwork): string {
  const layers = parameters.map(({ weights, biases }) => ({
    weights: encodeFloats(weights),
    biases: encodeFloats(biases),
  }));
  return `${JSON.stringify({ format, version, settings, layers }, null, 1)}\n`;
}

/** @throws RangeError saying what is wrong with the text. */
export function loadNetwork(text: string): SavedNetwork {
  const saved = parse(text);
  if (saved.format !== format || saved.version !== version) {
    throw new RangeError(
      `This is not a saved network: expected format “${format}”, version ${version}; ` +
        `found “${saved.format}”, version ${saved.version}.`,
    );
  }
  const settings = saved.settings as TrainingSettings;
  const layers = saved.layers as { weights: string; biases: string }[];
  if (!isObject(settings) || !Array.isArray(layers) || !layers.every(isLayer)) {
    throw new RangeError('The saved network lacks its settings or its layers.');
  }
  validateSettings(settings);
  const parameters = layers.map(({ weights, biases }) => ({
    weights: decodeFloats(weights),
    biases: decodeFloats(biases),
  }));
  checkParameters(parameters, settings.layers);
  return { settings, parameters };
}

function parse(text: string): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(text);
    if (isObject(saved)) return saved;
  } catch {
    // Said below, in words for the person who chose the file.
  }
  throw new RangeError('This is not a saved network: it is not a JSON object.');
}

function isLayer(layer: unknown): boolean {
  return isObject(layer) && typeof layer.weights === 'string' && typeof layer.biases === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

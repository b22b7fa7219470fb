import { decodeFloats, encodeFloats } from './base64.ts';
import { checkParameters } from './engines/check.ts';
import { isObject, readSaved } from './saved.ts';
import type { LayerParameters, TrainingSettings } from './types.ts';
import { validateSettings } from './validate.ts';

const format = 'network';
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
  const saved = readSaved(text, format, version);
  const { settings, layers } = saved;
  if (!isSettings(settings) || !Array.isArray(layers) || !layers.every(isLayer)) {
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

/** Far enough to be checked in detail by validateSettings. */
function isSettings(settings: unknown): settings is TrainingSettings {
  return isObject(settings);
}

function isLayer(layer: unknown): layer is { weights: string; biases: string } {
  return isObject(layer) && typeof layer.weights === 'string' && typeof layer.biases === 'string';
}

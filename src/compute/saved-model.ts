import { decodeFloats, encodeFloats } from './base64.ts';
import { createModel, type Model, type ModelOptions } from './model.ts';
import type { Numbers } from './numbers.ts';

const format = 'model';
const version = 1;

/** As JSON text: how the model is built, what it learned and what its layers gathered, as float32. */
export function saveModel(model: Model): string {
  const numbers = stateOf(model).map((values) => encodeFloats(Float32Array.from(values)));
  return `${JSON.stringify({ format, version, options: model.options, numbers }, null, 1)}\n`;
}

/** @throws RangeError saying what is wrong with the text. */
export function loadModel(text: string): Model {
  const { options, numbers } = readSaved(text);
  if (!isObject(options) || !Array.isArray(numbers) || !Array.isArray(options.layers)) {
    throw new RangeError('The saved model lacks its options or its numbers.');
  }
  const model = createModel(options as unknown as ModelOptions);
  const state = stateOf(model);
  if (numbers.length !== state.length) {
    throw new RangeError(
      `The model has ${state.length} lists of numbers; ${numbers.length} are saved.`,
    );
  }
  state.forEach((values, i) => {
    const saved = decodeFloats(String(numbers[i]));
    if (saved.length !== values.length || !saved.every(Number.isFinite)) {
      throw new RangeError(
        `List ${i + 1} of the saved model should have ${values.length} finite numbers.`,
      );
    }
    values.set(saved);
  });
  return model;
}

function stateOf({ layers }: Model): Numbers[] {
  return layers.flatMap(({ parameters, statistics = [] }) => [
    ...parameters.map(({ values }) => values),
    ...statistics,
  ]);
}

function readSaved(text: string): Record<string, unknown> {
  const saved = parse(text);
  if (saved.format !== format || saved.version !== version) {
    throw new RangeError(
      `This is not a saved ${format} of version ${version}: ` +
        `found “${saved.format}”, version ${saved.version}.`,
    );
  }
  return saved;
}

function parse(text: string): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(text);
    if (isObject(saved)) return saved;
  } catch {
    // Said below, in words for the person who chose the file.
  }
  throw new RangeError('This is not a saved model: it is not a JSON object.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Codec } from '../../url-state.ts';

/** A unit by layer and number, both from 0. Layer 0 are the inputs, the last one is the output. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** The output, whatever the layer it is in. */
export const output: UnitPlace = { layer: -1, unit: 0 };

const farthest = 8;

/** `out` for the output, `1.3` for the third unit of the first hidden layer, `0.1` for x₁. */
export const unitPlace: Codec<UnitPlace> = {
  parse(text) {
    if (text === 'out') return output;
    const [, layer, unit] = /^([0-4])\.([1-9])$/.exec(text) ?? [];
    if (layer === undefined || Number(unit) > farthest) {
      throw new RangeError('expected “out”, or layer and number of a unit such as 1.3');
    }
    return { layer: Number(layer), unit: Number(unit) - 1 };
  },
  format: ({ layer, unit }) => (layer < 0 ? 'out' : `${layer}.${unit + 1}`),
};

/** The unit that a place means in a network of these layers: the output where there is none such. */
export function unitIn(layers: readonly number[], { layer, unit }: UnitPlace): UnitPlace {
  const exists = layer >= 0 && layer < layers.length - 1 && unit < layers[layer]!;
  return exists ? { layer, unit } : output;
}

export const sameUnit = (a: UnitPlace, b: UnitPlace) => a.layer === b.layer && a.unit === b.unit;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeatureMapOptions, featureMaps } from '../../src/compute/feature-maps.ts';
import { createModel } from '../../src/compute/model.ts';

const side = 9;
const images = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: side * side,
  maxLength: side * side,
});
const kernels = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
  minLength: 9,
  maxLength: 9,
});
const options: fc.Arbitrary<FeatureMapOptions> = fc.record({
  padding: fc.integer({ min: 0, max: 2 }),
  stride: fc.integer({ min: 1, max: 3 }),
  relu: fc.boolean(),
  pooling: fc.constantFrom(2, null),
});

describe('the maps of one image', () => {
  it('are those of a model of the same layers', () => {
    fc.assert(
      fc.property(images, kernels, options, (image, kernel, given) => {
        const { padding, stride, relu, pooling } = given;
        const model = createModel({
          inputShape: [1, side, side],
          layers: [
            { layer: 'convolution', filters: 1, size: 3, padding, stride },
            ...(relu ? [{ layer: 'activation', activation: 'relu' } as const] : []),
            ...(pooling ? [{ layer: 'max-pooling', size: pooling } as const] : []),
          ],
          loss: 'quadratic',
          seed: 1,
          precision: 'float64',
        });
        model.parameters[0]!.values.set(kernel);
        model.parameters[1]!.values.fill(0);
        const { features, pooled } = featureMaps(image, kernel, given);
        const last = pooled ?? features;
        expect(last.values).toEqual(model.forward(Float64Array.from(image), 1));
        expect(last.side ** 2).toBe(last.values.length);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be made where the kernel does not fit', () => {
    const given = { padding: 0, stride: 1, relu: false, pooling: null };
    expect(() => featureMaps([1, 2, 3, 4], Array(9).fill(1), given)).toThrow('does not fit');
  });
});

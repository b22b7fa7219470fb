import { statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import type { Engine, Samples } from '../../src/compute/types.ts';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { distort, noDistortion } from '../../src/datasets/distort.ts';
import { loadDataset } from '../../src/datasets/node/load.ts';
import { type PrepareOptions, prepare } from '../../src/datasets/prepare.ts';
import recorded from '../../src/datasets/pretrained.recorded.json' with { type: 'json' };
import { loadPretrained, type RoundedNetwork } from '../../src/datasets/pretrained.ts';
import { needsMnist } from '../support/needs-mnist.ts';
import { sameBytes } from '../support/same-bytes.ts';

let engine: Engine;

beforeAll(async () => {
  const { settings, parameters } = await loadPretrained();
  engine = createEngine(settings);
  engine.setParameters(parameters);
});

const accuracy = (samples: Samples) => engine.evaluate(samples).accuracy;

function prepared(samples: Samples, options: PrepareOptions = {}): Samples {
  const inputs = new Uint8Array(samples.inputs.length);
  for (let i = 0; i < samples.count; i++) {
    const pixels = Uint8Array.from(samples.inputs.subarray(i * 784, (i + 1) * 784));
    const { placed } = prepare({ width: 28, height: 28, pixels }, options);
    inputs.set(placed.pixels, i * 784);
  }
  return { ...samples, inputs };
}

describe('the pretrained network', () => {
  it('has for each weight a signed byte times the scale of its unit', async () => {
    const { parameters, settings } = await loadPretrained();
    const { layers } = recorded as RoundedNetwork;
    expect(parameters).toHaveLength(settings.layers.length - 1);
    for (const [i, { weights, biases }] of parameters.entries()) {
      const { scales, weights: packed, biases: given } = layers[i]!;
      const bytes = new Int8Array(Buffer.from(packed, 'base64'));
      const inputs = settings.layers[i]!;
      const units = settings.layers[i + 1]!;
      const expected = Float32Array.from(
        bytes,
        (byte, k) => byte * scales[Math.floor(k / inputs)]!,
      );
      expect(sameBytes(weights, expected)).toBe(true);
      expect([weights.length, biases.length]).toEqual([units * inputs, units]);
      expect(biases).toEqual(Float32Array.from(given));
    }
  });

  it('is small and reads the built-in digits, which it was not trained on', () => {
    const file = new URL('../../src/datasets/pretrained.recorded.json', import.meta.url);
    expect(statSync(file).size).toBeLessThan(300_000);
    // It reads real ones better; of the built-in ones some are as odd as only a pen makes them.
    expect(accuracy(makeDigits(2000, 2))).toBeGreaterThan(0.9);
  });
});

describe('the pretrained network on the real test set', () => {
  const isHere = needsMnist();
  let test: Samples;
  beforeAll(async () => {
    if (isHere) ({ test } = await loadDataset('mnist'));
  });
  const distorted = (change: Partial<typeof noDistortion>): Samples => ({
    ...test,
    inputs: distort(test.inputs as Uint8Array, { ...noDistortion, ...change }),
  });

  it('reads at least 97.5 % of it', () => {
    expect(accuracy(test)).toBeGreaterThanOrEqual(0.975);
  });

  it('reads it after the preparation of drawings, but not when the box is centred instead', () => {
    const byMass = accuracy(prepared(test));
    expect(byMass).toBeGreaterThanOrEqual(0.94);
    expect(accuracy(prepared(test, { centre: 'box' }))).toBeLessThan(byMass - 0.1);
  });

  it('loses more with every pixel that the images are moved', () => {
    const one = accuracy(distorted({ shiftX: 1 }));
    const two = accuracy(distorted({ shiftX: 2 }));
    expect(one).toBeLessThan(0.97);
    expect(two).toBeLessThan(one - 0.05);
  });
});

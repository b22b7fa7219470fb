import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeBase64,
  decodeFloats,
  encodeBase64,
  encodeFloats,
} from '../../src/compute/base64.ts';
import { createEngine } from '../../src/compute/engine.ts';
import { createModel } from '../../src/compute/model.ts';
import { loadModel, saveModel } from '../../src/compute/saved-model.ts';
import { loadNetwork, saveNetwork } from '../../src/compute/saved-network.ts';
import { settings } from './support/samples.ts';

test('bytes come back from base64, which is what Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect([...decodeBase64(text)]).toEqual([...bytes]);
    }),
  );
});

test('numbers come back to the last bit, and broken text is refused', () => {
  const values = Float32Array.of(0, -0, 1 / 3, 1e-40, 3e38, Number.NaN);
  expect(decodeFloats(encodeFloats(values))).toEqual(values);
  expect(() => decodeFloats('AAA')).toThrow('not base64');
  expect(() => decodeFloats('AAA*')).toThrow('not base64');
  expect(() => decodeFloats('AAAA')).toThrow('3 bytes are not a whole number');
});

describe('a network', () => {
  const parameters = createEngine(settings).getParameters();
  const text = saveNetwork({ settings, parameters });

  test('comes back as it was saved', () => {
    expect(loadNetwork(text)).toEqual({ settings, parameters });
  });

  test.each([
    ['{', 'not a JSON object'],
    ['[1]', 'not a JSON object'],
    ['{"format":"model","version":1}', 'not a saved network of version 1: found “model”'],
    [text.replace('"version": 1', '"version": 2'), 'version 2'],
    [text.replace('"layers": [\n  {', '"layers": [\n  7, {'), 'lacks its settings or its layers'],
    [text.replace('"relu"', '"swish"'), 'There is no activation “swish”'],
    [text.replace('"batchSize": 16', '"batchSize": 0'), 'The batch size'],
    [text.replace(/"biases": "[^"]*"/, '"biases": ""'), '12 biases'],
    [text.replace(/"biases": "....../, '"biases": "AADAfw'), 'not a finite number'],
  ])('that is broken is refused: %#', (broken, message) => {
    expect(() => loadNetwork(broken)).toThrow(RangeError);
    expect(() => loadNetwork(broken)).toThrow(message);
  });
});

test('a model comes back with what it learned and what its layers gathered', () => {
  const model = createModel({
    inputShape: [1, 4, 4],
    layers: [
      { layer: 'convolution', filters: 2, size: 2 },
      { layer: 'batch-normalization' },
      { layer: 'dense', units: 2 },
    ],
    loss: 'quadratic',
    seed: 4,
  });
  const inputs = Float32Array.from({ length: 32 }, (_, i) => Math.cos(i));
  model.gradients(inputs, Float32Array.of(1, 0, 0, 1), 2);
  const again = loadModel(saveModel(model));
  expect(again.predict(inputs, 2)).toEqual(model.predict(inputs, 2));
  const broken = saveModel(model).replace(/"numbers": \[\n\s+"[^"]*"/, '"numbers": [\n""');
  expect(() => loadModel(broken)).toThrow('List 1 of the saved model should have 8 finite numbers');
});

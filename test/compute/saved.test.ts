import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeBase64,
  decodeFloats,
  encodeBase64,
  encodeFloats,
} from '../../src/compute/base64.ts';
import { createModel } from '../../src/compute/model.ts';
import { loadModel, saveModel } from '../../src/compute/saved-model.ts';

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
  const text = saveModel(model);
  expect(() => loadModel('{')).toThrow('This is not a saved model: it is not a JSON object.');
  expect(() => loadModel('[1]')).toThrow('it is not a JSON object');
  expect(() => loadModel('{"format":"network","version":1}')).toThrow(
    'This is not a saved model of version 1: found “network”, version 1.',
  );
  expect(() => loadModel(text.replace('"version": 1', '"version": 2'))).toThrow('version 2');
  expect(() => loadModel(text.replace('"numbers"', '"lists"'))).toThrow('lacks its options');
  for (const other of ['null', '5', '"model"']) {
    expect(() => loadModel(other)).toThrow('it is not a JSON object');
  }
  const withNumbers = (change: (numbers: string[]) => void) => {
    const saved = JSON.parse(text);
    change(saved.numbers);
    return JSON.stringify(saved);
  };
  expect(() => loadModel(withNumbers((numbers) => numbers.pop()))).toThrow(
    'The model has 8 lists of numbers; 7 are saved.',
  );
  const oneBad = Float32Array.of(1, 2, 3, 4, 5, 6, 7, Number.NaN);
  expect(() =>
    loadModel(withNumbers((numbers) => numbers.splice(0, 1, encodeFloats(oneBad)))),
  ).toThrow('List 1 of the saved model should have 8 finite numbers');
  const broken = text.replace(/"numbers": \[\n\s+"[^"]*"/, '"numbers": [\n""');
  expect(() => loadModel(broken)).toThrow('List 1 of the saved model should have 8 finite numbers');
});

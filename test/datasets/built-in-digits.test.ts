import { describe, expect, it } from 'vitest';
import { builtInDataset, makeDigit, makeDigits } from '../../src/datasets/built-in-digits.ts';
import { crc32 } from '../../src/datasets/crc32.ts';

describe('the built-in digits', () => {
  it('depend on seed and index alone', () => {
    const series = makeDigits(30, 5);
    const part = makeDigits(10, 5, 20);
    expect(part.inputs).toEqual(series.inputs.subarray(20 * 784));
    expect(part.labels).toEqual(series.labels.subarray(20));
    expect(makeDigits(30, 6).inputs).not.toEqual(series.inputs);
  });

  it('can be had one by one, by class', () => {
    const { labels, inputs } = makeDigits(60, 5);
    for (const digit of [0, 4, 9]) {
      const places = Array.from(labels.keys()).filter((i) => labels[i] === digit);
      for (const [nth, i] of places.entries()) {
        expect(makeDigit(digit, nth, 5)).toEqual(inputs.subarray(i * 784, (i + 1) * 784));
      }
    }
  });

  it('show every digit about equally often', () => {
    const counts = new Array<number>(10).fill(0);
    for (const label of makeDigits(3000, 1).labels) counts[label]! += 1;
    // Five standard deviations of a binomial around 300.
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(82);
  });

  it('are prepared as MNIST was: inside 20 × 20 pixels, centre of mass in the middle of pixel 14', () => {
    const { inputs, count } = makeDigits(300, 3);
    for (let image = 0; image < count; image++) {
      let [mass, sumX, sumY, left, right, top, bottom] = [0, 0, 0, 28, -1, 28, -1];
      for (let at = 0; at < 784; at++) {
        const value = inputs[image * 784 + at]!;
        if (value === 0) continue;
        const [x, y] = [at % 28, Math.floor(at / 28)];
        mass += value;
        sumX += value * (x + 0.5);
        sumY += value * (y + 0.5);
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      expect(Math.max(right - left, bottom - top) + 1).toBe(20);
      expect(Math.abs(sumX / mass - 14.5)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(sumY / mass - 14.5)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it('are the very ones that recorded limits were measured on, and that links train with', () => {
    // Who means to change them records anew, with `npm run record`.
    const { inputs, labels } = makeDigits(500, 1);
    expect([crc32(labels), crc32(inputs as Uint8Array)]).toEqual([0x172d2f6a, 0xb9db845d]);
  });

  it('come as two sets without a common image, and say whose they are', () => {
    const { train, test, source } = builtInDataset({ train: 20, test: 20 });
    expect(train.inputs).not.toEqual(test.inputs);
    expect(source).toMatchObject({ name: 'built-in', title: 'built-in digits' });
  });
});

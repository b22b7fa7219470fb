import { beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from '../../../../demos/shared/digits/reader.ts';
import { createEngine } from '../../../../src/compute/engine.ts';
import { makeDigits } from '../../../../src/datasets/built-in-digits.ts';
import { loadPretrained } from '../../../../src/datasets/pretrained.ts';
import { pixelOrder, shufflePixels } from '../../../../src/datasets/shuffle-pixels.ts';

const samples = makeDigits(40, 2);
const images = Array.from({ length: samples.count }, (_, i) =>
  Uint8Array.from(samples.inputs.subarray(i * 784, (i + 1) * 784)),
);
let reader: Reader;

beforeAll(async () => {
  reader = await loadReader();
});

describe('the network that reads digits in demos', () => {
  it('answers as the engine does with the same weights', async () => {
    const { settings, parameters } = await loadPretrained();
    const engine = createEngine(settings);
    engine.setParameters(parameters);
    const expected = engine.predict(samples);
    images.forEach((image, i) => {
      const outputs = reader.read(image);
      outputs.forEach((output, j) => {
        expect(output).toBeCloseTo(expected[i * 10 + j]!, 4);
      });
    });
  });

  it('answers the same to shuffled images when its wires are moved the same way, and only then', () => {
    const order = pixelOrder(3);
    let unmoved = 0;
    for (const image of images) {
      const answer = reader.read(image);
      const shuffled = shufflePixels(image, order);
      reader.read(shuffled, order).forEach((output, j) => {
        expect(output).toBeCloseTo(answer[j]!, 5);
      });
      const others = reader.read(shuffled);
      unmoved += answer.some((output, j) => Math.abs(output - others[j]!) > 0.1) ? 1 : 0;
    }
    expect(unmoved).toBeGreaterThan(images.length / 2);
  });

  it('has its wires back where they were after a shuffle, and after another', () => {
    const [image] = images;
    const answer = reader.read(image!);
    const [one, other] = [pixelOrder(3), pixelOrder(4)];
    const first = reader.read(image!, one);
    expect(reader.read(image!, other)).not.toEqual(first);
    expect(reader.read(image!, one)).toEqual(first);
    expect(reader.read(image!)).toEqual(answer);
  });
});

import { describe, expect, it } from 'vitest';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { draw } from '../../src/datasets/digits/pen.ts';
import recorded from '../../src/datasets/nearest/limits.recorded.json' with { type: 'json' };
import { limitFor } from '../../src/datasets/nearest/limits.ts';
import { createNeighbours } from '../../src/datasets/nearest/nearest.ts';
import { prepare } from '../../src/datasets/prepare.ts';
import { someDigits } from '../support/some-digits.ts';

const pixelCount = 784;
const image = (inputs: ArrayLike<number>, index: number) =>
  Uint8Array.from((inputs as Uint8Array).subarray(index * pixelCount, (index + 1) * pixelCount));

/** Lines through points “x,y” on 280 × 280 pixels, made ready as a drawing is. */
function drawn(...strokes: string[]): Uint8Array {
  const points = strokes.map((stroke) => stroke.split(' ').map((at) => at.split(',').map(Number)));
  let count = 0;
  const ends = points.map(({ length }) => {
    count += length;
    return count;
  });
  const path = { x: points.flat().map(([x]) => x!), y: points.flat().map(([, y]) => y!), ends };
  return prepare(draw(path, new Float64Array(count).fill(10), 280)).placed.pixels;
}

const noDigits = {
  'a dot': drawn('140,140'),
  'two dots': drawn('90,140', '190,140'),
  'a line across': drawn('40,140 240,140'),
  'an equals sign': drawn('40,100 240,100', '40,180 240,180'),
  'the letter W': drawn('40,40 90,240 140,80 190,240 240,40'),
  'the letter M': drawn('40,240 60,40 140,200 220,40 240,240'),
  'the letter K': drawn('60,40 60,240', '220,40 60,140 220,240'),
  'a hash sign': drawn('100,40 80,240', '200,40 180,240', '40,100 240,100', '40,180 240,180'),
  nothing: new Uint8Array(pixelCount),
};

describe('what looks like no digit', () => {
  it('is further from training images than real digits are', async () => {
    const { train, source } = await someDigits();
    const { count, limit } = limitFor(source.name, train.count)!;
    const { nearest } = createNeighbours(train, count);
    const isAccepted = (pixels: Uint8Array) => nearest(pixels).distance <= limit;
    const accepted = Object.entries(noDigits).filter(([, pixels]) => isAccepted(pixels));
    expect(accepted.map(([what]) => what)).toEqual([]);
  });
});

describe('the distance to training images', () => {
  const { inputs, ...rest } = makeDigits(300, 1);
  const { nearest } = createNeighbours({ inputs, ...rest }, 300);

  it('is 0 for one of them, which is found, and more for others', () => {
    const own = nearest(image(inputs, 123));
    expect(own.index).toBe(123);
    expect(own.distance).toBeCloseTo(0, 3);
    expect(nearest(image(makeDigits(5, 2).inputs, 3)).distance).toBeGreaterThan(1);
  });

  it('is |x − y|² and 36 times what is missing of a right cosine, of softened halves', () => {
    const half = 14;
    /** Half the size, each pixel a mean of 4 × 4, the middle 2 × 2 of them three times as much. */
    const softened = (pixels: ArrayLike<number>) => {
      const share = [1 / 8, 3 / 8, 3 / 8, 1 / 8];
      return Array.from({ length: half * half }, (_, at) => {
        const [row, column] = [Math.floor(at / half), at % half];
        let sum = 0;
        for (let i = 0; i < 16; i++) {
          const y = 2 * row - 1 + (i >> 2);
          const x = 2 * column - 1 + (i & 3);
          const inside = x >= 0 && y >= 0 && x < 28 && y < 28;
          sum += share[i >> 2]! * share[i & 3]! * (inside ? pixels[y * 28 + x]! / 255 : 0);
        }
        return sum;
      });
    };
    const size = (x: readonly number[]) => Math.sqrt(x.reduce((sum, each) => sum + each * each, 0));
    const others = makeDigits(3, 2).inputs;
    const images = Array.from({ length: 300 }, (_, i) => softened(image(inputs, i)));
    // Noise reaches to the edges, where digits do not.
    const noise = Uint8Array.from({ length: pixelCount }, (_, i) => (i * 89) % 256);
    for (const pixels of [image(others, 0), image(others, 1), image(others, 2), noise]) {
      const x = softened(pixels);
      const distances = images.map((y) => {
        const apart = x.reduce((sum, each, k) => sum + (each - y[k]!) ** 2, 0);
        const product = x.reduce((sum, each, k) => sum + each * y[k]!, 0);
        return apart + 36 * (1 - product / (size(x) * size(y)));
      });
      const { index, distance } = nearest(pixels);
      expect(distance).toBeCloseTo(Math.min(...distances), 3);
      expect(distances[index]).toBeCloseTo(distance, 3);
    }
  });

  it('finds the first of equals', () => {
    const twice = createNeighbours(
      { ...rest, inputs: Uint8Array.from([...image(inputs, 7), ...image(inputs, 7)]) },
      2,
    );
    expect(twice.nearest(image(inputs, 8)).index).toBe(0);
  });

  it('is a number for nothing at all', () => {
    expect(nearest(new Uint8Array(pixelCount)).distance).toBeGreaterThan(36);
    const empty = { ...rest, inputs: new Uint8Array(pixelCount) };
    expect(createNeighbours(empty, 1).nearest(new Uint8Array(pixelCount)).distance).toBe(36);
  });

  it('compares with no more images than it was given', () => {
    const few = createNeighbours({ inputs, ...rest }, 100);
    expect(few.nearest(image(inputs, 123)).index).toBeLessThan(100);
  });
});

describe('the recorded limits', () => {
  it('refuse at most one in a hundred of MNIST’s test digits, whatever they are compared with', () => {
    expect(recorded.limits).toHaveLength(4);
    for (const { refused } of recorded.limits) {
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThanOrEqual(0.01);
    }
  });

  it('refuse as few of the built-in digits', () => {
    const { count, limit } = limitFor('built-in', 2000)!;
    const { nearest } = createNeighbours(makeDigits(count, 1), count);
    const { inputs } = makeDigits(400, 2);
    let refused = 0;
    for (let i = 0; i < 400; i++) if (nearest(image(inputs, i)).distance > limit) refused++;
    expect(refused).toBeLessThanOrEqual(4);
  });

  it('are those for as many images as there are, and none for fewer than were measured', () => {
    expect(limitFor('mnist', 60_000)?.count).toBe(10_000);
    expect(limitFor('mnist', 9_999)?.count).toBe(2000);
    expect(limitFor('mnist', 1999)).toBeNull();
    expect(limitFor('fashion-mnist', 60_000)).toBeNull();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { activations } from '../../src/compute/activations/index.ts';
import { createEngine } from '../../src/compute/engine.ts';
import { losses } from '../../src/compute/losses/index.ts';
import type { Loss } from '../../src/compute/losses/loss.ts';
import { numericGradient, relativeError } from '../../src/compute/numeric-gradient.ts';
import { type OptimizerName, optimizers } from '../../src/compute/optimizers/index.ts';
import { type Optimizer, optimizer as withTitle } from '../../src/compute/optimizers/optimizer.ts';
import { createRandom } from '../../src/compute/random.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import type { TrainingSettings } from '../../src/compute/types.ts';
import { settings, sparseSamples } from './support/samples.ts';

/** What a link and a menu can hold. */
const linkName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Steps along the gradient's sign: an optimizer that has no kernels. */
const sign = withTitle({ title: 'sign' }, (learningRate) => (values, gradient) => {
  for (let i = 0; i < values.length; i++) {
    values[i] = values[i]! - learningRate * Math.sign(gradient[i]!);
  }
});

/** Σ |a − y| with a = σ(z): a loss that has no kernels. */
const absolute: Loss = {
  title: 'absolute',
  unit: '',
  outputActivation: 'sigmoid',
  value(z, y) {
    const a = Float64Array.from(z);
    activations.sigmoid.forward(z, a);
    return a.reduce((sum, each, i) => sum + Math.abs(each - y[i]!), 0);
  },
  gradient(z, y, gradientZ) {
    const a = Float64Array.from(z);
    activations.sigmoid.forward(z, a);
    for (let i = 0; i < z.length; i++) {
      gradientZ[i] = Math.sign(a[i]! - y[i]!) * a[i]! * (1 - a[i]!);
    }
  },
};

const added: { family: Record<string, unknown>; name: string }[] = [];

/** Adds a member as a line in the family's index.ts does, until the end of the test. */
function add(family: object, name: string, member: unknown) {
  const open = family as Record<string, unknown>;
  open[name] = member;
  added.push({ family: open, name });
}

afterEach(() => {
  for (const { family, name } of added.splice(0)) delete family[name];
});

describe.each(Object.entries(optimizers) as [OptimizerName, Optimizer][])(
  'the optimizer %s',
  (name, optimizer) => {
    const curvatures = [1, 4, 0.5];
    const cost = (w: Float64Array) =>
      w.reduce((sum, each, i) => sum + (curvatures[i]! * each * each) / 2, 0);
    const start = Float64Array.of(1, -1.5, 2);

    function descend(steps: number, rate = 0.02): Float64Array {
      const w = start.slice();
      const update = optimizer(rate, w.length);
      for (let k = 0; k < steps; k++) {
        update(
          w,
          w.map((each, i) => curvatures[i]! * each),
        );
      }
      return w;
    }

    test('is called as a link can hold it', () => {
      expect(name).toMatch(linkName);
    });

    test('goes down a bowl, and its first step goes against each slope', () => {
      for (const [i, w] of descend(1).entries()) {
        expect(Math.sign(start[i]! - w)).toBe(Math.sign(start[i]!));
      }
      expect(cost(descend(300))).toBeLessThan(cost(start) / 100);
    });

    test('takes the same way each time, and remembers nothing of another', () => {
      const first = descend(20);
      expect(descend(20)).toEqual(first);
      const [a, b] = [optimizer(0.02, 1), optimizer(0.02, 1)];
      const [left, right] = [Float64Array.of(1), Float64Array.of(1)];
      for (let k = 0; k < 5; k++) a(left, Float64Array.of(3));
      for (let k = 0; k < 5; k++) b(right, Float64Array.of(3));
      expect(left).toEqual(right);
    });

    test('looks at each parameter alone, as many as it was made for', () => {
      const whole = descend(20);
      for (const [i, curvature] of curvatures.entries()) {
        const w = start.slice(i, i + 1);
        const update = optimizer(0.02, 1);
        for (let k = 0; k < 20; k++) update(w, Float64Array.of(curvature * w[0]!));
        expect(w[0]).toBe(whole[i]);
      }
    });

    test('leaves the gradient as it is, and steps in proportion to the rate', () => {
      const gradient = Float64Array.of(1, -2, 3);
      const steps = [0.01, 0.02].map((rate) => {
        const w = new Float64Array(3);
        optimizer(rate, 3)(w, gradient);
        return w;
      });
      expect(gradient).toEqual(Float64Array.of(1, -2, 3));
      for (const i of [0, 1, 2]) expect(steps[1]![i]! / steps[0]![i]!).toBeCloseTo(2, 10);
    });

    test('trains on the engine that is made when none is named', () => {
      const engine = createEngine({ ...settings, optimizer: name });
      const samples = sparseSamples(100, 20, 4);
      const reports = createTrainer({ engine, samples, epochs: 10 }).run();
      expect(reports.at(-1)!.trainLoss).toBeLessThan(reports[0]!.trainLoss);
    });
  },
);

describe.each(Object.entries(losses) as [string, Loss][])('the loss %s', (name, loss) => {
  const random = createRandom(4);
  const cases = Array.from({ length: 20 }, () => {
    const target = random.integer(3);
    return {
      z: Float64Array.from({ length: 3 }, () => 2 * random.normal()),
      y: Float64Array.from({ length: 3 }, (_, i) => Number(i === target)),
    };
  });

  test('is called as a link can hold it', () => {
    expect(name).toMatch(linkName);
  });

  test('has the gradient that differences measure', () => {
    for (const { z, y } of cases) {
      const gradient = new Float64Array(3);
      loss.gradient(z, y, gradient);
      const numeric = numericGradient((at) => loss.value(at, y), z, 1e-5);
      expect(relativeError(gradient, numeric)).toBeLessThan(1e-6);
    }
  });

  test('is never negative, and least where the outputs are right', () => {
    const right = Float64Array.of(-20, 20, -20);
    const wrong = Float64Array.of(20, -20, -20);
    const y = Float64Array.of(0, 1, 0);
    for (const { z, y } of cases) expect(loss.value(z, y)).toBeGreaterThan(0);
    expect(loss.value(right, y)).toBeCloseTo(0, 6);
    expect(loss.value(wrong, y)).toBeGreaterThan(0.5);
  });

  test('stays finite for outputs that are surely wrong', () => {
    const z = Float64Array.of(-800, 800, 0);
    const y = Float64Array.of(1, 0, 0);
    const gradient = new Float64Array(3);
    loss.gradient(z, y, gradient);
    expect([loss.value(z, y), ...gradient].every(Number.isFinite)).toBe(true);
  });

  test('goes with an output activation that there is', () => {
    expect(Object.keys(activations)).toContain(loss.outputActivation);
  });
});

describe('a member that was just added', () => {
  const samples = sparseSamples(100, 20, 4);

  test.each([
    ['optimizer', optimizers, sign, 'they have no optimizer toy'],
    ['loss', losses, absolute, 'they have no loss toy'],
  ] as const)('as %s runs on the reference by itself and says so', (key, family, toy, reason) => {
    add(family, 'toy', toy);
    const given = { ...settings, [key]: 'toy' } as unknown as TrainingSettings;
    for (const kernels of ['simd', 'relaxed'] as const) {
      const engine = createEngine(given, { kernels });
      expect(engine.kernels).toBe('reference');
      expect(engine.fallbackReason).toContain('The readable kernels run instead of the');
      expect(engine.fallbackReason).toContain(reason);
    }
    const engine = createEngine(given);
    const reports = createTrainer({ engine, samples, testSamples: samples, epochs: 20 }).run();
    expect(reports.at(-1)!.trainLoss).toBeLessThan(reports[0]!.trainLoss);
    expect(reports.at(-1)!.test!.accuracy).toBeGreaterThan(reports[0]!.test!.accuracy);
  });

  test('is gone afterwards, and refused by its name', () => {
    const given = { ...settings, optimizer: 'toy' } as unknown as TrainingSettings;
    expect(() => createEngine(given)).toThrow('There is no optimizer “toy”');
  });
});

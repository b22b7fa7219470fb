import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, initializerNames } from '../../../src/lecture/vanishing/definition.ts';
import { explain, factorPerLayer, measure, width } from '../../../src/lecture/vanishing/model.ts';

const network = fc.record({
  depth: fc.integer({ min: 1, max: 12 }),
  activation: fc.constantFrom(...activationNames),
  initializer: fc.constantFrom(...initializerNames),
  seed: fc.integer({ min: 1, max: 9999 }),
});

describe('the error signal on its way to the front', () => {
  it('is measured for every hidden layer and the output, finite and repeatable', () => {
    fc.assert(
      fc.property(network, (state) => {
        const signals = measure(state);
        expect(signals).toHaveLength(state.depth + 1);
        expect(signals.every(({ delta }) => Number.isFinite(delta) && delta >= 0)).toBe(true);
        expect(measure(state)).toEqual(signals);
        expect(explain(signals)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 30 },
    );
  });

  it('never has a slope above a quarter with sigmoids, or above 1 with tanh and ReLU', () => {
    fc.assert(
      fc.property(network, (state) => {
        const greatest = state.activation === 'sigmoid' ? 0.25 : 1;
        for (const { slope } of measure(state).slice(0, -1)) {
          expect(slope).toBeLessThanOrEqual(greatest);
        }
      }),
      { numRuns: 30 },
    );
  });

  // Each layer multiplies δ by √(n Var w · mean f′²) when weights are independent of what flows back.
  it.each([
    ['sigmoid', 'scaled-normal', 1],
    ['sigmoid', 'normal', width],
    ['sigmoid', 'glorot', 1],
    ['relu', 'he', 2],
    ['relu', 'scaled-normal', 1],
    ['tanh', 'scaled-normal', 1],
  ] as const)(
    'with %s and %s loses per layer what theory says',
    (activation, initializer, gain) => {
      let sum = 0;
      let expected = 0;
      let count = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const signals = measure({ depth: 8, activation, initializer, seed });
        for (let i = 0; i < 7; i++) {
          sum += Math.log(signals[i]!.delta / signals[i + 1]!.delta);
          expected += Math.log(signals[i]!.slope! * Math.sqrt(gain));
          count++;
        }
      }
      expect(Math.exp((sum - expected) / count)).toBeGreaterThan(0.9);
      expect(Math.exp((sum - expected) / count)).toBeLessThan(1.1);
    },
  );

  it('vanishes with sigmoids, explodes with ReLU and N(0, 1), and keeps its size with ReLU and He', () => {
    const say = (state: Parameters<typeof measure>[0]) => explain(measure(state));
    const base = { depth: 8, seed: 1 } as const;
    expect(say({ ...base, activation: 'sigmoid', initializer: 'scaled-normal' })).toMatch(
      /^Vanish/,
    );
    expect(say({ ...base, activation: 'relu', initializer: 'normal' })).toMatch(/^Exploding/);
    expect(say({ ...base, activation: 'relu', initializer: 'he' })).toMatch(/^Balanced/);
    expect(
      factorPerLayer(measure({ ...base, depth: 1, activation: 'relu', initializer: 'he' })),
    ).toBe(null);
  });
});

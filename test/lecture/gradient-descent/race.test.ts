import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFunctions2d } from '../../../src/compute/test-functions/index.ts';
import { gradientDescent, surfaces } from '../../../src/lecture/gradient-descent/definition.ts';
import { distanceToMinimum } from '../../../src/lecture/gradient-descent/descend.ts';
import {
  hundredthsFrom,
  nearOf,
  outcome,
  pointFrom,
  race,
  racers,
  raceSetups,
  raceSteps,
} from '../../../src/lecture/gradient-descent/race.ts';

const defaults = gradientDescent.state.defaults;
const surface = fc.constantFrom(...surfaces);
const hundredth = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const from = fc.tuple(hundredth, hundredth);
const exponent = fc.integer({ min: -400, max: 50 }).map((hundredths) => hundredths / 100);

describe('the race', () => {
  it('starts everybody at the same point, and stays finite whatever the learning rates', () => {
    fc.assert(
      fc.property(
        surface,
        from,
        fc.tuple(exponent, exponent, exponent, exponent),
        (name, start, rates) => {
          const walks = race({ ...defaults, surface: name, from: start, rates });
          expect(walks).toHaveLength(racers.length);
          for (const { points, values } of walks) {
            expect([...points[0]!]).toEqual(pointFrom(name, start));
            expect(points.every((point) => point.every(Number.isFinite))).toBe(true);
            expect(values.every(Number.isFinite)).toBe(true);
          }
        },
      ),
    );
  });

  it('gives the same noise for the same seed, another for another', () => {
    const noisy = (seed: number) =>
      race({ ...defaults, seed })[2]!.points.map((point) => [...point]);
    expect(noisy(3)).toEqual(noisy(3));
    expect(noisy(3)).not.toEqual(noisy(4));
  });

  it('without noise, noisy descent is gradient descent', () => {
    const walks = race({ ...defaults, noise: 0, rates: [-1.4, -1.7, -1.4, -0.5] });
    expect(walks[2]!.points).toEqual(walks[0]!.points);
  });

  it.each(surfaces)('on %s, whoever is called there stays near a minimum to the end', (name) => {
    const f = testFunctions2d[name];
    const walks = race({ ...defaults, surface: name, ...raceSetups[name] });
    expect(walks.some(({ settledAt }) => settledAt !== null)).toBe(true);
    for (const { points, settledAt } of walks) {
      if (settledAt === null) continue;
      for (const point of points.slice(settledAt)) {
        expect(distanceToMinimum(f, point)).toBeLessThanOrEqual(nearOf(f));
      }
      expect(distanceToMinimum(f, points[settledAt - 1]!)).toBeGreaterThan(nearOf(f));
    }
  });

  it('says how each fared', () => {
    const walks = race({ ...defaults, rates: [0.5, -4, -4, -0.5] });
    expect(walks.map((walk) => outcome(walk, raceSteps))).toEqual([
      expect.stringMatching(/^diverged at step \d+$/),
      `not there in ${raceSteps} steps`,
      `not there in ${raceSteps} steps`,
      expect.stringMatching(/^there at step \d+$/),
    ]);
  });

  it('says so only when it has happened, for a class bets on it', () => {
    const walks = race({ ...defaults, rates: [0.5, -4, -4, -0.5] });
    const [diverging, , , arriving] = walks;
    expect(walks.map((walk) => outcome(walk, 1))).toEqual(walks.map(() => 'on its way'));
    expect(outcome(diverging!, diverging!.divergedAt! - 1)).toBe('on its way');
    expect(outcome(diverging!, diverging!.divergedAt!)).toMatch(/^diverged/);
    expect(outcome(arriving!, arriving!.settledAt! - 1)).toBe('on its way');
    expect(outcome(arriving!, arriving!.settledAt!)).toMatch(/^there/);
  });

  it('turns points into hundredths of the picture and back', () => {
    fc.assert(
      fc.property(surface, from, (name, hundredths) => {
        const back = hundredthsFrom(name, pointFrom(name, hundredths));
        expect(back[0]).toBeCloseTo(hundredths[0], 9);
        expect(back[1]).toBeCloseTo(hundredths[1], 9);
      }),
    );
  });

  it('begins on each surface with rates that suit it: hardly anybody is not there in time', () => {
    for (const name of surfaces) {
      const walks = race({ ...defaults, ...raceSetups[name], surface: name, noise: 0 });
      const late = racers.filter((_, i) => walks[i]!.settledAt === null);
      const creeping = ['Gradient descent', 'Noisy descent'];
      expect(late.map((racer) => racer.name)).toEqual(name === 'rosenbrock' ? creeping : []);
      for (const { settledAt, divergedAt } of walks) {
        expect(divergedAt).toBeNull();
        expect(settledAt).not.toBe(0);
      }
    }
  });
});

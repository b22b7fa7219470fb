import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainBall, regimeOf, rollBall } from '../../../src/lecture/gradient-descent/ball.ts';
import { gradientDescent } from '../../../src/lecture/gradient-descent/definition.ts';

const defaults = gradientDescent.state.defaults;
const curvature = fc.double({ min: 0.25, max: 4, noNaN: true });
const start = fc.double({ min: 0.5, max: 3, noNaN: true });

const roll = (learningRate: number, lambda: number, w: number) =>
  rollBall({ hill: 'parabola', curvature: lambda, learningRate, w });

describe('the ball on a parabola of curvature λ', () => {
  it('comes nearer with every step below η = 2/λ, and runs away above, to 1 %', () => {
    fc.assert(
      fc.property(curvature, start, (lambda, w) => {
        const below = roll((2 / lambda) * 0.99, lambda, w).points;
        const above = roll((2 / lambda) * 1.01, lambda, w).points;
        for (let step = 1; step < below.length; step++) {
          expect(Math.abs(below[step]![0]!)).toBeLessThan(Math.abs(below[step - 1]![0]!));
          expect(Math.abs(above[step]![0]!)).toBeGreaterThan(Math.abs(above[step - 1]![0]!));
        }
      }),
    );
  });

  it('is at the minimum after one step at η = 1/λ, and keeps 1 % of the distance 1 % beside it', () => {
    fc.assert(
      fc.property(curvature, start, fc.constantFrom(0.99, 1.01), (lambda, w, off) => {
        expect(Math.abs(roll(1 / lambda, lambda, w).points[1]![0]!)).toBeLessThan(1e-14);
        const kept = Math.abs(roll(off / lambda, lambda, w).points[1]![0]! / w);
        expect(kept).toBeCloseTo(0.01, 10);
      }),
    );
  });

  it('multiplies its distance by 1 − η λ at each step', () => {
    fc.assert(
      fc.property(
        curvature,
        start,
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (lambda, w, rate) => {
          const { points } = roll(rate, lambda, w);
          for (let step = 1; step < Math.min(6, points.length); step++) {
            expect(points[step]![0]!).toBeCloseTo(w * (1 - rate * lambda) ** step, 6);
          }
        },
      ),
    );
  });

  it('is stopped, finite, when it diverges', () => {
    const { points, divergedAt, values } = roll(4, 4, 3);
    expect(divergedAt).toBe(points.length);
    for (const [w] of points) expect(Number.isFinite(w)).toBe(true);
    for (const value of values) expect(Number.isFinite(value)).toBe(true);
  });

  it.each([
    [0.3, 1, 'creeps'],
    [0.1, 10, 'one step'],
    [1 / 3, 3, 'one step'],
    [1.5, 1, 'oscillates'],
    [0.2, 10, 'swings'],
    [2.1, 1, 'diverges'],
  ] as const)('with η = %s and λ = %s it %s', (learningRate, lambda, regime) => {
    expect(regimeOf(learningRate, lambda)).toBe(regime);
  });
});

describe('what is said of the ball', () => {
  const say = (change: Partial<typeof defaults>) => explainBall({ ...defaults, ...change });

  it('names the regime with its numbers', () => {
    expect(say({ learningRate: 0.3 })).toMatch(/keeps 70 % of the distance.*at step 14/);
    expect(say({ learningRate: 1 })).toMatch(/one step lands exactly/);
    expect(say({ learningRate: 1.5 })).toMatch(/flips the side and keeps 50 %/);
    expect(say({ learningRate: 2 })).toMatch(/swings/);
    expect(say({ learningRate: 2.5 })).toMatch(/multiplies the distance by 1.5.*Stopped at step/);
    expect(say({ learningRate: 0.01 })).toMatch(/Not there after 60 steps/);
  });

  it('tells the deep valley from the shallow one', () => {
    expect(say({ hill: 'double-well', w: -2, learningRate: 0.1 })).toMatch(/deeper valley at step/);
    expect(say({ hill: 'double-well', w: 2, learningRate: 0.1 })).toMatch(/right valley/);
    expect(say({ hill: 'double-well', w: 3, learningRate: 2 })).toMatch(/Diverges/);
  });

  it('never says NaN or Infinity', () => {
    const {
      hill,
      w,
      learningRate,
      curvature: lambda,
    } = {
      hill: fc.constantFrom('parabola', 'double-well'),
      w: fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100),
      learningRate: fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100),
      curvature: fc.integer({ min: 25, max: 400 }).map((hundredths) => hundredths / 100),
    } as const;
    fc.assert(
      fc.property(fc.record({ hill, w, learningRate, curvature: lambda }), (state) => {
        expect(explainBall({ ...defaults, ...(state as typeof defaults) })).not.toMatch(
          /NaN|Infinity|undefined/,
        );
      }),
    );
  });
});

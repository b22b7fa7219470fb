import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Blank,
  judgeBlank,
  question,
  roundingAllowed,
} from '../../../demos/backprop/blanks.ts';

const asked = fc.integer({ min: 1, max: 9999 }).map(question);

const rightOf = ({ back }: ReturnType<typeof question>, { layer, unit }: Blank) =>
  (layer === 'output' ? back.outputDeltas : back.hiddenDeltas)[unit]!;

describe('a δ to fill in', () => {
  it('is right within rounding and wrong beyond', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: -3, max: 3, noNaN: true }), (given, off) => {
        for (const blank of given.blanks) {
          const right = rightOf(given, blank);
          const { passed } = judgeBlank(given, blank, right * (1 + off));
          // On the very edge either verdict is fair.
          if (Math.abs(Math.abs(off) - roundingAllowed) > 1e-9) {
            expect(passed).toBe(Math.abs(off) < roundingAllowed);
          }
        }
      }),
    );
  });

  it('is right when rounded to two digits', () => {
    fc.assert(
      fc.property(asked, (given) => {
        for (const blank of given.blanks) {
          const right = rightOf(given, blank);
          // 1.0 for 1.04 is off by up to 5 %, so numbers that begin with 1 want three digits.
          const digits = /^0?\.?0*1|^1/.test(Math.abs(right).toFixed(12)) ? 3 : 2;
          const rounded = Number(right.toPrecision(digits));
          expect(judgeBlank(given, blank, rounded).passed).toBe(true);
        }
      }),
    );
  });

  it('has a reason for each known slip', () => {
    const given = question(1);
    const output: Blank = { layer: 'output', unit: 0 };
    const hidden: Blank = { layer: 'hidden', unit: 1 };
    const { back, network, pass } = given;
    const reason = (blank: Blank, answer: number) => judgeBlank(given, blank, answer).reason;
    const error = back.outputErrors[0]!;
    const slope = back.outputSlopes[0]!;
    expect(reason(output, -error * slope)).toMatch(/a − y, not y − a/);
    expect(reason(output, error)).toMatch(/multiply by the slope/);
    expect(reason(output, 2 * error * slope)).toMatch(/Twice too large/);
    const [delta1 = 0, delta2 = 0] = back.outputDeltas;
    const hiddenSlope = back.hiddenSlopes[1]!;
    expect(reason(hidden, back.flows[1]!)).toMatch(/what flows back/);
    expect(reason(hidden, network.w[5]! * delta1 * hiddenSlope)).toMatch(/through w₈/);
    expect(reason(hidden, network.w[7]! * delta2 * hiddenSlope)).toMatch(/through w₆/);
    expect(reason(hidden, (network.w[6]! * delta1 + network.w[7]! * delta2) * hiddenSlope)).toMatch(
      /w₆ and w₈ are those that leave h₂/,
    );
    expect(reason(hidden, back.flows[1]! * pass.hidden[1]!)).toMatch(/multiplies by h/);
    expect(reason(hidden, Number.NaN)).toMatch(/Write a number/);
    expect(reason(hidden, -rightOf(given, hidden) * 7.77)).toMatch(/sign is wrong/);
    expect(reason(hidden, rightOf(given, hidden) * 7.77)).toMatch(/too large/);
    expect(reason(hidden, 0)).toMatch(/too small/);
  });

  it('never calls a wrong answer right, nor leaves it without a reason', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: -2, max: 2, noNaN: true }), (given, answer) => {
        for (const blank of given.blanks) {
          const { passed, reason } = judgeBlank(given, blank, answer);
          const right = rightOf(given, blank);
          if (passed) expect(Math.abs(answer - right)).toBeLessThanOrEqual(0.031 * Math.abs(right));
          expect(reason.length).toBeGreaterThan(10);
        }
      }),
    );
  });
});

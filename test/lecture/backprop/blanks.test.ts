import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Blank,
  checkBlanks,
  judgeBlank,
  question,
} from '../../../src/lecture/backprop/blanks.ts';
import { backprop } from '../../../src/lecture/backprop/definition.ts';

const seed = fc.integer({ min: 1, max: 9999 });
const asked = seed.map(question);

const rightOf = ({ back }: ReturnType<typeof question>, { layer, unit }: Blank) =>
  (layer === 'output' ? back.outputDeltas : back.hiddenDeltas)[unit]!;

/** Size of the second significant digit of a number. */
const secondDigit = (value: number) => 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);

describe('a δ to fill in', () => {
  it('is right in every correct rounding to two digits or more, in all of 4,000 exercises', () => {
    for (let number = 1; number <= 4000; number++) {
      const given = question(number);
      for (const blank of given.blanks) {
        const right = rightOf(given, blank);
        for (const digits of [2, 3, 4, 6]) {
          const rounded = Number(right.toPrecision(digits));
          const { state } = backprop.state.parse(`answers=${rounded.toFixed(6)},`);
          // As the link keeps it, and as it was typed.
          for (const answer of [rounded, state.answers[0]!]) {
            const { passed, reason } = judgeBlank(given, blank, answer);
            expect(passed, `${number}: ${answer} for ${right}: ${reason}`).toBe(true);
          }
        }
      }
    }
  });

  it('is wrong by one in the second digit, in all of 4,000 exercises', () => {
    for (let number = 1; number <= 4000; number++) {
      const given = question(number);
      for (const blank of given.blanks) {
        const right = rightOf(given, blank);
        for (const off of [-1.2, 1.2]) {
          expect(judgeBlank(given, blank, right + off * secondDigit(right)).passed).toBe(false);
        }
      }
    }
  });

  it('may be worked out with one’s own rounded δ of the output, if that is right', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const [output, hidden] = given.blanks;
        const own = Number(rightOf(given, output).toPrecision(2));
        const deltas = given.back.outputDeltas.map((delta, i) => (i === output.unit ? own : delta));
        const flow =
          given.network.w[4 + hidden.unit]! * deltas[0]! +
          given.network.w[6 + hidden.unit]! * deltas[1]!;
        const worked = Number((flow * given.back.hiddenSlopes[hidden.unit]!).toPrecision(3));
        fc.pre(worked !== 0);
        expect(checkBlanks(given, [own, worked]).passed).toBe(true);
        expect(checkBlanks(given, [-own, worked]).passed).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('that is cut off, or has a single digit, is told so', () => {
    let cut = 0;
    fc.assert(
      fc.property(asked, (given) => {
        for (const blank of given.blanks) {
          const right = rightOf(given, blank);
          const unit = secondDigit(right);
          const answer = Number((Math.trunc(right / unit) * unit).toPrecision(2));
          const { passed, reason } = judgeBlank(given, blank, answer);
          if (passed) continue;
          cut += 1;
          expect(reason).toMatch(/cut off|two digits at least/);
        }
      }),
      { numRuns: 300 },
    );
    expect(cut).toBeGreaterThan(100);
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
          if (passed) expect(Math.abs(answer - right)).toBeLessThanOrEqual(secondDigit(right));
          expect(reason.length).toBeGreaterThan(10);
        }
      }),
      { seed: 5 },
    );
  });
});

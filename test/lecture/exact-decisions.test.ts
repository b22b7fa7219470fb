import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Example,
  fires,
  gates,
  trainPerceptron,
  weightedSum as zOf,
} from '../../src/compute/perceptron.ts';
import { plain } from '../../src/format.ts';
import { regimeOf } from '../../src/lecture/gradient-descent/ball.ts';
import { explainTuning } from '../../src/lecture/gradient-descent/momentum.ts';
import { gates as gateNames, perceptron, range } from '../../src/lecture/perceptron/definition.ts';
import { check } from '../../src/lecture/perceptron/exercise.ts';
import { positiveSide } from '../../src/lecture/perceptron/line.ts';
import { describe as tellLine } from '../../src/lecture/perceptron/status.ts';
import { walk } from '../../src/lecture/perceptron/walk.ts';
import { stepVsSigmoid } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { output } from '../../src/lecture/step-vs-sigmoid/model.ts';
import { thresholdRange, weightRange } from '../../src/lecture/weighted-vote/definition.ts';
import {
  allAnswers,
  asked,
  check as checkVote,
  perceptronOf,
  describe as tellVote,
} from '../../src/lecture/weighted-vote/vote.ts';
import { xor } from '../../src/lecture/xor/definition.ts';
import { describe as tellXor } from '../../src/lecture/xor/status.ts';
import type { NumberRange } from '../../src/url-state.ts';
import {
  areEqual,
  isPositive,
  isZero,
  product,
  type Rational,
  rational,
  sum,
  weightedSum,
} from './rational.ts';

/** Whatever a link can hold, and more often what a control can be set to: there sums are often 0. */
function held({ min, max, decimals }: NumberRange, ofControl = 1): fc.Arbitrary<number> {
  const multiples = (places: number) =>
    fc
      .integer({ min: min * 10 ** places, max: max * 10 ** places })
      .map((count) => Number(`${count}e-${places}`));
  return fc.oneof(multiples(decimals), multiples(ofControl), fc.integer({ min: -1, max: 1 }));
}

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const allGates = Array.from({ length: 16 }, (_, gate) =>
  corners.map((inputs, i): Example => ({ inputs, target: gate & (8 >> i) ? 1 : 0 })),
);
const rates = Array.from({ length: 20 }, (_, tenths) => Number(`${tenths + 1}e-1`));

const weight = held(range);
/** Three decimals of which the last makes one of the sums 0 as often as not. */
const line = fc
  .tuple(weight, weight, weight, fc.integer({ min: 0, max: 5 }))
  .map(([w1, w2, b, zero]) => {
    const bias = [b, -w1, -w2, -(w1 + w2), 0, b][zero]!;
    return { w: [w1, w2], b: Number(bias.toFixed(2)) + 0 };
  })
  .filter(({ b }) => Math.abs(b) <= range.max);

describe('a line through the unit square', () => {
  it('fires, is drawn, is judged and is told as exact arithmetic has it, at every corner of every gate', () => {
    let onTheLine = 0;
    fc.assert(
      fc.property(line, fc.constantFrom(...gateNames), ({ w, b }, gate) => {
        const perceptron_ = { weights: w, bias: b };
        const sums = corners.map((x) => weightedSum(w.map(rational), rational(b), x));
        onTheLine += sums.filter(isZero).length;
        const isRight = sums.map((z, i) => Number(isPositive(z)) === gates[gate][i]!.target);
        const drawn = positiveSide(
          perceptron_,
          corners.map(([x, y]) => ({ x, y })),
        );
        // One comparison for all corners: thousands by themselves take seconds.
        const facts = corners.map(([x, y], i) => ({
          z: areEqual(rational(zOf(perceptron_, [x, y])), sums[i]!),
          fires: fires(perceptron_, [x, y]) === Number(isPositive(sums[i]!)),
          isDrawn:
            isZero(sums[i]!) ||
            drawn.some((point) => point.x === x && point.y === y) === isPositive(sums[i]!),
        }));
        expect(facts).toEqual(corners.map(() => ({ z: true, fires: true, isDrawn: true })));
        const right = isRight.filter(Boolean).length;
        const { passed, reason } = check(gate, perceptron_);
        expect(passed).toBe(right === 4);
        if (!passed) {
          expect(reason).toContain(`${right} of 4 corners`);
          const wrong = isRight.indexOf(false);
          const z = Number(sums[wrong]!.over) / Number(sums[wrong]!.under);
          const sign = z > 0 ? ' > 0,' : z < 0 ? ' < 0,' : ',';
          if (gate !== 'xor') expect(reason).toContain(`z = ${plain(z, 2)}${sign}`);
        }
        const state = { ...perceptron.state.defaults, gate, w, b };
        expect(tellLine(state)).toContain(`${right} of 4 corners right`);
        if (gate === 'xor') {
          const told = tellXor({ ...xor.state.defaults, w, b });
          expect(told).toContain(`right at ${right} of 4 corners`);
        }
      }),
      { numRuns: 1200 },
    );
    expect(onTheLine).toBeGreaterThan(600);
  });

  it.each([
    ['nand', [-0.1, -0.7], 0.8, true],
    ['and', [0.1, 0.2], -0.3, false],
  ] as const)('for %s with w = %j and b = %d passes: %s', (gate, weights, bias, passes) => {
    expect(check(gate, { weights, bias }).passed).toBe(passes);
  });
});

/** The learning rule in fractions, from the state's weights, for as many passes as the demo makes. */
function exactTrace(start: readonly number[], examples: readonly Example[], rate: number) {
  let [w1, w2, b] = start.map(rational) as [Rational, Rational, Rational];
  const trace: { z: Rational; error: number; after: [Rational, Rational, Rational] }[] = [];
  const key = () => [w1, w2, b].map((v) => (v.over * 100n) / v.under).join();
  const seen = new Set([key()]);
  for (let pass = 1; pass <= 100; pass++) {
    let mistakes = 0;
    for (const { inputs, target } of examples) {
      const z = weightedSum([w1, w2], b, inputs);
      const error = target - Number(isPositive(z));
      const add = (v: Rational, x: number) => {
        const { over } = sum(v, product(rational(rate), rational(error * x)));
        const under = v.under * rational(rate).under;
        // To hundredths, so that fractions stay short; nothing is lost.
        return { over: (over * 100n) / under, under: 100n };
      };
      [w1, w2, b] = [add(w1, inputs[0]!), add(w2, inputs[1]!), add(b, 1)];
      if (error !== 0) mistakes += 1;
      trace.push({ z, error, after: [w1, w2, b] });
    }
    if (mistakes === 0 || seen.has(key())) break;
    seen.add(key());
  }
  return trace;
}

function expectSameTrace(start: readonly number[], examples: readonly Example[], rate: number) {
  const exact = exactTrace(start, examples, rate);
  const { steps } = trainPerceptron({ weights: start.slice(0, 2), bias: start[2]! }, examples, {
    learningRate: rate,
  });
  expect(steps).toHaveLength(exact.length);
  const firstOff = steps.findIndex(({ z, error, after }, i) => {
    const values = [...after.weights, after.bias];
    return !(
      areEqual(rational(z), exact[i]!.z) &&
      error === exact[i]!.error &&
      values.every((value, j) => areEqual(rational(value), exact[i]!.after[j]!))
    );
  });
  expect(firstOff).toBe(-1);
}

describe('the learning rule', () => {
  it('goes the way of exact arithmetic from zeros, for all 16 gates and all 20 rates', () => {
    for (const gate of allGates) for (const rate of rates) expectSameTrace([0, 0, 0], gate, rate);
  });

  it('goes it from any weights that a link can hold, too', () => {
    fc.assert(
      fc.property(
        line,
        fc.constantFrom(...allGates),
        fc.constantFrom(...rates),
        ({ w, b }, gate, rate) => expectSameTrace([...w, b], gate, rate),
      ),
      { numRuns: 100 },
    );
  });

  it('goes the same way from zeros at every rate, with weights as many times as large', () => {
    for (const gate of gateNames) {
      const unit = walk({ ...perceptron.state.defaults, gate, step: 400 });
      for (const rate of rates) {
        const { trace } = walk({ ...perceptron.state.defaults, gate, rate, step: 400 });
        expect(trace.updates).toBe(unit.trace.updates);
        expect(trace.cleanPass).toBe(unit.trace.cleanPass);
        expect(trace.cycle).toEqual(unit.trace.cycle);
        if (trace.cleanPass !== null) expect(check(gate, trace.perceptron).passed).toBe(true);
      }
    }
  });
});

describe('the weighted vote', () => {
  const evidence = held(weightRange);
  const vote = fc
    .tuple(evidence, evidence, evidence, held(thresholdRange), fc.boolean())
    .map(([w1, w2, w3, threshold, inBalance]) => {
      const both = Number((w2 + w3).toFixed(1));
      return {
        w: [w1, w2, w3],
        threshold: inBalance && both >= 0 && both <= 10 ? both : threshold,
      };
    })
    .filter(({ threshold }) => threshold >= 0);

  it('is decided, told and judged as exact arithmetic has it, in all eight cases', () => {
    let balanced = 0;
    fc.assert(
      fc.property(vote, ({ w, threshold }) => {
        const sums = allAnswers.map((x) => weightedSum(w.map(rational), rational(-threshold), x));
        balanced += sums.filter(isZero).length;
        const told = allAnswers.map((x) => tellVote({ w, threshold, x }));
        expect(told.map((words) => /^(We go|In balance|We stay)/.exec(words)?.[0])).toEqual(
          sums.map((z) => (isPositive(z) ? 'We go' : isZero(z) ? 'In balance' : 'We stay')),
        );
        const fired = allAnswers.map((x) => fires(perceptronOf({ w, threshold }), x));
        expect(fired).toEqual(sums.map((z) => Number(isPositive(z))));
        const wrong = allAnswers.findIndex((x, i) => Number(isPositive(sums[i]!)) !== asked(x));
        const { passed, reason } = checkVote({ w, threshold });
        expect(passed).toBe(wrong < 0);
        if (wrong >= 0)
          expect(reason).toContain(isPositive(sums[wrong]!) ? ' exceeds' : 'not exceed');
      }),
      { numRuns: 1500 },
    );
    expect(balanced).toBeGreaterThan(250);
  });

  it('is in balance at 3.7 + 1.3 against 5, in words and picture', () => {
    const state = { w: [6, 3.7, 1.3], threshold: 5, x: [0, 1, 1] };
    expect(tellVote(state)).toMatch(/^In balance, so we stay/);
    expect(zOf(perceptronOf(state), state.x)).toBe(0);
  });
});

describe('the step neuron', () => {
  it('jumps where exact arithmetic has it, with the change of its weight and without', () => {
    const { defaults } = stepVsSigmoid.state;
    const held2 = (min: number, max: number) => held({ min, max, decimals: 2 });
    let zeros = 0;
    fc.assert(
      fc.property(
        held2(-2, 2),
        held2(-3, 3),
        held2(-6, 6),
        held({ min: -2, max: 2, decimals: 4 }, 2),
        fc.boolean(),
        (x, w, b, dw, atZero) => {
          const bias = atZero ? Number((-w * x).toFixed(2)) + 0 : b;
          for (const change of [0, dw]) {
            const z = sum(product(sum(rational(w), rational(change)), rational(x)), rational(bias));
            if (isZero(z)) zeros += 1;
            const fired = output('step', { ...defaults, x, w, b: bias }, change);
            expect(fired).toBe(Number(isPositive(z)));
          }
        },
      ),
      { numRuns: 4000 },
    );
    expect(zeros).toBeGreaterThan(1000);
  });
});

describe('gradient descent', () => {
  it('lands on the minimum, swings and diverges exactly where η λ is 1, 2 and above', () => {
    for (let curvature = 25; curvature <= 400; curvature++) {
      for (const product of [1, 2]) {
        // η in thousandths with η λ = 1 or 2, where there is one.
        const rate = (product * 100_000) / curvature;
        if (!Number.isInteger(rate) || rate > 4000) continue;
        const at = (thousandths: number) =>
          regimeOf(Number(`${thousandths}e-3`), Number(`${curvature}e-2`));
        expect(at(rate)).toBe(product === 1 ? 'one step' : 'swings');
        expect(at(rate - 1)).toBe(product === 1 ? 'creeps' : 'oscillates');
        expect(at(rate + 1)).toBe(product === 1 ? 'oscillates' : 'diverges');
      }
    }
  });

  it('with momentum is on the edge exactly where α λₙ is 2 + 2β, for every condition number', () => {
    for (let condition = 2; condition <= 100; condition++) {
      for (let thousandths = 0; thousandths <= 990; thousandths += 30) {
        const edge = 2000 + 2 * thousandths;
        const at = (alpha: number) =>
          explainTuning(
            { alpha: Number(`${alpha}e-3`) / condition, beta: Number(`${thousandths}e-3`) },
            condition,
          );
        expect(at(edge)).toMatch(/^On the edge/);
        expect(at(edge - 1)).toMatch(/^Stable/);
        expect(at(edge + 1)).toMatch(/^Diverges/);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDigits } from '../../demos/shared/digits/digits.ts';
import { backprop, views as backpropViews, claims } from '../../src/lecture/backprop/definition.ts';
import { describe as describeBackprop } from '../../src/lecture/backprop/describe.ts';
import { lastStep } from '../../src/lecture/backprop/steps.ts';
import {
  convolution,
  views as convolutionViews,
  furthest,
} from '../../src/lecture/convolution/definition.ts';
import { describe as describeConvolution } from '../../src/lecture/convolution/describe.ts';
import { kernelNames, kernels } from '../../src/lecture/convolution/kernels.ts';
import { cost, costNames, views as costViews, spans } from '../../src/lecture/cost/definition.ts';
import { describe as describeCost } from '../../src/lecture/cost/describe.ts';
import {
  views as descentViews,
  gradientDescent,
  hills,
  surfaces,
} from '../../src/lecture/gradient-descent/definition.ts';
import { describe as describeDescent } from '../../src/lecture/gradient-descent/describe.ts';
import { mnistExplorer } from '../../src/lecture/mnist-explorer/definition.ts';
import { describe as describeExplorer } from '../../src/lecture/mnist-explorer/describe.ts';
import { shownImage } from '../../src/lecture/mnist-explorer/shown.ts';
import type { Digits } from '../../src/lecture/shared/digit-choice.ts';
import { digitSources } from '../../src/lecture/shared/digit-choice.ts';
import {
  activationNames,
  initializerNames,
  vanishing,
  views as vanishingViews,
} from '../../src/lecture/vanishing/definition.ts';
import { describe as describeVanishing } from '../../src/lecture/vanishing/describe.ts';
import type { UrlState } from '../../src/url-state.ts';

/** Numbers as a slider gives them: a whole number of steps. */
const steps = (min: number, max: number, decimals: number) =>
  fc
    .integer({ min: Math.round(min * 10 ** decimals), max: Math.round(max * 10 ** decimals) })
    .map((count) => Number((count / 10 ** decimals).toFixed(decimals)));
const list = (length: number, of: fc.Arbitrary<number>) =>
  fc.array(of, { minLength: length, maxLength: length });
const seed = fc.integer({ min: 1, max: 9999 });
const row = fc.integer({ min: -1, max: 2 });
const maybe = (of: fc.Arbitrary<number>) => fc.option(of, { nil: null });

const digitChoice = {
  data: fc.constantFrom(...digitSources),
  digit: fc.integer({ min: 0, max: 9 }),
  image: fc.integer({ min: 1, max: 100 }),
};
const digits: Digits = await loadDigits('built-in', 'https://lecture.test/');

interface Case {
  state: UrlState<object>;
  any: fc.Arbitrary<object>;
  describe: (state: never) => string;
}

const cases: Record<string, Case> = {
  cost: {
    state: cost.state as UrlState<object>,
    any: fc.record({
      view: fc.constantFrom(...costViews),
      start: list(2, steps(-4, 4, 2)),
      learningRate: steps(0.01, 5, 2),
      epochs: fc.constantFrom(...spans),
      epoch: fc.integer({ min: 0, max: 3000 }),
      seed,
      guess: maybe(fc.integer({ min: 1, max: 300 })),
      revealed: fc.boolean(),
      row,
      bets: fc.tuple(...costNames.map(() => maybe(fc.integer({ min: 1, max: 3000 })))),
    }),
    describe: describeCost,
  },
  'gradient-descent': {
    state: gradientDescent.state as UrlState<object>,
    any: fc.record({
      view: fc.constantFrom(...descentViews),
      step: fc.integer({ min: 0, max: 300 }),
      hill: fc.constantFrom(...hills),
      curvature: steps(0.25, 4, 2),
      learningRate: steps(0.01, 4, 3),
      w: steps(-3, 3, 2),
      surface: fc.constantFrom(...surfaces),
      from: list(2, steps(0, 100, 1)),
      rates: list(4, steps(-4, 0.5, 2)),
      noise: steps(0, 2, 2),
      seed,
      condition: fc.integer({ min: 2, max: 100 }),
      alpha: steps(0.01, 4, 3),
      beta: steps(0, 0.99, 3),
      row,
    }),
    describe: describeDescent,
  },
  backprop: {
    state: backprop.state as UrlState<object>,
    any: fc.record({
      view: fc.constantFrom(...backpropViews),
      step: fc.integer({ min: 0, max: lastStep }),
      x: list(2, steps(-20, 20, 8)),
      y: list(2, steps(0, 1, 4)),
      w: list(8, steps(-20, 20, 8)),
      b: list(2, steps(-20, 20, 8)),
      learningRate: steps(0.01, 10, 2),
      epsilon: steps(-15, -1, 2),
      seed,
      answers: fc.tuple(maybe(steps(-99, 99, 6)), maybe(steps(-99, 99, 6))),
      claim: fc.constantFrom(...claims),
      row,
    }),
    describe: describeBackprop,
  },
  vanishing: {
    state: vanishing.state as UrlState<object>,
    any: fc.record({
      view: fc.constantFrom(...vanishingViews),
      depth: fc.integer({ min: 1, max: 12 }),
      activation: fc.constantFrom(...activationNames),
      initializer: fc.constantFrom(...initializerNames),
      seed,
      guess: maybe(steps(-3, 3, 3)),
      revealed: fc.boolean(),
      row,
      back: fc.integer({ min: 0, max: 12 }),
    }),
    describe: describeVanishing,
  },
  convolution: {
    state: convolution.state as UrlState<object>,
    any: fc.record({
      ...digitChoice,
      view: fc.constantFrom(...convolutionViews),
      shift: list(2, fc.integer({ min: -furthest, max: furthest })),
      kernel: fc.oneof(
        fc.constantFrom(...kernelNames).map((name) => [...kernels[name]]),
        list(9, steps(-9, 9, 3)),
      ),
      padding: fc.integer({ min: 0, max: 2 }),
      stride: fc.integer({ min: 1, max: 3 }),
      relu: fc.boolean(),
      pool: fc.boolean(),
      cell: list(2, fc.integer({ min: 0, max: 29 })),
      ask: seed,
      answer: maybe(fc.integer({ min: 0, max: 9999 })),
    }),
    describe: (state: Parameters<typeof describeConvolution>[0]) =>
      describeConvolution(state, digits),
  },
  'mnist-explorer': {
    state: mnistExplorer.state as UrlState<object>,
    any: fc.record({
      ...digitChoice,
      at: fc.integer({ min: 0, max: 783 }),
      shuffle: fc.boolean(),
      told: fc.boolean(),
      seed,
      ask: seed,
      answer: maybe(fc.integer({ min: 0, max: 9999 })),
    }),
    describe: (state: Parameters<typeof describeExplorer>[0]) =>
      describeExplorer(state, digits, shownImage(state, digits).pixels),
  },
};

describe.each(Object.entries(cases))('the state of %s', (_name, { state, any, describe: say }) => {
  it('goes into a link and comes back the same', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { state: back, problems } = state.parse(state.format(given));
        expect(problems).toEqual([]);
        expect(back).toEqual(given);
      }),
    );
  });

  it('is told in words, without NaN', () => {
    fc.assert(
      fc.property(any, (given) => {
        const text = say(given as never);
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
      { numRuns: 40 },
    );
  });

  it('survives hostile links: each bad value falls back to its default and is named', () => {
    const query = fc
      .array(
        fc.tuple(fc.constantFrom(...Object.keys(state.defaults)), fc.string({ maxLength: 20 })),
        { minLength: 1, maxLength: 4 },
      )
      .map((pairs) => pairs.map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&'));
    fc.assert(
      fc.property(query, (text) => {
        const { state: read } = state.parse(text);
        expect(Object.keys(read)).toEqual(Object.keys(state.defaults));
        expect(state.parse(state.format(read)).state).toEqual(read);
      }),
    );
    const bad = Object.keys(state.defaults).map((key) => `${key}=%00`);
    const parsed = state.parse(bad.join('&'));
    expect(parsed.state).toEqual(state.defaults);
    expect(parsed.problems).toHaveLength(bad.length);
  });
});

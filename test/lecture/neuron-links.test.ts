import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activations,
  classNames,
  curveNames,
  logitRange,
  shiftRange,
  views,
  zRange,
} from '../../src/lecture/activations/definition.ts';
import { forwardPass } from '../../src/lecture/forward-pass/definition.ts';
import { stepVsSigmoid, zooms } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { neuronKinds } from '../../src/lecture/step-vs-sigmoid/limits.ts';
import { longestQuery, type NumberRange } from '../../src/url-state.ts';
import { randomStates as networks } from './forward-pass/random-states.ts';

/** Any number of the range that its link can hold exactly. */
function within({ min, max, decimals }: NumberRange) {
  const scale = 10 ** decimals;
  return fc
    .integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) })
    .map((whole) => whole / scale);
}

const neurons = fc.record({
  x: within({ min: -2, max: 2, decimals: 2 }),
  w: within({ min: -3, max: 3, decimals: 2 }),
  b: within({ min: -6, max: 6, decimals: 2 }),
  dw: within({ min: -2, max: 2, decimals: 4 }),
  k: within({ min: 1, max: 20, decimals: 1 }),
  zoom: fc.constantFrom(...zooms),
  seed: fc.integer({ min: 0, max: 9999 }),
  for: fc.constantFrom(...neuronKinds),
  none: fc.boolean(),
});

const curves = fc.record({
  view: fc.constantFrom(...views),
  show: fc.subarray([...curveNames], { minLength: 1 }),
  z: within(zRange),
  at: within(zRange),
  order: fc.shuffledSubarray([...curveNames], { minLength: curveNames.length }),
  row: fc.integer({ min: -1, max: 2 }),
  logits: fc.array(within(logitRange), {
    minLength: classNames.length,
    maxLength: classNames.length,
  }),
  c: within(shiftRange),
});

const demos = [
  { name: 'step-vs-sigmoid', state: stepVsSigmoid.state, states: neurons },
  { name: 'activations', state: activations.state, states: curves },
  { name: 'forward-pass', state: forwardPass.state, states: networks },
] as const;

describe.each(demos)('the link of $name', ({ state, states }) => {
  const links = state as {
    defaults: object;
    parse(query: string): { state: object; problems: string[] };
    format(shown: object): string;
  };

  it('leads back to the same state, whatever that is', () => {
    fc.assert(
      fc.property(states as fc.Arbitrary<object>, (shown) => {
        const query = links.format(shown);
        expect(query.length).toBeLessThan(longestQuery);
        expect(links.parse(query)).toEqual({ state: shown, problems: [] });
      }),
    );
  });

  it('falls back to what it can read and names the rest, whatever it holds', () => {
    const keys = fc.oneof(fc.constantFrom(...Object.keys(links.defaults)), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const parsed = links.parse(new URLSearchParams(pairs).toString());
        expect(links.parse(links.format(parsed.state)).problems).toEqual([]);
      }),
    );
  });
});

it.each([
  [stepVsSigmoid, 'dw=9&zoom=7&for=relu', { dw: 0.5, zoom: '1', for: 'sigmoid' }],
  [activations, 'show=relu,swish&order=relu,relu,tanh,sigmoid&logits=1,2', { show: curveNames }],
  [forwardPass, 'a=1,2,3&inputs=hours&w=1,2,x,4', { inputs: 'raw', w: [0.2, 0.3, 0.1, 0.4] }],
])('a wrong link of %o says so three times and shows the defaults', (demo, query, expected) => {
  const { state, problems } = demo.state.parse(query);
  expect(problems).toHaveLength(3);
  expect(state).toMatchObject(expected);
});

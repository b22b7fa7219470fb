import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeState } from '../../../demos/playground/describe.ts';
import { pictureOf } from '../../../demos/playground/training/picture.ts';
import { playground } from '../../../src/lecture/playground/definition.ts';
import { longestQuery } from '../../../src/url-state.ts';
import { anyState, runOf } from '../../demos/playground/support.ts';

const { state } = playground;

describe('the state of playground', () => {
  it('goes into a link and comes back the same', () => {
    fc.assert(
      fc.property(anyState, (given) => {
        const link = state.format(given);
        expect(link.length).toBeLessThan(longestQuery / 4);
        expect(state.parse(link)).toEqual({ state: given, problems: [] });
      }),
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

  it.each([
    ['hidden=9', 'expected up to 4 whole numbers from 1 to 8'],
    ['hidden=1,1,1,1,1', 'expected up to 4 whole numbers'],
    ['activation=step', 'expected one of sigmoid, tanh'],
    ['loss=cross-entropy', 'expected one of quadratic, binary-cross-entropy'],
    ['step=50001', 'expected a whole number from 0 to 50000'],
    ['unit=1.9', 'expected “out”, or layer and number'],
    ['rate=0', 'expected a number from'],
    ['own=AA', 'expected up to 120 points'],
  ])('%s falls back and says what was expected', (query, expected) => {
    const { state: read, problems } = state.parse(query);
    expect(read).toEqual(state.defaults);
    expect(problems.join()).toContain(expected);
  });

  it('is told in words, without NaN', () => {
    fc.assert(
      fc.property(anyState, (given) => {
        const short = { ...given, step: given.step % 3 };
        const run = runOf(short);
        const text = describeState(short, pictureOf(run, short.unit));
        expect(text).toMatch(/^A network of \d+ parameters/);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
      { numRuns: 25 },
    );
  });
});

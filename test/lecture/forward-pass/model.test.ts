import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardPass } from '../../../src/lecture/forward-pass/definition.ts';
import { forward, forwardShown, inputsOf } from '../../../src/lecture/forward-pass/model.ts';
import { byHand } from './by-hand.ts';
import { randomStates } from './random-states.ts';

const { defaults } = forwardPass.state;

describe('the exam network', () => {
  it('takes 3 hours and previous knowledge 7 to 0.824', () => {
    const [h1, h2, output] = forwardShown(defaults);
    expect([h1.z, h2.z]).toEqual([expect.closeTo(3.2, 12), expect.closeTo(3.2, 12)]);
    expect([h1.a, h2.a]).toEqual([expect.closeTo(0.961, 3), expect.closeTo(0.961, 3)]);
    expect(output.z).toBeCloseTo(1.545, 3);
    expect(output.a).toBeCloseTo(0.824, 3);
  });

  it('has hidden neurons that are half asleep on raw inputs, awake on scaled ones, dead on minutes', () => {
    const slopeWith = (inputs: typeof defaults.inputs) =>
      forwardShown({ ...defaults, inputs })[0].slope;
    expect(slopeWith('raw')).toBeCloseTo(0.0376, 4);
    expect(slopeWith('scaled')).toBeCloseTo(0.2163, 4);
    expect(slopeWith('minutes')).toBeLessThan(1e-15);
  });

  it('computes any network as it is done by hand', () => {
    fc.assert(
      fc.property(randomStates, (state) => {
        const inputs = inputsOf(state, state.inputs);
        const computed = forward(state, inputs).flatMap(({ z, a }) => [z, a]);
        for (const [i, value] of byHand(state, inputs).entries()) {
          expect(computed[i]).toBeCloseTo(value, 9);
        }
      }),
    );
  });
});

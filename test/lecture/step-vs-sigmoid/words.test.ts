import { describe, expect, it } from 'vitest';
import { stepVsSigmoid } from '../../../src/lecture/step-vs-sigmoid/definition.ts';
import { describePlot, describe as say } from '../../../src/lecture/step-vs-sigmoid/describe.ts';
import { checkChange } from '../../../src/lecture/step-vs-sigmoid/exercise.ts';

const stateOf = (query: string) => {
  const { state, problems } = stepVsSigmoid.state.parse(query);
  expect(problems).toEqual([]);
  return state;
};
/** σ(z) to so many digits. */
const sigmoid = (z: number, digits = 3) => (1 / (1 + Math.exp(-z))).toFixed(digits);

describe('the two neurons in words', () => {
  it('are what each says before and after, and what the tangent says', () => {
    // z goes from 0.5 to 1.5; σ′(0.5) = 0.235.
    expect(say(stateOf('w=1&x=2&b=-1.5&k=1&dw=0.5'))).toBe(
      `Δw = +0.5: the step goes from 1 to 1, the sigmoid from ${sigmoid(0.5)} to ${sigmoid(1.5)}; its tangent says +0.235.`,
    );
    expect(say(stateOf('w=1&x=2&b=-1.5&k=1&dw=-0.5'))).toBe(
      `Δw = −0.5: the step goes from 1 to 0, the sigmoid from ${sigmoid(0.5)} to ${sigmoid(-0.5)}; its tangent says −0.235.`,
    );
  });

  it('are told plot by plot: where the step jumps, how steep the sigmoid is', () => {
    const state = stateOf('w=1&x=2&b=-1.5&k=1&dw=-0.5');
    expect(describePlot('step', state)).toBe(
      'Output of the step neuron against its weight. It jumps at 0.75. At the weight 1 z is 0.50 and the output 1.000; at 0.5 it is 0.000, a change of −1.000.',
    );
    const [before, after] = [0.5, -0.5].map((z) => Number(sigmoid(z, 12))) as [number, number];
    expect(describePlot('sigmoid', state)).toBe(
      `Output of the sigmoid neuron against its weight. It rises smoothly; its slope at the weight is ${(2 * before * (1 - before)).toFixed(4)}. At the weight 1 z is 0.50 and the output ${before.toFixed(3)}; at 0.5 it is ${after.toFixed(3)}, a change of −${(before - after).toFixed(3)}.`,
    );
    expect(describePlot('step', { ...state, x: 0 })).toContain(
      'It never jumps, for the input is 0.',
    );
  });
});

describe('what is said of a Δw', () => {
  const reason = (query: string) => checkChange(stateOf(query)).reason;
  const slope = `The slope is 0.2500: which Δw times the slope is 0.01?`;

  it.each([
    ['w=0&x=1&b=0&k=1&dw=0.04', 'Δoutput is 0.0100; the tangent had promised 0.0100.'],
    ['w=0&x=1&b=0&k=1&dw=0.02', `Δoutput is only 0.0050. ${slope}`],
    ['w=0&x=1&b=0&k=1&dw=0.06', `Δoutput is 0.0150, 1.50 times what is asked. ${slope}`],
    ['w=0&x=1&b=0&k=1&dw=0.2', `Δoutput is 0.0498, 5.0 times what is asked. ${slope}`],
    ['w=0&x=1&b=0&k=1&dw=0', 'Δw is still 0: move the weight first.'],
    ['w=0&x=0&b=0&k=1&dw=1', 'The input is 0, so its weight changes nothing.'],
    ['w=0&x=1&b=0&k=1&dw=-1', 'The output went down. With x = 1 it goes up when Δw is positive.'],
    ['w=0&x=-2&b=0&k=1&dw=1', 'The output went down. With x = −2 it goes up when Δw is negative.'],
    [
      'for=step&w=0&x=1&b=0.5&dw=-1',
      'The step’s output jumped by −1. Is there any Δw that moves it by just 0.01?',
    ],
    [
      'for=step&w=0&x=1&b=0.5&dw=1',
      'The step’s output has not moved at all. Is there any Δw that moves it by just 0.01?',
    ],
    [
      'none=1&w=0&x=1&b=0&k=1',
      'One can: as Δw moves away from 0, a smooth output passes through every value on the way to +0.38, so through +0.01 too.',
    ],
    ['none=1&w=0&x=0&b=0&k=1', 'The input is 0, so its weight changes nothing.'],
    ['none=1&w=2&x=2&b=2&k=1', 'The output is 0.9975 already: no Δw from −2 to 2 adds 0.01.'],
  ])('%s', (query, words) => {
    expect(reason(query)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { perceptron } from '../../../src/lecture/perceptron/definition.ts';
import { verdictOf } from '../../../src/lecture/perceptron/exercise.ts';
import { describe as say } from '../../../src/lecture/perceptron/status.ts';

const told = (query: string) => say(perceptron.state.parse(query).state);

describe('the picture of the perceptron in words', () => {
  it.each([
    [
      'gate=and&w=1,1&b=-1.5',
      'It fires where 1·x1 + 1·x2 − 1.5 > 0: 4 of 4 corners right for AND.',
    ],
    ['gate=or&w=1,1&b=-1.5', 'It fires where 1·x1 + 1·x2 − 1.5 > 0: 2 of 4 corners right for OR.'],
    [
      'gate=nand&w=-2,-2.25&b=3',
      'It fires where −2·x1 − 2.25·x2 + 3 > 0: 4 of 4 corners right for NAND.',
    ],
    ['gate=xor&w=0,1&b=0', 'It fires where 0·x1 + 1·x2 + 0 > 0: 2 of 4 corners right for XOR.'],
    [
      'gate=or&b=0.5',
      'Both weights are 0, so there is no line: z = 0.5 everywhere and it always fires. 3 of 4 corners right for OR.',
    ],
    [
      'gate=or&b=0',
      'Both weights are 0, so there is no line: z = 0 everywhere and it never fires. 1 of 4 corners right for OR.',
    ],
    // The first corner that is wrong for NAND is (0, 0), where the rule adds η to the bias alone.
    [
      'gate=nand&mode=learn&step=1&rate=0.5',
      'Both weights are 0, so there is no line: z = 0.5 everywhere and it always fires. 3 of 4 corners right for NAND.',
    ],
  ])('%s', (query, words) => {
    expect(told(query)).toBe(words);
  });
});

describe('a line that is right', () => {
  const right = { weights: [1, 1], bias: -1.5 };

  it('is earned by hand only', () => {
    expect(verdictOf('and', right, false)).toEqual({
      passed: true,
      reason: 'Your line tells the corners of AND apart.',
    });
    expect(verdictOf('and', right, true)).toEqual({
      passed: false,
      reason: 'The learning rule found this line. Move it away, then find one by hand.',
    });
  });

  it('is not said to be found where it is wrong', () => {
    expect(verdictOf('or', right, true).reason).toBe(
      '2 of 4 corners are right. At (0, 1) z = −0.5 < 0, so it does not fire, but OR asks for 1.',
    );
    expect(verdictOf('nand', { weights: [0, 0], bias: 0 }, false).reason).toBe(
      '1 of 4 corners are right. At (0, 0) z = 0, so it does not fire, but NAND asks for 1.',
    );
    expect(verdictOf('and', { weights: [1, 1], bias: 0 }, false).reason).toBe(
      '2 of 4 corners are right. At (0, 1) z = 1 > 0, so it fires, but AND asks for 0.',
    );
  });
});

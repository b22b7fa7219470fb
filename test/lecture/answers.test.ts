import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyDemo, demos } from '../../src/lecture/catalogue.ts';
import { question as costQuestion, judge as judgeEpoch } from '../../src/lecture/cost/exercise.ts';
import { check as checkLine } from '../../src/lecture/perceptron/exercise.ts';
import { stepVsSigmoid } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { checkChange } from '../../src/lecture/step-vs-sigmoid/exercise.ts';
import { check as checkVote } from '../../src/lecture/weighted-vote/vote.ts';

/** The numbers in a text, in order. */
const numbersIn = (text: string) =>
  [...text.replaceAll('−', '-').matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));

const seed = fc.integer({ min: 1, max: 9999 });

const answers = Object.fromEntries(
  demos.flatMap(({ name, answer }: AnyDemo) => (answer === undefined ? [] : [[name, answer]])),
);

describe('the answer key', () => {
  it.each(Object.keys(answers))('answers %s in words and numbers, for any exercise', (name) => {
    fc.assert(
      fc.property(seed, (seed) => {
        const answer = answers[name]!(`seed=${seed}&ask=${seed}&student=${seed}`);
        expect(answer).toMatch(/\w.*\.$/);
        expect(answer).not.toMatch(/NaN|undefined|Infinity|null/);
      }),
      { numRuns: 5 },
    );
  });

  it('gives a line that the perceptron demo accepts, and none for XOR', () => {
    for (const gate of ['and', 'or', 'nand'] as const) {
      const [w1, w2, bias] = numbersIn(answers.perceptron!(`gate=${gate}`));
      expect(checkLine(gate, { weights: [w1!, w2!], bias: bias! }).passed).toBe(true);
    }
    expect(answers.perceptron!('gate=xor')).toContain('there is none');
  });

  it('gives weights and a threshold that decide all eight cases as asked', () => {
    const [a, b, c, threshold] = numbersIn(answers['weighted-vote']!(''));
    expect(checkVote({ w: [a!, b!, c!], threshold: threshold! }).passed).toBe(true);
  });

  it('gives a Δw that raises the output as asked', () => {
    const { state } = stepVsSigmoid.state.parse('w=-0.7&x=-1.5&b=0.3');
    const answer = answers['step-vs-sigmoid']!('w=-0.7&x=-1.5&b=0.3');
    const [dw] = numbersIn(answer.split('Δw = ')[1]!);
    expect(checkChange({ ...state, for: 'sigmoid', dw: dw! }).passed).toBe(true);
  });

  it('gives the epoch for which the cost demo gives all points', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const epoch = numbersIn(answers.cost!(`seed=${seed}`)).at(-1)!;
        expect(judgeEpoch(costQuestion(seed), epoch).points).toBe(100);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the δ of the worked example’s exercise with the sign and size of the backward pass', () => {
    expect(demos.some(({ name }) => name === 'backprop')).toBe(true);
    expect(answers.backprop!('seed=1')).toMatch(
      /δ of a[₁₂] = −?0\.\d{4}, δ of h[₁₂] = −?0\.\d{4}\./,
    );
  });
});

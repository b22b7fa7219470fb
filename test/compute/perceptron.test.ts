import { expect, test } from 'vitest';
import { fires, gates, learn, trainPerceptron } from '../../src/compute/perceptron.ts';

const zeros = { weights: [0, 0], bias: 0 };

test('from zeros, AND is learned with (2, 1, −2) after 10 updates, and the 6th pass is clean', () => {
  const { perceptron, updates, cleanPass } = trainPerceptron(zeros, gates.and);
  expect(perceptron).toEqual({ weights: [2, 1], bias: -2 });
  expect(updates).toBe(10);
  expect(cleanPass).toBe(6);
});

test('learning is told step by step, and given up after as many passes as asked for', () => {
  const { steps } = trainPerceptron(zeros, gates.and);
  expect(steps.map(({ pass }) => pass)).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap((pass) => [pass, pass, pass, pass]),
  );
  for (const [i, { before, after, example, z, output, error }] of steps.entries()) {
    expect(example).toBe(gates.and[i % 4]);
    expect(before).toBe(steps[i - 1]?.after ?? zeros);
    expect(z).toBe(
      before.weights[0]! * example.inputs[0]! +
        before.weights[1]! * example.inputs[1]! +
        before.bias,
    );
    expect(output).toBe(z > 0 ? 1 : 0);
    expect(error).toBe(example.target - output);
    expect(after).toEqual(learn(before, example));
  }
  expect(trainPerceptron(zeros, gates.and, { maxPasses: 6 }).cleanPass).toBe(6);
  const given = trainPerceptron(zeros, gates.and, { maxPasses: 5 });
  expect(given).toMatchObject({ updates: 10, cleanPass: null, cycle: null });
  expect(given.steps).toEqual(steps.slice(0, 20));
});

test('OR and NAND are learned: every corner comes out right', () => {
  for (const gate of [gates.or, gates.nand]) {
    const { perceptron, cleanPass } = trainPerceptron(zeros, gate);
    expect(cleanPass).not.toBeNull();
    for (const { inputs, target } of gate) expect(fires(perceptron, inputs)).toBe(target);
  }
});

test('XOR is never learned: the weights come back to (−1, 0, 1)', () => {
  const { cleanPass, cycle, perceptron } = trainPerceptron(zeros, gates.xor);
  expect(cleanPass).toBeNull();
  expect(cycle).not.toBeNull();
  expect(perceptron).toEqual({ weights: [-1, 0], bias: 1 });
});

test('the cycle of XOR is told by the passes after which the weights were the same', () => {
  const starts = [
    zeros,
    { weights: [-1, 0], bias: 1 },
    { weights: [3, -2], bias: 1 },
    { weights: [-5, 4], bias: 7 },
  ];
  for (const start of starts) {
    const { cycle, steps } = trainPerceptron(start, gates.xor);
    const [from, to] = cycle!;
    const after = (pass: number) =>
      pass === 0 ? start : steps.findLast((step) => step.pass === pass)!.after;
    expect(steps.at(-1)!.pass).toBe(to);
    expect(after(to)).toEqual(after(from));
    // Nothing came back earlier.
    const seen = Array.from({ length: to }, (_, pass) => JSON.stringify(after(pass)));
    expect(new Set(seen).size).toBe(to);
    expect(seen.indexOf(JSON.stringify(after(to)))).toBe(from);
  }
});

test('on the line itself a perceptron does not fire', () => {
  expect(fires({ weights: [1, 1], bias: -1 }, [0, 1])).toBe(0);
});

test('a right answer changes nothing, a wrong one moves by η (y − ŷ) x', () => {
  expect(learn(zeros, { inputs: [1, 1], target: 0 })).toBe(zeros);
  expect(learn(zeros, { inputs: [1, 0], target: 1 }, 0.5)).toEqual({
    weights: [0.5, 0],
    bias: 0.5,
  });
});

test('inputs of the wrong number are refused', () => {
  expect(() => fires(zeros, [1, 2, 3])).toThrow('takes 2 inputs, not 3');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModel } from '../../../src/compute/model.ts';
import { randomNetwork } from '../../../src/lecture/backprop/bugs.ts';
import { backprop } from '../../../src/lecture/backprop/definition.ts';
import { derivedGradient, measuredGradient } from '../../../src/lecture/backprop/gradient-check.ts';
import { backward, forward, type Network, update } from '../../../src/lecture/backprop/network.ts';

const example = backprop.state.defaults;
const network = fc.integer({ min: 1, max: 9999 }).map(randomNetwork);

describe('the well-known example', () => {
  const pass = forward(example);
  const back = backward(example, pass);

  // Published by Mazur, A Step by Step Backpropagation Example (2015), to the digits given there.
  it('has the outputs 0.75136507 and 0.772928465 and the cost 0.298371109', () => {
    expect(pass.hidden[0]!.toFixed(9)).toBe('0.593269992');
    expect(pass.hidden[1]!.toFixed(9)).toBe('0.596884378');
    expect(pass.output[0]!.toFixed(8)).toBe('0.75136507');
    expect(pass.output[1]!.toFixed(9)).toBe('0.772928465');
    expect(pass.cost.toFixed(9)).toBe('0.298371109');
  });

  it('has ∂C/∂w₅ = 0.082167041 and ∂C/∂w₁ = 0.000438568', () => {
    expect(back.weights[4]!.toFixed(9)).toBe('0.082167041');
    expect(back.weights[0]!.toFixed(9)).toBe('0.000438568');
  });

  it('takes the step to w₅ = 0.35891648 and to the published w₁ … w₈', () => {
    const { w } = update(example, back, example.learningRate);
    expect(w[4]!.toFixed(8)).toBe('0.35891648');
    const published = [
      '0.149780716',
      '0.199561432',
      '0.249751144',
      '0.299502287',
      '0.358916480',
      '0.408666186',
      '0.511301270',
      '0.561370121',
    ];
    expect(w.map((value) => value.toFixed(9))).toEqual(published);
  });
});

/** The same network as a model of the compute module. */
function asModel({ w, b }: Network) {
  const model = createModel({
    inputShape: [2],
    layers: [
      { layer: 'dense', units: 2 },
      { layer: 'activation', activation: 'sigmoid' },
      { layer: 'dense', units: 2 },
    ],
    loss: 'quadratic',
    seed: 1,
    precision: 'float64',
  });
  const values = [w.slice(0, 4), [b[0]!, b[0]!], w.slice(4), [b[1]!, b[1]!]];
  for (const [i, parameter] of model.parameters.entries()) parameter.values.set(values[i]!);
  return model;
}

describe('the worked network', () => {
  it('has the cost, δ and derivatives of the compute module’s model', () => {
    fc.assert(
      fc.property(network, (given) => {
        const model = asModel(given);
        const cost = model.gradients(Float64Array.from(given.x), Float64Array.from(given.y), 1);
        const [w1, delta1, w2, delta2] = model.parameters.map(({ gradient }) => [...gradient]);
        const pass = forward(given);
        const back = backward(given, pass);
        expect(pass.cost).toBeCloseTo(cost, 14);
        const close = (ours: readonly number[], theirs: readonly number[]) => {
          expect(ours).toHaveLength(theirs.length);
          for (const [i, value] of ours.entries()) expect(value).toBeCloseTo(theirs[i]!, 14);
        };
        close(back.weights, [...w1!, ...w2!]);
        close(back.hiddenDeltas, delta1!);
        close(back.outputDeltas, delta2!);
        close(back.biases, [delta1![0]! + delta1![1]!, delta2![0]! + delta2![1]!]);
      }),
    );
  });

  it('has the derivatives that wiggling every parameter measures', () => {
    fc.assert(
      fc.property(network, (given) => {
        const measured = measuredGradient(given, 1e-5);
        for (const [i, value] of derivedGradient(given).entries()) {
          expect(value).toBeCloseTo(measured[i]!, 9);
        }
      }),
    );
  });

  it('costs less after a small step', () => {
    fc.assert(
      fc.property(network, (given) => {
        const pass = forward(given);
        const next = update(given, backward(given, pass), 0.01);
        expect(forward({ ...given, ...next }).cost).toBeLessThan(pass.cost);
      }),
    );
  });
});

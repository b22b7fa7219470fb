import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specOf } from '../../../demos/playground/spec.ts';
import { parametersOf } from '../../../demos/playground/training/network.ts';
import { createRun } from '../../../demos/playground/training/run.ts';
import { dataOf } from '../../../src/lecture/playground/data.ts';
import { placed } from '../../../src/lecture/playground/own-points.ts';
import { weightsHash } from '../../../src/training/client.ts';
import { anyState, runOf, stateOf } from './support.ts';

const hashOf = (run: ReturnType<typeof runOf>) => weightsHash(parametersOf(run.model));

describe('the points', () => {
  it('are split as asked, each once, and the same for the same seed', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { train, test } = dataOf(state);
        const count = (train?.count ?? 0) + (test?.count ?? 0);
        expect(count).toBe(state.own.length + (state.data === 'own' ? 0 : state.points));
        expect(dataOf(state)).toEqual({ train, test });
        if (state.data === 'own') return;
        const drawn = train!.count - state.own.length;
        expect(Math.abs(drawn - (state.points * state.share) / 100)).toBeLessThanOrEqual(2);
        const ones = train!.labels.subarray(0, drawn).reduce((sum, label) => sum + label, 0);
        expect(ones).toBe(drawn / 2);
      }),
      { numRuns: 40 },
    );
  });

  it('of your own are all for training', () => {
    const own = [placed(0.1, 0.2, 1), placed(-0.3, 0.4, 0)];
    const { train } = dataOf(stateOf({ own }));
    expect([...train!.labels.slice(-2)]).toEqual([1, 0]);
    expect([...train!.inputs.slice(-4)]).toEqual([0.1, 0.2, -0.3, 0.4].map(Math.fround));
    expect(dataOf(stateOf({ data: 'own' }))).toEqual({ train: null, test: null });
  });
});

describe('a run', () => {
  it('without hidden layers steps as logistic regression does by hand', () => {
    const own = [placed(0.5, -0.25, 1)];
    const change = { data: 'own', own, hidden: [], rate: 0.5, l2: 0.1, batch: 1 } as const;
    const [before] = parametersOf(runOf(change).model);
    const run = runOf({ ...change, step: 1 });
    const [after] = parametersOf(run.model);
    const [w1 = 0, w2 = 0] = before!.weights;
    const p = 1 / (1 + Math.exp(-(w1 * 0.5 - w2 * 0.25 + before!.biases[0]!)));
    expect(after!.weights[0]).toBeCloseTo(w1 - 0.5 * ((p - 1) * 0.5 + 0.1 * w1), 6);
    expect(after!.weights[1]).toBeCloseTo(w2 - 0.5 * ((p - 1) * -0.25 + 0.1 * w2), 6);
    expect(after!.biases[0]).toBeCloseTo(-0.5 * (p - 1), 6);
  });

  it('learns circles, and its loss is what its curve ends with', () => {
    const run = runOf({ step: 1600, hidden: [4], optimizer: 'adam', rate: 0.03, noise: 0.02 });
    expect(run.test!.accuracy).toBeGreaterThan(0.97);
    const { steps, losses } = run.curve;
    expect(losses.at(-2)).toBeLessThan(0.2 * losses[0]!);
    expect(steps.at(-1)! % (steps[1]! - steps[0]!)).toBe(0);
    expect(steps.length).toBeLessThanOrEqual(240);
  });

  it('tells the loss of the training points and of the others, each as its outputs say', () => {
    const state = stateOf({ step: 60, noise: 0.3, share: 30, loss: 'binary-cross-entropy' });
    const run = runOf(state);
    const { train, test } = dataOf(state);
    const lossOf = ({ inputs, labels, count }: NonNullable<typeof train>) => {
      const chances = run.model.predict(Float32Array.from(inputs), count);
      const losses = [...chances].map((p, i) => -Math.log(labels[i] === 1 ? p : 1 - p));
      return losses.reduce((sum, loss) => sum + loss, 0) / count;
    };
    expect(run.train!.loss).toBeCloseTo(lossOf(train!), 5);
    expect(run.test!.loss).toBeCloseTo(lossOf(test!), 5);
    expect(Math.abs(run.train!.loss - run.test!.loss)).toBeGreaterThan(1e-3);
    const { steps, losses } = run.curve;
    expect(steps.at(-1)).toBe(60);
    expect([...losses.slice(-2)]).toEqual([run.train!.loss, run.test!.loss].map(Math.fround));
    const start = runOf({ ...state, step: 0 });
    expect([...losses.slice(0, 2)]).toEqual([start.train!.loss, start.test!.loss].map(Math.fround));
  });

  it('is the same when it is made again, whatever else it is', () => {
    fc.assert(
      fc.property(anyState, (any) => {
        const state = { ...any, step: any.step % 40 };
        expect(hashOf(runOf(state))).toBe(hashOf(runOf(state)));
      }),
      { numRuns: 15 },
    );
  });

  it('is another one with another seed', () => {
    expect(hashOf(runOf({ step: 5 }))).not.toBe(hashOf(runOf({ step: 5, seed: 2 })));
  });

  it('that diverges stops with the last good weights and says so', () => {
    const diverging = { activation: 'leaky-relu', rate: 10, hidden: [8, 8, 8, 8] } as const;
    const run = runOf({ ...diverging, step: 2000 });
    expect(run.obstacle).toMatch(/^Training diverged at step \d+: .*smaller learning rate\.$/);
    expect(run.obstacle).toContain(`step ${run.step + 1}:`);
    expect(parametersOf(run.model).flatMap(({ weights }) => [...weights])).toSatisfy(
      (weights: number[]) => weights.every(Number.isFinite),
    );
    expect(hashOf(run)).toBe(hashOf(runOf({ ...diverging, step: run.step })));
    expect(run.curve).toEqual(runOf({ ...diverging, step: run.step }).curve);
    expect([run.train!.loss, run.test!.loss].every(Number.isFinite)).toBe(true);
    const stuckAt = run.step;
    run.advance();
    expect(run.step).toBe(stuckAt);
  });

  it('without points waits for some', () => {
    const run = createRun(specOf(stateOf({ data: 'own' })));
    run.advance();
    expect([run.step, run.train, run.test]).toEqual([0, null, null]);
    expect(run.obstacle).toBe('There is no point to learn from yet.');
  });
});

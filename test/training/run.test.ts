import { describe, expect, it, vi } from 'vitest';
import { DivergenceError } from '../../src/compute/divergence.ts';
import { createEngine } from '../../src/compute/engine.ts';
import type { Engine } from '../../src/compute/types.ts';
import { weightsHash } from '../../src/training/hash.ts';
import { createRun } from '../../src/training/run.ts';
import { loaded, settings } from './support.ts';

const { train, test } = loaded;
const spec = { id: 'main', settings, images: train.count };

/** A run whose test losses are given, one for each evaluation. */
function runWithLosses(...losses: number[]) {
  const inner = createEngine(settings);
  const engine: Engine = {
    ...inner,
    evaluate: (samples) => ({ ...inner.evaluate(samples), loss: losses.shift()! }),
  };
  return createRun({ spec, engine, train, test, budget: 1e9 });
}

const plainRun = (changes = {}) => {
  const given = { ...spec, settings: { ...settings, ...changes } };
  const engine = createEngine(given.settings);
  return createRun({ spec: given, engine, train, test, budget: 1e9 });
};

describe('a run', () => {
  it.each([1, 2, 0.5])(
    'goes on while its test loss is at most three times what it was before training: %d',
    (before) => {
      const run = runWithLosses(before, 3 * before, 3.001 * before);
      run.evaluate();
      run.advance();
      expect(run.evaluate()).not.toHaveProperty('lastGood');
      expect(run.diverged).toBe(false);
      run.advance();
      expect(run.evaluate()).toMatchObject({ lastGood: 0 });
    },
  );

  it('goes back to the first of its moments that were equally good', () => {
    const run = runWithLosses(1, 0.5, 0.5, Number.NaN);
    run.evaluate();
    for (let i = 0; i < 3; i++) {
      run.advance();
      if (i < 2) run.evaluate();
    }
    expect(run.evaluate()).toMatchObject({ lastGood: 1 });
  });

  it('that breaks off in a step goes back to its best weights and says why', () => {
    const engine = createEngine(settings);
    let steps = 0;
    const run = createRun({
      ...{ spec, train, test, budget: 1e9 },
      engine: {
        ...engine,
        trainBatch(samples, indices) {
          if (++steps === 3) throw new DivergenceError(Number.NaN);
          return engine.trainBatch(samples, indices);
        },
      },
    });
    run.evaluate();
    const best = run.engine.getParameters();
    expect([run.advance(), run.advance()]).toEqual([null, null]);
    expect(run.advance()).toEqual({
      reason: 'The loss became NaN: training diverged. Try a smaller learning rate.',
      lastGood: 0,
    });
    expect(run.diverged).toBe(true);
    expect(run.engine.getParameters()).toEqual(best);
  });

  it('keeps no fault of our own to itself', () => {
    const engine = {
      ...createEngine(settings),
      trainBatch() {
        throw new TypeError('ours');
      },
    };
    const run = createRun({ spec, engine, train, test, budget: 1e9 });
    expect(() => run.advance()).toThrow(TypeError);
    expect(() => run.warmUp()).toThrow(TypeError);
  });

  it('reports of each moment what was measured, its fingerprint and what was given up for it', () => {
    const { engine } = plainRun();
    const bytes = engine
      .getParameters()
      .reduce((sum, { weights, biases }) => sum + weights.byteLength + biases.byteLength, 0);
    const run = createRun({ spec, engine, train, test, budget: 2 * bytes });
    const report = run.evaluate();
    expect(report).toMatchObject(engine.evaluate(test));
    expect(report).toMatchObject({ hash: weightsHash(engine.getParameters()), forgotten: [] });
    run.advance();
    expect(run.evaluate()).toMatchObject({ forgotten: [] });
    run.advance();
    expect(run.evaluate()).toMatchObject({ forgotten: [1] });
  });

  it.each([3.001, 200, 1.16e7, Number.POSITIVE_INFINITY, Number.NaN])(
    'has diverged at a test loss of %d, from 1, and goes back to its best weights',
    (loss) => {
      const run = runWithLosses(1, 0.5, 0.75, loss);
      const best = run.engine.getParameters();
      run.evaluate();
      for (let i = 0; i < 3; i++) run.advance();
      const atBest = run.engine.getParameters();
      run.evaluate();
      run.advance();
      run.evaluate();
      run.advance();
      const said = run.evaluate();
      expect(said).toMatchObject({ lastGood: 3 });
      expect('reason' in said && said.reason).toMatch(
        /^The loss on the test images rose to (3\.00|200|11,600,000|infinity), from 1\.00 before training: training diverged\. Try a smaller learning rate\.$/,
      );
      expect(run.diverged).toBe(true);
      expect(run.engine.getParameters()).toEqual(atBest);
      expect(atBest).not.toEqual(best);
    },
  );

  it('tells mean losses, each over the steps since the last, and each once', () => {
    const run = plainRun({ batchSize: 2 });
    expect(run.stepsPerEpoch).toBe(160);
    const inner = plainRun({ batchSize: 2 });
    const single: number[] = [];
    const { engine } = inner;
    const counted = createRun({
      ...{ spec: inner.spec, train, test, budget: 1e9 },
      engine: {
        ...engine,
        trainBatch(samples, indices) {
          const loss = engine.trainBatch(samples, indices);
          single.push(loss);
          return loss;
        },
      },
    });
    for (let i = 0; i < 160; i++) counted.advance();
    const points = counted.takeLosses();
    // Every third step, and the last of the epoch.
    expect(points.map(({ step }) => step)).toEqual(
      [...Array(53).keys()].map((i) => 3 * i + 3).concat(160),
    );
    let from = 0;
    for (const { step, loss } of points) {
      const part = single.slice(from, step);
      expect(loss).toBeCloseTo(part.reduce((a, b) => a + b) / part.length, 10);
      from = step;
    }
    expect(counted.takeLosses()).toEqual([]);
  });

  it('counts images as they are seen, the short batch at the end of an epoch too', () => {
    const run = plainRun({ batchSize: 150 });
    expect([0, 1, 2, 3, 4].map((step) => run.imagesAfter(step))).toEqual([0, 150, 300, 320, 470]);
    run.advance();
    expect(run.imagesSeen).toBe(150);
  });

  it('is due for an evaluation at the moments of the schedule, once', () => {
    const run = plainRun();
    expect([run.evaluationDue, run.isEvaluated]).toEqual([true, false]);
    const other = plainRun();
    other.advance();
    expect([other.evaluationDue, other.isEvaluated]).toEqual([true, false]);
    run.evaluate();
    expect([run.evaluationDue, run.isEvaluated]).toEqual([false, true]);
    const due: number[] = [];
    for (let i = 0; i < 20; i++) {
      run.advance();
      if (run.evaluationDue) due.push(run.step);
    }
    expect(due).toEqual([1, 2, 5, 10, 15, 20]);
    expect(run.isEvaluated).toBe(false);
  });

  it('is warmed up by one image, whatever comes of it', () => {
    const trainBatch = vi.fn(() => {
      throw new DivergenceError(Number.NaN);
    });
    const engine = { ...createEngine(settings), trainBatch };
    createRun({ spec, engine, train, test, budget: 1e9 }).warmUp();
    expect(trainBatch).toHaveBeenCalledExactlyOnceWith(train, Uint32Array.of(0));
  });

  it('is not changed by being warmed up', () => {
    const [warm, cold] = [plainRun(), plainRun()];
    warm.warmUp();
    for (const run of [warm, cold]) for (let i = 0; i < 5; i++) run.advance();
    expect(warm.engine.getParameters()).toEqual(cold.engine.getParameters());
    expect(warm.step).toBe(5);
  });
});

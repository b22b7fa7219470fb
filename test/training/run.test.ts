import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import type { Engine } from '../../src/compute/types.ts';
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
  it('goes on while its test loss is at most three times what it was before training', () => {
    const run = runWithLosses(1, 3);
    run.evaluate();
    run.advance();
    expect(run.evaluate()).not.toHaveProperty('lastGood');
    expect(run.diverged).toBe(false);
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

  it('is not changed by being warmed up', () => {
    const [warm, cold] = [plainRun(), plainRun()];
    warm.warmUp();
    for (const run of [warm, cold]) for (let i = 0; i < 5; i++) run.advance();
    expect(warm.engine.getParameters()).toEqual(cold.engine.getParameters());
    expect(warm.step).toBe(5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, parOf } from '../../../demos/playground/exercise.ts';
import par from '../../../demos/playground/par/par.recorded.json' with { type: 'json' };
import { networks, search } from '../../../demos/playground/par/search.ts';
import { layersOf } from '../../../demos/playground/spec.ts';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import { playground, tasks } from '../../../src/lecture/playground/definition.ts';
import { targets, taskData } from '../../../src/lecture/playground/targets.ts';
import { anyState, runOf, stateOf } from './support.ts';

const anyTask = fc.constantFrom(...tasks);
const hiddenLayers = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 4 });

describe('the exercise', () => {
  it('is solved by any network that reaches the target with no more parameters than par', () => {
    fc.assert(
      fc.property(
        anyTask,
        hiddenLayers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (task, hidden, accuracy) => {
          const state = stateOf({ ...taskData, data: task, task, hidden, step: 100 });
          const used = parameterCount(layersOf(state));
          const verdict = judge(state, { loss: 0.1, accuracy });
          expect(verdict.passed).toBe(accuracy >= targets[task] && used <= parOf(task));
          if (accuracy < targets[task]) expect(verdict.reason).toMatch(/are asked for/);
          else if (!verdict.passed) expect(verdict.reason).toMatch(/It can be done with \d+/);
          expect(verdict.points).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('takes no other points than its own, however well they are told apart', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const isTask =
          state.data === state.task && state.noise === taskData.noise && state.own.length === 0;
        if (isTask) return;
        const verdict = judge(state, { loss: 0, accuracy: 1 });
        expect(verdict).toMatchObject({ passed: false, points: 0 });
        expect(verdict.reason).toMatch(/not the points of the exercise/);
      }),
    );
  });

  it('wants a network that was trained', () => {
    const state = stateOf({ ...taskData, data: 'xor', task: 'xor', step: 0 });
    expect(judge(state, { loss: 0.7, accuracy: 1 }).reason).toMatch(/Nothing is trained yet/);
    expect(judge({ ...state, step: 5 }, null).reason).toMatch(/Nothing is trained yet/);
  });

  it('is not solved by a single line', () => {
    for (const task of tasks) {
      const run = runOf({ ...taskData, data: task, hidden: [], step: 400 });
      const state = stateOf({ ...taskData, data: task, task, hidden: [], step: 400 });
      expect(judge(state, run.test)).toMatchObject({ passed: false });
    }
  });
});

describe('par', () => {
  it.each(tasks)('of %s is reached by the recorded run', (task) => {
    const { state, problems } = playground.state.parse(par[task].query);
    expect(problems).toEqual([]);
    const run = runOf(state);
    expect(run.test!.accuracy).toBe(par[task].accuracy);
    expect(judge(state, run.test)).toMatchObject({ passed: true, points: 100 });
    expect(parameterCount(layersOf(state))).toBe(par[task].parameters);
  });

  // All that is smaller takes minutes to fail.
  it.each(['xor', 'circles'] as const)('of %s is what the search finds at that size', (task) => {
    const candidates = networks().filter(
      (hidden) => parameterCount(layersOf({ hidden })) >= par[task].parameters,
    );
    const { parameters, query, accuracy } = search(task, candidates);
    expect({ parameters, query, accuracy }).toEqual({
      parameters: par[task].parameters,
      query: par[task].query,
      accuracy: par[task].accuracy,
    });
  });

  it('comes from a search through all networks of up to two hidden layers, small ones first', () => {
    const sizes = networks().map((hidden) => parameterCount(layersOf({ hidden })));
    expect(sizes).toHaveLength(1 + 8 + 64);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from '../../../demos/playground/exercise.ts';
import type { Session } from '../../../demos/playground/session.ts';
import { createPen, press, pressed } from '../../../demos/playground/views/pen.ts';
import type { PlanarPoint } from '../../../src/datasets/planar.ts';
import { playground, type Task } from '../../../src/lecture/playground/definition.ts';
import { mostOwnPoints, placed } from '../../../src/lecture/playground/own-points.ts';
import { targets, taskData } from '../../../src/lecture/playground/targets.ts';

const own: readonly PlanarPoint[] = [
  [0, 0, 1],
  [0.2, 0, 0],
  [-1, 1, 1],
];

describe('the pen', () => {
  it('sets an orange or a blue point where a link can hold it', () => {
    expect(pressed(own, 'orange', 0.504, -2)).toEqual([...own, placed(0.504, -2, 1)]);
    expect(pressed([], 'blue', 0.1, 0.2)).toEqual([[0.1, 0.2, 0]]);
  });

  it('sets no more points than a link can hold', () => {
    const many = Array.from({ length: mostOwnPoints - 1 }, () => own[0]!);
    const full = pressed(many, 'blue', 0, 0);
    expect(full).toHaveLength(mostOwnPoints);
    expect(pressed(full as PlanarPoint[], 'blue', 0, 0)).toBe(
      '120 points are the most that a link can hold. Erase some first.',
    );
  });

  it('erases the nearest point, if one is near', () => {
    expect(pressed(own, 'erase', 0.11, 0)).toEqual([own[0], own[2]]);
    expect(pressed(own, 'erase', 0.09, 0)).toEqual([own[1], own[2]]);
    expect(pressed(own, 'erase', -1, 0.851)).toEqual([own[0], own[1]]);
    for (const [x, y] of [
      [-1, 0.849],
      [0.8, 0.8],
    ] as const) {
      expect(pressed(own, 'erase', x, y)).toBe('There is no point of yours here.');
    }
    expect(pressed([], 'erase', 0, 0)).toBe('There is no point of yours here.');
  });

  it('changes the run by what it does, and says why it did nothing', () => {
    const changes: object[] = [];
    const session = { change: (part: object) => changes.push(part) } as unknown as Session;
    const pen = createPen();
    press(pen, session, { own }, { x: 0.8, y: 0.8, name: 'erase' });
    expect([pen.refusal.value, changes]).toEqual(['There is no point of yours here.', []]);
    press(pen, session, { own }, { x: 0.8, y: 0.8 });
    expect([pen.refusal.value, changes]).toEqual(['', [{ own: [...own, [0.8, 0.8, 1]] }]]);
    pen.name.value = 'blue';
    press(pen, session, { own: [] }, { x: 0.8, y: 0.8 });
    expect(changes.at(-1)).toEqual({ own: [[0.8, 0.8, 0]] });
  });
});

describe('what the exercise of the playground says', () => {
  const task: Task = 'xor';
  const state = {
    ...playground.state.defaults,
    ...taskData,
    ...{ data: task, task, step: 100, hidden: [4, 4, 4] },
  };
  const said = (accuracy: number, changes: object = {}) =>
    judge({ ...state, ...changes }, { loss: 0.1, accuracy });

  it('is how far the target is, until it is reached', () => {
    expect(said(0.75)).toMatchObject({ passed: false, points: 0 });
    expect(said(0.75).reason).toBe(
      `75.0 % of the test points are right; ${(100 * targets.xor).toFixed(1)} % are asked for. Train on, or give it more units.`,
    );
    expect(said(targets.xor - 0.0001).points).toBe(0);
    expect(said(targets.xor).points).toBeGreaterThan(0);
  });

  it('is with how few parameters it can be done, where more were used', () => {
    const { passed, points, reason } = said(1);
    expect(passed).toBe(false);
    // 2-4-4-4-1 has 12 + 20 + 20 + 5 of them.
    const par = Number(/It can be done with (\d+)/.exec(reason)![1]);
    expect(reason).toBe(
      `100.0 % are right, with 57 parameters. It can be done with ${par}: take units away.`,
    );
    expect(points).toBe(Math.round((100 * par) / 57));
  });

  it('is that these are other points, or that nothing is trained', () => {
    for (const change of [
      { data: 'and' },
      { noise: taskData.noise + 0.01 },
      { points: 20 },
      { share: 60 },
      { sample: 2 },
      { own },
    ]) {
      expect(said(1, change).reason).toContain('not the points of the exercise');
    }
    expect(said(1, { step: 0 }).reason).toContain('Nothing is trained yet');
    expect(judge(state, null).reason).toContain('Nothing is trained yet');
  });
});

import { describe, expect, it } from 'vitest';
import { makePlanar } from '../../src/datasets/planar.ts';
import { withWrongLabels } from '../../src/datasets/wrong-labels.ts';

const points = makePlanar('moons', { count: 2000, seed: 1 });
const classes = { ...points, classCount: 10, labels: points.labels.map((_, i) => i % 10) };

describe('wrong labels', () => {
  it('are about the share asked for, other than the right ones, and marked', () => {
    const { samples, wrong } = withWrongLabels(classes, 0.3, 4);
    const changed = samples.labels.map((label, i) => Number(label !== classes.labels[i]));
    expect(changed).toEqual(wrong);
    const share = wrong.reduce((sum, flag) => sum + flag, 0) / wrong.length;
    // Four standard deviations of 2,000 draws.
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 2000));
    expect(Math.max(...samples.labels)).toBe(9);
  });

  it('reach every other class', () => {
    const { samples, wrong } = withWrongLabels(classes, 1, 4);
    const shifts = new Set(
      samples.labels.map((label, i) => (label - classes.labels[i]! + 10) % 10),
    );
    expect(wrong.every((flag) => flag === 1)).toBe(true);
    expect([...shifts].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('stay wrong when there are more of them, and leave the samples given alone', () => {
    const before = Uint8Array.from(points.labels);
    const few = withWrongLabels(points, 0.1, 9).wrong;
    const many = withWrongLabels(points, 0.4, 9).wrong;
    expect(few.every((flag, i) => flag <= many[i]!)).toBe(true);
    expect(few).toContain(1);
    expect(points.labels).toEqual(before);
    expect(withWrongLabels(points, 0, 9).samples.labels).toEqual(before);
  });

  it('are refused for a share that is none', () => {
    expect(() => withWrongLabels(points, 1.2, 1)).toThrow(/from 0 to 1, not 1\.2/);
    expect(() => withWrongLabels({ ...points, classCount: 1 }, 0.1, 1)).toThrow(/two classes/);
  });
});

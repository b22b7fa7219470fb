import { describe, expect, it } from 'vitest';
import { backprop } from '../../../src/lecture/backprop/definition.ts';
import { endsOf, isKnown, isNext, lastStep, steps } from '../../../src/lecture/backprop/steps.ts';

describe('the walk through the network', () => {
  it('works out all four δ, all eight weights and the update, each once', () => {
    expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(steps.length);
    const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
    expect(count('output-delta') + count('hidden-delta')).toBe(4);
    expect(count('weight')).toBe(8);
    expect(steps.at(-1)).toEqual({ kind: 'update' });
  });

  it('never uses what is not known yet', () => {
    for (const [at, step] of steps.entries()) {
      if (step.kind === 'weight') {
        const { layer, to } = endsOf(step.edge);
        expect(isKnown(at - 1, { kind: `${layer}-delta`, unit: to })).toBe(true);
      }
      if (step.kind === 'hidden-delta') {
        expect(isKnown(at - 1, { kind: 'output-delta', unit: 1 })).toBe(true);
      }
      if (step.kind === 'output-delta') expect(isKnown(at - 1, { kind: 'cost' })).toBe(true);
    }
    expect(isKnown(0, { kind: 'update' })).toBe(false);
    expect(isKnown(lastStep, { kind: 'update' })).toBe(true);
  });

  it('knows what comes next: one thing after every step but the last', () => {
    for (const at of steps.keys()) {
      expect(steps.filter((step) => isNext(at, step))).toEqual(steps.slice(at + 1, at + 2));
    }
  });

  it('knows where each weight leads: w₂ from x₂ to h₁, w₇ from h₁ to o₂', () => {
    expect(endsOf(1)).toEqual({ layer: 'hidden', from: 1, to: 0 });
    expect(endsOf(6)).toEqual({ layer: 'output', from: 0, to: 1 });
  });

  it('opens on a slide with the forward pass made, before the first δ', () => {
    const { step } = backprop.state.parse(backprop.stages.pass.opens).state;
    expect(steps[step]).toEqual({ kind: 'cost' });
    expect(steps.slice(0, step + 1).map(({ kind }) => kind)).not.toContain('output-delta');
  });
});

import { describe, expect, it } from 'vitest';
import { memoryAt } from '../../../src/deck/client/steps.ts';

const memory = { query: 'stage=wall&step=564', snapshot: 'a trained network' };

describe('a step of a slide', () => {
  it('puts its demo into the state that it says', () => {
    const slot = { query: 'stage=wall', memory, step: -1 };
    expect(memoryAt(slot, ['gate=or', ''], 0)).toEqual({ query: 'gate=or' });
    expect(memoryAt(slot, ['gate=or', ''], 1)).toEqual({ query: '' });
    expect(memoryAt(slot, ['stage=draw&seed=2'], 0)).toEqual({ query: 'stage=draw&seed=2' });
  });

  it('that says but a stage goes on with what was done on the one before, and back', () => {
    const slot = { query: 'stage=wall', memory, step: -1 };
    const drawn = { ...memory, query: 'stage=draw&step=564' };
    expect(memoryAt(slot, ['stage=draw'], 0)).toEqual(drawn);
    expect(memoryAt({ ...slot, memory: drawn, step: 0 }, ['stage=draw'], -1)).toEqual(memory);
    expect(memoryAt({ ...slot, memory: undefined }, ['stage=draw'], 0)).toEqual({
      query: 'stage=draw',
    });
  });

  it('gives back what a step between changed', () => {
    const slot = { query: 'stage=wall&seed=2', memory, step: 1 };
    const steps = ['stage=draw', 'gate=or', 'stage=wall'];
    expect(memoryAt(slot, steps, 0)).toEqual({ query: 'stage=draw&seed=2' });
    expect(memoryAt(slot, steps, -1)).toEqual({ query: 'stage=wall&seed=2' });
    expect(memoryAt({ ...slot, step: 2 }, steps, 1)).toEqual({
      ...memory,
      query: 'stage=draw&step=564',
    });
    expect(memoryAt({ ...slot, step: -1 }, steps, 2)).toEqual({ query: 'stage=wall&gate=or' });
  });
});

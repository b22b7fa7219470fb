import { describe, expect, it } from 'vitest';
import { specOf } from '../../demos/playground/spec.ts';
import { createRun } from '../../demos/playground/training/run.ts';
import { playground } from '../../src/lecture/playground/definition.ts';
import { readDeck } from './deck.ts';

describe('the playground on a slide', () => {
  const { body } = readDeck('neural-networks').slides.find(
    ({ heading }) => heading === 'Soft lines that bend a border',
  )!;
  const states = [...body.matchAll(/\(playground\?([^)]+)\)/g)].map(
    ([, query]) => playground.state.parse(query!).state,
  );

  it('shows three hidden neurons, one after the other, and then the output', () => {
    expect(states.map(({ unit }) => [unit.layer, unit.unit])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [-1, 0],
    ]);
    expect(new Set(states.map((state) => JSON.stringify({ ...state, unit: null }))).size).toBe(1);
  });

  it('has bent its border round the points by then: nearly all are told apart', () => {
    const [state] = states;
    const run = createRun(specOf(state!));
    while (run.step < state!.step) run.advance();
    expect(run.obstacle).toBeNull();
    expect(run.train!.accuracy).toBeGreaterThanOrEqual(0.97);
    expect(run.test!.accuracy).toBeGreaterThanOrEqual(0.94);
  });
});

import { describe, expect, it } from 'vitest';
import { specOf } from '../../../demos/playground/spec.ts';
import { standstill } from '../../../demos/playground/standstill.ts';
import { pictureOf } from '../../../demos/playground/training/picture.ts';
import { createRun } from '../../../demos/playground/training/run.ts';
import { mostSteps, playground } from '../../../src/lecture/playground/definition.ts';

const { defaults } = playground.state;

/** What the demo says of a link after so many steps. */
function saidOf(link: string, steps: number): string {
  const { state } = playground.state.parse(link);
  const run = createRun(specOf(state));
  while (run.step < steps && run.obstacle === null) run.advance();
  return standstill(state, pictureOf(run, state.unit));
}

describe('a playground that stands still says why', () => {
  it('says nothing while it learns, and nothing of a network that has just begun', () => {
    expect(saidOf('', 0)).toBe('');
    expect(saidOf('', 1500)).toBe('');
  });

  it.each([
    ['hidden=none', /without a hidden layer/],
    ['l2=1', /penalty/],
    ['l1=0.1', /penalty/],
    ['rate=0.00001', /steps are tiny/],
    ['hidden=4,4,4&activation=sigmoid&rate=0.01&data=spirals', /sigmoids/],
  ])('at half of the points right with %s', (link, words) => {
    const said = saidOf(link, 600);
    expect(said).toMatch(/600 steps only \d/);
    expect(said).toMatch(words);
  });

  it('counts the ReLUs that are 0 everywhere, layer by layer', () => {
    const state = { ...defaults, activation: 'relu', hidden: [4, 2] } as const;
    const run = createRun(specOf(state));
    const silence = (layer: number, units: number) => {
      const [weights, biases] = run.model.parameters.slice(2 * layer, 2 * layer + 2);
      weights!.values.fill(0, 0, units * (layer === 0 ? 2 : 4));
      biases!.values.fill(-1, 0, units);
    };
    silence(0, 1);
    expect(pictureOf(run, state.unit).silent).toEqual([1, 0]);
    expect(standstill(state, pictureOf(run, state.unit))).toContain('1 of the 4 ReLUs');
    silence(0, 4);
    expect(standstill(state, pictureOf(run, state.unit))).toContain('All ReLUs of hidden layer 1');
  });

  it('says at the last step that it was the last', () => {
    const { state } = playground.state.parse('');
    const train = { loss: 0.1, accuracy: 1 };
    const picture = { ...pictureOf(createRun(specOf(state)), state.unit), train };
    expect(standstill(state, { ...picture, step: mostSteps })).toContain('ends at 50,000 steps');
    expect(standstill(state, { ...picture, step: mostSteps - 1 })).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../../src/lecture/gradient-descent/definition.ts';
import { describe as words } from '../../../src/lecture/gradient-descent/describe.ts';

const { defaults, parse } = gradientDescent.state;

describe('what is said of the ball', () => {
  it('says nothing of what the learning rate will do before the first step', () => {
    const lies = 'The ball lies at w = −2.50 and has not moved yet.';
    expect(words(parse(gradientDescent.stages.ball.opens).state)).toBe(lies);
    expect(words({ ...defaults, step: 1 })).toContain('each step keeps 70 % of the distance');
  });
});

describe('what is said of the race', () => {
  it('names nobody who is there before the first step', () => {
    const said = words(parse(gradientDescent.stages.race.opens).state);
    expect(said.match(/on its way/g)).toHaveLength(4);
  });
});

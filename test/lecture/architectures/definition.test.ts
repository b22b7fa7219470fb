import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { architectures, inputNames, views } from '../../../src/lecture/architectures/definition.ts';
import { describe as tell } from '../../../src/lecture/architectures/describe.ts';
import { familyNames } from '../../../src/lecture/architectures/families.ts';
import { stackCodec } from '../../../src/lecture/architectures/stack.ts';
import { tasks } from '../../../src/lecture/architectures/tasks.ts';

const states = fc.record({
  view: fc.constantFrom(...views),
  places: fc.tuple(...tasks.map(() => fc.option(fc.constantFrom(...familyNames), { nil: null }))),
  input: fc.constantFrom(...inputNames),
  stack: fc
    .constantFrom('', 'd30,d10', 'c16.3.0.1,m2,d10', 'n,o,d5', 'm8,m8')
    .map(stackCodec.parse),
  told: fc.integer({ min: 0, max: 8 }),
});

describe('the state of the architectures demo', () => {
  it('goes into a link and comes back the same, and is told in words', () => {
    fc.assert(
      fc.property(states, (given) => {
        const { state, problems } = architectures.state.parse(architectures.state.format(given));
        expect(problems).toEqual([]);
        expect(state).toEqual(given);
        expect(tell(state)).toMatch(/^[A-Z0-9].+\.$/);
        expect(tell(state)).not.toMatch(/NaN|undefined|null/);
      }),
    );
  });

  it('tells no total before all layers and it have been asked for', () => {
    const stack = stackCodec.parse('d30,d10');
    const { defaults } = architectures.state;
    const say = (told: number) => tell({ ...defaults, view: 'count', stack, told });
    for (const told of [0, 1, 2]) {
      expect(say(told)).toContain(`${told} of them counted`);
      expect(say(told)).not.toContain('23,860');
    }
    expect(say(3)).toContain('23,860 parameters');
  });

  it.each([
    ['places=dcr', '8 letters, one for each task'],
    ['places=zzzzzzzz', 'the letters d, c, r, t, g, s or -'],
    ['stack=d30.5', '1 numbers separated by dots for Dense, got 2'],
  ])('of the link %s falls back in words', (query, words) => {
    const { state, problems } = architectures.state.parse(query);
    expect(state).toEqual(architectures.state.defaults);
    expect(problems.join()).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../src/compute/random.ts';
import { demos, findDemo } from '../../../src/lecture/catalogue.ts';
import type { UrlState } from '../../../src/url-state.ts';
import { anyText } from './any-value.ts';
import { type Exercise, exercises } from './exercises.ts';

/** Things that somebody does who reads nothing, before the page is looked at. */
const movesOfAWalk = 20;
const walks = 400;
/** Share of the walks that may end solved. */
const luck = 0.02;

const cases = demos.flatMap((demo) =>
  (exercises[demo.name] ?? []).map((exercise) => ({ demo: demo.name, ...exercise })),
);

const stateOf = (demo: string): UrlState<object> => findDemo(demo).state as UrlState<object>;

/** One blind move: a control set to any of its values, or a button pressed. */
function move(demo: string, exercise: Exercise, state: object, random: Random): object {
  const { controls, moves } = exercise;
  const buttons = Object.keys(moves);
  const at = random.integer(controls.length + buttons.length);
  const key = controls[at];
  if (key === undefined) {
    return { ...state, ...moves[buttons[at - controls.length]!]!(state, random) };
  }
  const text = anyText(stateOf(demo), key, random);
  const { state: read, problems } = stateOf(demo).parse(
    new URLSearchParams([[key, text]]).toString(),
  );
  expect(problems).toEqual([]);
  return { ...state, [key]: read[key as keyof typeof read] };
}

describe('every demo', () => {
  it('has its exercise walked through', () => {
    expect(Object.keys(exercises).toSorted()).toEqual(demos.map(({ name }) => name).toSorted());
    for (const { name } of demos) expect(exercises[name]!.length).toBeGreaterThan(0);
  });
});

describe.each(cases)('the exercise of $demo, $name,', ({ demo, ...exercise }) => {
  it('is not solved as it is met', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { state, problems } = stateOf(demo).parse(exercise.link(seed));
      expect(problems).toEqual([]);
      expect(exercise.verdict(state).passed, exercise.link(seed)).toBe(false);
    }
  });

  it('is solved in fewer than 2 % of the walks of somebody who reads nothing', () => {
    const random = createRandom(7);
    const count = exercise.walks ?? walks;
    let solved = 0;
    for (let walk = 1; walk <= count; walk++) {
      let { state } = stateOf(demo).parse(exercise.link(walk));
      for (let made = 0; made < movesOfAWalk; made++) state = move(demo, exercise, state, random);
      if (exercise.verdict(state).passed) solved += 1;
    }
    expect(solved / count).toBeLessThan(luck);
  });
});

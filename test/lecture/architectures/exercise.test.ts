import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answers,
  checkAll,
  countRight,
  judge,
  type Places,
} from '../../../src/lecture/architectures/exercise.ts';
import { familyNames } from '../../../src/lecture/architectures/families.ts';
import { tasks } from '../../../src/lecture/architectures/tasks.ts';

/** What a lecturer would say, by hand, in the order of the tasks. */
const byHand = [
  ['dense'],
  ['convolution', 'attention'],
  ['recurrent', 'attention'],
  ['recurrent', 'attention'],
  ['recurrent', 'attention'],
  ['attention'],
  ['adversarial'],
  ['map'],
];

const rightPlaces = fc.tuple(...tasks.map((task) => fc.constantFrom(...answers(task))));
const anyPlaces: fc.Arbitrary<Places> = fc.tuple(
  ...tasks.map(() => fc.option(fc.constantFrom(...familyNames), { nil: null })),
);

describe('sorting tasks to networks', () => {
  it('takes every network that a lecturer would take, and no other', () => {
    expect(tasks.map(answers)).toEqual(byHand);
  });

  it('needs every family at least once', () => {
    expect(new Set(tasks.flatMap(answers))).toEqual(new Set(familyNames));
  });

  it('passes for any choice among the right ones', () => {
    fc.assert(
      fc.property(rightPlaces, (places) => {
        expect(checkAll(places).passed).toBe(true);
        expect(countRight(places)).toBe(tasks.length);
      }),
    );
  });

  it('fails as long as one is wrong or lies on the pile, and counts them', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const right = places.filter((place, i) => place !== null && byHand[i]!.includes(place));
        const { passed, reason } = checkAll(places);
        expect(countRight(places)).toBe(right.length);
        expect(passed).toBe(right.length === tasks.length);
        if (passed) return;
        expect(reason).toContain(`${right.length} of ${tasks.length} right`);
        const open = places.filter((place) => place === null).length;
        if (open > 0) expect(reason).toContain(`${open} to sort`);
        else expect(reason).not.toContain('to sort');
      }),
    );
  });

  it('gives each answer its reason: how the network works, and what the data is', () => {
    for (const task of tasks) {
      for (const name of familyNames) {
        const { reason } = judge(task, name);
        expect(reason).toMatch(/^[A-Z].+\.$/);
        expect(reason).not.toMatch(/undefined|null/);
      }
    }
    expect(judge(tasks[0]!, 'recurrent').reason).toContain('neither neighbours nor an order');
    expect(judge(tasks[5]!, 'recurrent').reason).toContain('many pages away');
    expect(judge(tasks[6]!, 'convolution').reason).toContain('shall be invented');
    expect(judge(tasks[7]!, 'dense').reason).toContain('no right answers');
  });
});

import { describe, expect, it } from 'vitest';
import { partsOf, readDeck } from './deck.ts';
import { happeningOn, isInteraction, minutesOf } from './minutes.ts';

describe('the core path of the deck on neural networks', () => {
  const deck = readDeck('neural-networks');
  const core = deck.slides.filter((slide) => slide.core);
  const label = (slide: { number: number; heading: string }) => `${slide.number} ${slide.heading}`;

  it('gives each slide, core or extra, the minutes that what happens on it takes', () => {
    const wrong = deck.slides.filter((slide) => slide.minutes !== minutesOf[happeningOn(slide)]);
    expect(wrong.map((slide) => `${label(slide)}: ${slide.minutes}`)).toEqual([]);
  });

  it('takes 90 minutes at most', () => {
    const total = core.reduce((sum, slide) => sum + slide.minutes!, 0);
    expect(total).toBeLessThanOrEqual(90);
    expect(total).toBeGreaterThan(85);
  });

  it('says in its agenda exactly what the parts take', () => {
    const agenda = [...deck.slides[1]!.body.matchAll(/^\| (\d+) \| .* \| ([\d.]+) \|$/gm)].map(
      ([, number, minutes]) => ({ number: Number(number), minutes: Number(minutes) }),
    );
    expect(agenda).toEqual(partsOf(deck));
  });

  it('has at most twelve slides on which the class does something', () => {
    const interactions = core.filter(isInteraction);
    expect(interactions.length).toBeLessThanOrEqual(12);
    expect(interactions.length).toBeGreaterThanOrEqual(9);
  });

  it('begins each part, and says at its end what to take away', () => {
    const dividers = deck.slides.filter((slide) => slide.class === 'lead invert');
    expect(dividers.filter((slide) => !slide.core)).toEqual([]);
    expect(core.at(-1)!.heading).toBe('What will you take away?');
  });
});

describe('each check of the deck on neural networks', () => {
  const checks = readDeck('neural-networks').slides.filter(
    (slide) => happeningOn(slide) === 'check',
  );

  it('asks with four answers to vote on', () => {
    for (const { heading, body } of checks) {
      const answers = [...body.matchAll(/^- \*\*([A-D])\*\* /gm)].map(([, letter]) => letter);
      expect([heading, answers]).toEqual([heading, ['A', 'B', 'C', 'D']]);
    }
    expect(checks.length).toBeGreaterThanOrEqual(8);
  });

  it('has in its notes which answer is right, what the wrong ones come from, and what to do then', () => {
    for (const { heading, notes } of checks) {
      expect([heading, notes]).toEqual([
        heading,
        expect.stringMatching(/^Right answer: [A-D][.,]/m),
      ]);
      expect([heading, notes]).toEqual([heading, expect.stringMatching(/^Goes wrong: .{20}/m)]);
      const votes = /^Votes: (.*)$/m.exec(notes)?.[1] ?? '';
      expect([heading, votes]).toEqual([
        heading,
        expect.stringMatching(/Below 40 % .*40 and 80 % .*Above 80 % /),
      ]);
    }
  });
});

describe('the notes for a substitute', () => {
  const deck = readDeck('neural-networks');

  it('begin with objectives and prerequisites', () => {
    expect(deck.slides[0]!.notes).toMatch(/^Objectives: /m);
    expect(deck.slides[0]!.notes).toMatch(/^Prerequisites: /m);
  });

  it('have the click path of each demo on the core path', () => {
    const demos = deck.slides.filter((slide) => slide.core && happeningOn(slide) === 'demo');
    const without = demos.filter(({ notes }) => !/^Click path: .{20}/m.test(notes));
    expect(without.map(({ heading }) => heading)).toEqual([]);
  });

  it('speak to no author of slides', () => {
    const loose = deck.slides.filter(({ notes }) =>
      /one of the sources|a deck may not/i.test(notes),
    );
    expect(loose.map(({ heading }) => heading)).toEqual([]);
  });
});

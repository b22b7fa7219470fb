import { describe, expect, it } from 'vitest';
import { type AnyDemo, demos, findDemo } from '../../src/lecture/catalogue.ts';
import {
  onStage,
  stageIn,
  stageProblem,
  withoutStage,
  withStage,
} from '../../src/lecture/stages.ts';

const demo = {
  stages: {
    first: { sees: '', controls: [], moment: '' },
    other: { sees: '', controls: [], moment: '', opens: 'w=1,1&b=-0.5' },
  },
};

describe('what a slide shows of a demo', () => {
  it('is its first stage where it names none', () => {
    expect(onStage(demo, 'gate=or')).toBe('stage=first&gate=or');
    expect(onStage(demo, '')).toBe('stage=first');
    expect(onStage({ stages: {} }, 'gate=or')).toBe('gate=or');
  });

  it('is the state with which the stage opens, if the slide names none', () => {
    expect(onStage(demo, 'stage=other')).toBe('stage=other&w=1,1&b=-0.5');
    expect(onStage(demo, 'b=2&stage=other')).toBe('stage=other&b=2');
  });

  it('is the demo whole where it asks for its details', () => {
    expect(onStage(demo, 'stage=details&b=2')).toBe('stage=details&b=2');
  });

  it('is a mistake where there is no such stage, which names those that there are', () => {
    expect(stageProblem(demo, 'stage=nudge')).toBe(
      '“stage” is one of “first”, “other”, “details”, not “nudge”.',
    );
    expect(stageProblem(demo, 'stage=toString')).toContain('not “toString”');
    for (const query of ['', 'b=2', 'stage=other', 'stage=details']) {
      expect(stageProblem(demo, query)).toBeNull();
    }
  });

  it('keeps the rest of its link as it is written', () => {
    expect(withoutStage('w=1,1&stage=other&flag')).toBe('w=1,1&flag');
    expect(withStage('stage=first&w=1,1', 'other')).toBe('stage=other&w=1,1');
    expect(stageIn('upstage=1')).toBeNull();
  });
});

const stages = demos.flatMap((demo: AnyDemo) =>
  Object.entries(demo.stages).map(([name, stage]) => ({ demo: demo.name, name, ...stage })),
);

describe('the stages of the demos', () => {
  it.each(stages)(
    '$demo, $name: opens in a state that its link can hold',
    ({ demo, opens = '' }) => {
      const { state } = findDemo(demo);
      expect(state.parse(opens).problems).toEqual([]);
    },
  );

  it.each(stages)('$demo, $name: says what is seen, what can be done, and when', (stage) => {
    expect(stage.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(stage.controls.length).toBeLessThanOrEqual(3);
    for (const words of [stage.sees, stage.moment]) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

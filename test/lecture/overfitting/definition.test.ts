import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSettings } from '../../../src/compute/validate.ts';
import {
  dataNames,
  longest,
  measures,
  overfitting,
} from '../../../src/lecture/overfitting/definition.ts';
import { describe as tell } from '../../../src/lecture/overfitting/describe.ts';
import {
  epochRun,
  plans,
  runKey,
  stoppedAt,
  wantedEpoch,
} from '../../../src/lecture/overfitting/runs.ts';

const states = fc.record({
  data: fc.constantFrom(...dataNames),
  hidden: fc.integer({ min: 1, max: 64 }),
  l2: fc.integer({ min: 0, max: 50 }).map((thousandths) => thousandths / 1000),
  wrong: fc.integer({ min: 0, max: 40 }),
  seed: fc.integer({ min: 1, max: 9999 }),
  epoch: fc.integer({ min: 0, max: longest }),
  stop: fc.integer({ min: 0, max: longest }),
  row: fc.integer({ min: -1, max: 2 }),
  validation: fc.boolean(),
  measure: fc.constantFrom(...measures),
});

describe('the state of the overfitting demo', () => {
  it('goes into a link and comes back the same, and so does the run that it decides', () => {
    fc.assert(
      fc.property(states, (given) => {
        const { state, problems } = overfitting.state.parse(overfitting.state.format(given));
        expect(problems).toEqual([]);
        expect(state).toEqual(given);
        expect(epochRun(1, state, '/')).toEqual(epochRun(1, given, '/'));
      }),
    );
  });

  it('always decides a run that can be trained, and an epoch within it', () => {
    fc.assert(
      fc.property(states, (state) => {
        validateSettings(epochRun(1, state, '/').settings);
        const { epochs } = plans[state.data];
        expect(wantedEpoch(state)).toBeLessThanOrEqual(epochs);
        expect(stoppedAt(state) ?? 1).toBeLessThanOrEqual(epochs);
        if (state.stop > 0) expect(wantedEpoch(state)).toBe(epochs);
      }),
    );
    expect(Math.max(...Object.values(plans).map(({ epochs }) => epochs))).toBe(longest);
  });

  it('names a run by what decides it: a look at another curve is no other run', () => {
    const { defaults } = overfitting.state;
    const looks = { ...defaults, measure: 'cost', validation: true, epoch: 9, stop: 9 } as const;
    expect(runKey(looks)).toBe(runKey(defaults));
    for (const change of [{ hidden: 8 }, { l2: 0.001 }, { wrong: 0 }, { seed: 2 }]) {
      expect(runKey({ ...defaults, ...change })).not.toBe(runKey(defaults));
    }
  });

  it('is told in words, and keeps the validation to itself until it is shown', () => {
    const measure = { loss: 0.25, accuracy: 0.875 };
    const records = [{ epoch: 0, train: measure, heldOut: measure, surface: null }];
    fc.assert(
      fc.property(states, (state) => {
        const words = tell(state, records);
        expect(words).not.toMatch(/NaN|undefined|null/);
        expect(words.includes('validation')).toBe(state.validation || state.stop > 0);
        expect(words).toContain(state.measure === 'accuracy' ? '87.5 %' : '0.250');
      }),
    );
    expect(tell(overfitting.state.defaults, [])).toBe('The samples are on their way.');
  });

  it('is told with its epoch, and with where it was stopped', () => {
    const records = [
      {
        epoch: 12,
        train: { loss: 0.0254, accuracy: 0.995 },
        heldOut: { loss: 0.5, accuracy: 0.875 },
        surface: null,
      },
    ];
    const state = { ...overfitting.state.defaults, data: 'points', stop: 0 } as const;
    const said = (changes: object) => tell({ ...state, ...changes }, records);
    expect(said({ measure: 'accuracy', validation: false })).toBe(
      'Epoch 12 of 200: training accuracy 99.5 %.',
    );
    expect(said({ measure: 'cost', validation: true })).toBe(
      'Epoch 12 of 200: training cost 0.025, validation cost 0.500.',
    );
    expect(said({ measure: 'accuracy', validation: false, stop: 12 })).toBe(
      'Stopped after epoch 12. Epoch 12 of 200: training accuracy 99.5 %, validation accuracy 87.5 %.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { scientific } from '../../../src/format.ts';
import { vanishing } from '../../../src/lecture/vanishing/definition.ts';
import { describe as words } from '../../../src/lecture/vanishing/describe.ts';
import { explain, measure } from '../../../src/lecture/vanishing/model.ts';

const { defaults, parse } = vanishing.state;

describe('what is said of the error on its way to the front', () => {
  it('is nothing of the layers to which it has not come yet', () => {
    const state = parse(vanishing.stages.back.opens).state;
    const signals = measure(state).map(({ delta }) => scientific(delta));
    const said = words(state);
    expect(said).toBe(
      `Known: ${signals[5]} in layer 6, ${signals[6]} in the output. Layer 5 is next.`,
    );
    for (const hidden of signals.slice(0, 5)) expect(said).not.toContain(hidden);
  });

  it('is the verdict once it has come to all of them, and in links that do not ask', () => {
    const verdict = explain(measure(defaults));
    expect(words({ ...defaults, back: defaults.depth })).toBe(verdict);
    expect(words(parse('').state)).toBe(verdict);
  });
});

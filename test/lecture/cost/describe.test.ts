import { describe, expect, it } from 'vitest';
import { cost } from '../../../src/lecture/cost/definition.ts';
import { describe as words } from '../../../src/lecture/cost/describe.ts';

const at = (epoch: number) => words({ ...cost.state.defaults, epoch });

describe('what is said of the two costs', () => {
  it('is no more than has been played', () => {
    expect(at(0)).toBe('Quadratic cost starts at 0.982. Cross-entropy starts at 0.982.');
    expect(at(1)).toMatch(/^Quadratic cost is still at 0\.98\d after 1 epoch\. /);
    expect(at(17)).toContain('Cross-entropy brings the output below 0.5 at epoch 17.');
    expect(at(231)).toMatch(/^Quadratic cost is still at 0\.5\d\d after 231 epochs\. /);
    expect(at(300)).toContain('Quadratic cost brings the output below 0.5 at epoch 232.');
  });
});

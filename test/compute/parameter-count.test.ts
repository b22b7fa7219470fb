import { expect, it } from 'vitest';
import { createModel } from '../../src/compute/model.ts';
import { parameterCount } from '../../src/compute/parameter-count.ts';

it('a dense network has as many parameters as are counted', () => {
  for (const layers of [
    [784, 10],
    [784, 30, 10],
    [3, 5, 4, 2],
  ]) {
    const model = createModel({
      inputShape: [layers[0]!],
      layers: layers.slice(1).map((units) => ({ layer: 'dense', units, initializer: 'zeros' })),
      ...{ loss: 'cross-entropy', seed: 1 },
    });
    const count = model.parameters.reduce((sum, { values }) => sum + values.length, 0);
    expect(parameterCount(layers)).toBe(count);
  }
});

import type { TestFunction } from './test-function.ts';

/** ¼ w⁴ − ½ w² + 0.15 w: two valleys, of which the left one is deeper. */
export const doubleWell: TestFunction = {
  dimensions: 1,
  value: ([w = 0]) => w ** 4 / 4 - w ** 2 / 2 + 0.15 * w,
  gradient([w = 0], gradient) {
    gradient[0] = w ** 3 - w + 0.15;
  },
  minima: [[-1.0679230136896973]],
  domain: [[-2, 2]],
};

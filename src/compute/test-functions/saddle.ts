import type { TestFunction } from './test-function.ts';

/** ½ x² + ¼ y⁴ − ½ y²: flat at the pass (0, 0), falling away to a valley on either side. */
export const saddle: TestFunction = {
  dimensions: 2,
  value: ([x = 0, y = 0]) => x ** 2 / 2 + y ** 4 / 4 - y ** 2 / 2,
  gradient([x = 0, y = 0], gradient) {
    gradient[0] = x;
    gradient[1] = y ** 3 - y;
  },
  minima: [
    [0, -1],
    [0, 1],
  ],
  domain: [
    [-2, 2],
    [-1.6, 1.6],
  ],
};

import type { TestFunction } from './test-function.ts';

/** (1 − x)² + 100 (y − x²)²: a curved valley whose floor hardly slopes (Rosenbrock, 1960). */
export const rosenbrock: TestFunction = {
  dimensions: 2,
  value: ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient([x = 0, y = 0], gradient) {
    const off = y - x * x;
    gradient[0] = -2 * (1 - x) - 400 * x * off;
    gradient[1] = 200 * off;
  },
  minima: [[1, 1]],
  domain: [
    [-2, 2],
    [-1, 3],
  ],
};

import type { TestFunction } from './test-function.ts';

/** (x² + y − 11)² + (x + y² − 7)²: four equally deep valleys (Himmelblau, 1972). */
export const himmelblau: TestFunction = {
  dimensions: 2,
  value: ([x = 0, y = 0]) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient([x = 0, y = 0], gradient) {
    const first = x * x + y - 11;
    const second = x + y * y - 7;
    gradient[0] = 4 * x * first + 2 * second;
    gradient[1] = 2 * first + 4 * y * second;
  },
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.58442834033049, -1.8481265269644036],
  ],
  domain: [
    [-5, 5],
    [-5, 5],
  ],
};

import { fixed } from '../../src/format.ts';
import recorded from '../../src/recorded-runs/shuffled-pixels.recorded.json' with { type: 'json' };

const mean = (values: readonly number[]) =>
  `${fixed((100 * values.reduce((sum, value) => sum + value, 0)) / values.length, 1)} %`;

/** Of the test images, how many a network classifies correctly that learned from images as they are, or shuffled. */
export const asTheyAre = mean(recorded.asTheyAre);
export const shuffled = mean(recorded.shuffled);

/** Networks, epochs, runs and images behind both. */
export const { settings, epochs, seeds, dataset } = recorded;

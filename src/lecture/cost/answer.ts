import { plain } from '../../format.ts';
import type { CostState } from './definition.ts';
import { question } from './exercise.ts';

export function answer({ seed }: CostState): string {
  const { costName, start, learningRate, answer } = question(seed);
  return `${costName === 'quadratic' ? 'Quadratic cost' : 'Cross-entropy'}, w = ${plain(start[0]!)}, b = ${plain(start[1]!)}, η = ${plain(learningRate)}: epoch ${answer}.`;
}

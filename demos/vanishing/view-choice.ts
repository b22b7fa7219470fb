import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<VanishingState>({
  measure: 'Measure',
  predict: 'Your turn: predict',
});

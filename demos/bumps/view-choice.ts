import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<BumpsState>({
  pair: 'One bump',
  sum: 'Many bumps',
  build: 'Your turn',
});

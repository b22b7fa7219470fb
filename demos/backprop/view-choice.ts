import type { BackpropState } from '../../src/lecture/backprop/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<BackpropState>({
  pass: 'Step by step',
  blanks: 'Fill in',
  check: 'Check',
  bug: 'Find the bug',
});

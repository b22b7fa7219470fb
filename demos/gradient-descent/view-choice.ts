import type { DescentState, View } from '../../src/lecture/gradient-descent/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

/** Steps that a view begins with, so that there is something to see. */
const beginnings: Record<View, number> = { ball: 8, race: 60, momentum: 60, challenge: 300 };

export const ViewChoice = viewChoice<DescentState>(
  {
    ball: 'Ball',
    race: 'Race',
    momentum: 'Momentum',
    challenge: 'Your turn',
  },
  (view) => ({ step: beginnings[view] }),
);

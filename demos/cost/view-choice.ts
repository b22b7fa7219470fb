import type { CostState } from '../../src/lecture/cost/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<CostState>({ watch: 'Watch', guess: 'Your turn: guess' });

import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import { viewChoice } from '../shared/view-choice.tsx';

export const ViewChoice = viewChoice<ArchitecturesState>({
  sort: 'Sort the tasks',
  count: 'Count parameters',
});

import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { CountView } from './count-view.tsx';
import { SortView } from './sort-view.tsx';

export function ArchitecturesView({ demo }: { demo: Demo<ArchitecturesState> }) {
  return demo.state.value.view === 'sort' ? <SortView demo={demo} /> : <CountView demo={demo} />;
}

import type { CostState } from '../../src/lecture/cost/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { Guess } from './guess.tsx';
import { Watch } from './watch.tsx';

export function CostView({ demo }: { demo: Demo<CostState> }) {
  return demo.state.value.view === 'watch' ? <Watch demo={demo} /> : <Guess demo={demo} />;
}

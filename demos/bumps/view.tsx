import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { BuildView } from './build-view.tsx';
import { PairView } from './pair-view.tsx';
import { SumView } from './sum-view.tsx';
import { ViewChoice } from './view-choice.ts';

const views = { pair: PairView, sum: SumView, build: BuildView };

export function BumpsView({ demo }: { demo: Demo<BumpsState> }) {
  const View = views[demo.state.value.view];
  return (
    <div class="bumps">
      <ViewChoice demo={demo} />
      <View demo={demo} />
    </div>
  );
}

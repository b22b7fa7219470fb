import type { CostState } from '../../src/lecture/cost/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

export function ViewChoice({ demo }: { demo: Demo<CostState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={{ watch: 'Watch', guess: 'Your turn: guess' }}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

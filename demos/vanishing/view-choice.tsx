import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

export function ViewChoice({ demo }: { demo: Demo<VanishingState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={{ measure: 'Measure', predict: 'Your turn: predict' }}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

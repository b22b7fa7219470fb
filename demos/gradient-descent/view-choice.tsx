import type { DescentState, View } from '../../src/lecture/gradient-descent/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

const names: Record<View, string> = {
  ball: 'Ball',
  race: 'Race',
  momentum: 'Momentum',
  challenge: 'Your turn',
};

/** Steps that a view begins with, so that there is something to see. */
const beginnings: Record<View, number> = { ball: 8, race: 60, momentum: 60, challenge: 300 };

export function ViewChoice({ demo }: { demo: Demo<DescentState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={names}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view, step: beginnings[view] })}
    />
  );
}

import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

export function ViewChoice({ demo }: { demo: Demo<BumpsState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={{ pair: 'One bump', sum: 'Many bumps', build: 'Your turn' }}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

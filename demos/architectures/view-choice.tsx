import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

export function ViewChoice({ demo }: { demo: Demo<ArchitecturesState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={{ sort: 'Sort the tasks', count: 'Count parameters' }}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

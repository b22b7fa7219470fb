import type { BackpropState, View } from '../../src/lecture/backprop/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

const names: Record<View, string> = {
  pass: 'Step by step',
  blanks: 'Fill in',
  check: 'Check',
  bug: 'Find the bug',
};

export function ViewChoice({ demo }: { demo: Demo<BackpropState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={names}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

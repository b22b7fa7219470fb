import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

export function ViewChoice({ demo }: { demo: Demo<ConvolutionState> }) {
  return (
    <Choice
      label="What to do"
      hideLabel
      options={{ look: 'Look', predict: 'Your turn' }}
      value={demo.state.value.view}
      onChange={(view) => demo.update({ view })}
    />
  );
}

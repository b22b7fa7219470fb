import type { ForwardPassState, InputScale } from '../../src/lecture/forward-pass/definition.ts';
import { readSlope } from '../../src/lecture/forward-pass/describe.ts';
import { forward, inputsOf } from '../../src/lecture/forward-pass/model.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

const labels: Record<InputScale, string> = {
  raw: 'Raw',
  scaled: 'Scaled',
  minutes: 'Minutes',
};

/** How the inputs are written down, with what each way does to the slope of h₁. */
export function ScaleChoice({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const slopeWith = (scale: InputScale) => forward(state, inputsOf(state, scale))[0].slope;
  const option = (scale: InputScale) => (
    <span class="scale-option">
      {labels[scale]}
      <small>slope {readSlope(slopeWith(scale))}</small>
    </span>
  );
  return (
    <div class="scales">
      <Choice
        label="How the inputs are written down, and the slope of h₁ that follows"
        options={{ raw: option('raw'), scaled: option('scaled'), minutes: option('minutes') }}
        value={state.inputs}
        onChange={(inputs) => demo.update({ inputs })}
      />
      <p class="note">
        Large inputs push a neuron to where its sigmoid is flat: there it hardly notices them, and
        hardly learns.
      </p>
    </div>
  );
}

import type { Perceptron } from '../../src/compute/perceptron.ts';
import type { PerceptronState } from '../../src/lecture/perceptron/definition.ts';
import { Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';

interface ByHandProps {
  demo: Demo<PerceptronState>;
  perceptron: Perceptron;
}

/** The weights and the bias, each to slide or to type. */
export function ByHand({ demo, perceptron }: ByHandProps) {
  const [w1, w2] = perceptron.weights as [number, number];
  const b = perceptron.bias;
  const slider = { hideLabel: true, step: 0.1, signed: true };
  // The slider spans what gates need; the field takes more, and the slider then makes room.
  const reach = Math.max(4, ...[w1, w2, b].map((value) => Math.ceil(Math.abs(value))));
  const span = { min: -reach, max: reach };
  return (
    <div class="by-hand">
      <p class="neuron-formula">{tex`z = ${coloured(w1)}\,x_1 ${summand(w2)}\,x_2 ${summand(b)}`}</p>
      <Slider
        {...{ ...slider, ...span }}
        label="Weight of x₁"
        symbol={tex`w_1`}
        value={w1}
        onInput={(value) => demo.update({ w: [value, w2], b, step: 0, found: false })}
      />
      <Slider
        {...{ ...slider, ...span }}
        label="Weight of x₂"
        symbol={tex`w_2`}
        value={w2}
        onInput={(value) => demo.update({ w: [w1, value], b, step: 0, found: false })}
      />
      <Slider
        {...{ ...slider, ...span }}
        label="Bias"
        symbol={tex`b`}
        value={b}
        onInput={(value) => demo.update({ w: [w1, w2], b: value, step: 0, found: false })}
      />
      <p class="soft small">
        {tex`\hat y = 1`} if {tex`z > 0`}, else 0.
      </p>
    </div>
  );
}

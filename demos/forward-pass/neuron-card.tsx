import { fixed, plain } from '../../src/format.ts';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { isNearlyFlat } from '../../src/lecture/forward-pass/describe.ts';
import type { NeuronAtWork } from '../../src/lecture/forward-pass/model.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { ParameterField } from './parameter-field.tsx';
import { SigmoidGlyph } from './sigmoid-glyph.tsx';

const names = [
  { name: () => tex`h_1`, bias: () => tex`b_1`, label: 'Bias of h1' },
  { name: () => tex`h_2`, bias: () => tex`b_2`, label: 'Bias of h2' },
  { name: () => tex`\text{out}`, bias: () => tex`b_3`, label: 'Bias of the output' },
] as const;

interface NeuronCardProps {
  demo: Demo<ForwardPassState>;
  /** 0 and 1 for the hidden neurons, 2 for the output. */
  place: number;
  neuron: NeuronAtWork;
  isSumKnown: boolean;
  isActivationKnown: boolean;
}

/** A neuron: where on the sigmoid it works, its numbers as far as they are filled in, its bias. */
export function NeuronCard(props: NeuronCardProps) {
  const { demo, place, neuron, isSumKnown, isActivationKnown } = props;
  const { name, bias, label } = names[place]!;
  const setBias = (value: number) => {
    const { b } = demo.state.value;
    demo.update(
      place === 2 ? { bo: value } : { b: b.map((old, i) => (i === place ? value : old)) },
    );
  };
  return (
    <div class={`neuron-card ${isActivationKnown ? 'known' : ''}`}>
      <div class="neuron-head">
        <span class="neuron-name">{name()}</span>
        <SigmoidGlyph z={neuron.z} />
      </div>
      <p class="neuron-numbers">
        {tex`z = ${isSumKnown ? plain(neuron.z, 3) : '?'}`}
        {tex`a = ${isActivationKnown ? fixed(neuron.a, 3) : '?'}`}
        <span class="soft">
          {isNearlyFlat(neuron.slope)
            ? tex`\sigma'(z) < 0.001`
            : tex`\sigma'(z) = ${fixed(neuron.slope, 3)}`}
        </span>
      </p>
      <ParameterField symbol={bias()} label={label} value={neuron.bias} onChange={setBias} />
    </div>
  );
}

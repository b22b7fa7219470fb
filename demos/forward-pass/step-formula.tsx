import { fixed, plain } from '../../src/format.ts';
import type { NeuronAtWork } from '../../src/lecture/forward-pass/model.ts';
import { placeOf } from '../../src/lecture/forward-pass/steps.ts';
import { tex } from '../shared/formula/tex.tsx';

/**
 * What is computed at a step, up to its equals sign.
 * @param neuron the step's; `isKnown`: which steps are filled in rightly
 */
export function stepFormula(step: number, neuron: NeuronAtWork, isKnown: readonly boolean[]) {
  const { place, quantity } = placeOf(step);
  return quantity === 'z' ? sumFormula(place, neuron, isKnown) : activationFormula(place);
}

function sumFormula(place: number, neuron: NeuronAtWork, isKnown: readonly boolean[]) {
  const [v, w, b] = [
    bracket(neuron.weights[0]!),
    bracket(neuron.weights[1]!),
    bracket(neuron.bias),
  ];
  const [x1, x2] = neuron.inputs.map((input) => plain(input));
  if (place === 0) return tex`z_1 = ${v} \cdot ${x1} + ${w} \cdot ${x2} + ${b} =`;
  if (place === 1) return tex`z_2 = ${v} \cdot ${x1} + ${w} \cdot ${x2} + ${b} =`;
  // The output neuron's inputs are answers themselves: letters until they are found.
  const a1 = isKnown[1] ? fixed(neuron.inputs[0]!, 3) : letter(1);
  const a2 = isKnown[3] ? fixed(neuron.inputs[1]!, 3) : letter(2);
  return tex`z_3 = ${v} \cdot ${a1} + ${w} \cdot ${a2} + ${b} =`;
}

function activationFormula(place: number) {
  if (place === 0) return tex`a_1 = \sigma(z_1) =`;
  if (place === 1) return tex`a_2 = \sigma(z_2) =`;
  return tex`a_3 = \sigma(z_3) =`;
}

/** a₁ or a₂. */
function letter(index: number) {
  return (
    <msub>
      <mi>a</mi>
      <mn>{index}</mn>
    </msub>
  );
}

function bracket(value: number): string {
  return value < 0 ? `(${plain(value)})` : plain(value);
}

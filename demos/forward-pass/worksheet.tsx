import { fixed, plain } from '../../src/format.ts';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { verdicts } from '../../src/lecture/forward-pass/exercise.ts';
import { forwardShown, type NeuronAtWork } from '../../src/lecture/forward-pass/model.ts';
import { neuronNames, placeOf, stepNames } from '../../src/lecture/forward-pass/steps.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { BlankField } from './blank-field.tsx';

/** The network as formulas with six blanks, neuron by neuron. */
export function Worksheet({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const network = forwardShown(state);
  const judged = verdicts(state);
  const isKnown = judged.map((verdict) => verdict?.passed === true);
  const next = isKnown.indexOf(false);
  const wrong = judged.findIndex((verdict) => verdict?.passed === false);

  const fill = (step: number, answer: number | null) => {
    demo.update({ a: state.a.map((old, i) => (i === step ? answer : old)) });
  };
  const fillRight = (step: number) => {
    const { place, quantity } = placeOf(step);
    fill(step, Number(network[place]![quantity].toFixed(3)));
  };
  return (
    <div class="worksheet">
      {network.map((neuron, place) => (
        <section key={neuronNames[place]} class="lines" aria-label={neuronNames[place]}>
          {[2 * place, 2 * place + 1].map((step) => (
            <div key={stepNames[step]} class={step === next ? 'line next' : 'line'}>
              <span class="line-formula">
                {step % 2 === 0 ? sumFormula(place, neuron, isKnown) : activationFormula(place)}
              </span>
              <BlankField
                label={stepNames[step]!}
                value={state.a[step] ?? null}
                verdict={judged[step] ?? null}
                onChange={(answer) => fill(step, answer)}
              />
            </div>
          ))}
        </section>
      ))}
      <div class="worksheet-foot">
        <Button onClick={() => fillRight(next)} disabled={next < 0}>
          {next < 0 ? 'All filled in' : `Show ${stepNames[next]}`}
        </Button>
        <Button
          variant="quiet"
          disabled={state.a.every((answer) => answer === null)}
          onClick={() => demo.update({ a: state.a.map(() => null) })}
        >
          Clear
        </Button>
        {wrong >= 0 && (
          <p class="in-slide first-slip" aria-hidden="true">
            {stepNames[wrong]}: {judged[wrong]!.reason}
          </p>
        )}
      </div>
    </div>
  );
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

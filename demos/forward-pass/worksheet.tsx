import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { nextStep, rightAnswer, verdicts } from '../../src/lecture/forward-pass/exercise.ts';
import { forwardShown } from '../../src/lecture/forward-pass/model.ts';
import { neuronNames, stepNames } from '../../src/lecture/forward-pass/steps.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { BlankField } from './blank-field.tsx';
import { stepFormula } from './step-formula.tsx';

/** The network as formulas with six blanks, neuron by neuron. */
export function Worksheet({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const network = forwardShown(state);
  const judged = verdicts(state);
  const isKnown = judged.map((verdict) => verdict?.passed === true);
  const next = nextStep(state);
  const wrong = judged.findIndex((verdict) => verdict?.passed === false);

  const fill = (step: number, answer: number | null) => {
    demo.update({ a: state.a.map((old, i) => (i === step ? answer : old)) });
  };
  return (
    <div class="worksheet">
      {network.map((neuron, place) => (
        <section key={neuronNames[place]} class="lines" aria-label={neuronNames[place]}>
          {[2 * place, 2 * place + 1].map((step) => (
            <div key={stepNames[step]} class={step === next ? 'line next' : 'line'}>
              <span class="line-formula">{stepFormula(step, neuron, isKnown)}</span>
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
        <Button onClick={() => fill(next, rightAnswer(state, next))} disabled={next < 0}>
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

import { fixed, plain } from '../../src/format.ts';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { describe } from '../../src/lecture/forward-pass/describe.ts';
import { nextStep, rightAnswer, verdicts } from '../../src/lecture/forward-pass/exercise.ts';
import { forwardShown, inputsOf } from '../../src/lecture/forward-pass/model.ts';
import { placeOf, stepNames } from '../../src/lecture/forward-pass/steps.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { BlankField } from './blank-field.tsx';
import { edges, places } from './places.tsx';
import { stepFormula } from './step-formula.tsx';
import { At, Wires } from './wires.tsx';

/** The network as far as it is worked out, and the number that comes next. */
function FillStage({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const network = forwardShown(state);
  const judged = verdicts(state);
  const isKnown = judged.map((verdict) => verdict?.passed === true);
  const next = nextStep(state);
  const isDone = next < 0;
  const fill = (answer: number | null) =>
    demo.update({ a: state.a.map((old, step) => (step === next ? answer : old)) });
  const [x1, x2] = inputsOf(state, state.inputs);
  const verdict = judged[next] ?? null;
  return (
    <OnStage
      says={
        isDone ? (
          <BigNumber unit="is what the network believes">
            {fixed(100 * network[2].a, 1)} %
          </BigNumber>
        ) : (
          stepFormula(next, network[placeOf(next).place]!, isKnown)
        )
      }
      controls={
        !isDone && (
          <div class="stage-answer">
            <BlankField
              label={stepNames[next]!}
              value={state.a[next] ?? null}
              verdict={verdict}
              onChange={fill}
            />
            <Button onClick={() => fill(rightAnswer(state, next))}>Show {stepNames[next]}</Button>
          </div>
        )
      }
    >
      <div class="network stage-network" role="img" aria-label={describe(state)}>
        <Wires state={state} />
        <At spot={places.x1}>
          <Input name="hours" value={x1} />
        </At>
        <At spot={places.x2}>
          <Input name="knowledge" value={x2} />
        </At>
        {edges.map(({ label, list, index, field }) => (
          <At key={label} spot={field}>
            <span class="stage-weight">{tex`${coloured(state[list][index]!)}`}</span>
          </At>
        ))}
        {([places.h1, places.h2, places.out] as const).map((spot, place) => {
          const { z, a, bias } = network[place]!;
          const [sum, output] = [2 * place, 2 * place + 1];
          return (
            <At key={stepNames[sum]} spot={spot}>
              <div class={`stage-neuron ${isKnown[output] ? 'known' : ''}`}>
                <span class={next === sum ? 'next' : ''}>
                  {tex`z = ${isKnown[sum] ? plain(z, 3) : '?'}`}
                </span>
                <span class={next === output ? 'next' : ''}>
                  {tex`a = ${isKnown[output] ? fixed(a, 3) : '?'}`}
                </span>
              </div>
              <span class="stage-bias">{tex`${summand(bias)}`}</span>
            </At>
          );
        })}
        {verdict?.passed === false && (
          <p class="stage-slip" aria-hidden="true">
            {verdict.reason}
          </p>
        )}
      </div>
    </OnStage>
  );
}

function Input({ name, value }: { name: string; value: number }) {
  return (
    <div class="stage-input">
      <strong>{plain(value)}</strong>
      {name}
    </div>
  );
}

export const stages: StageViews<ForwardPassState> = { fill: FillStage };

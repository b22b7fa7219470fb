import { fires, weightedSum } from '../../src/compute/perceptron.ts';
import {
  thresholdRange,
  type WeightedVoteState,
  weightRange,
} from '../../src/lecture/weighted-vote/definition.ts';
import {
  allAnswers,
  asked,
  check,
  describe,
  evidence,
  perceptronOf,
} from '../../src/lecture/weighted-vote/vote.ts';
import { Slider, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';
import { TruthTable } from '../shared/truth-table.tsx';
import { Balance } from './balance.tsx';

export function WeightedVoteView({ demo }: { demo: Demo<WeightedVoteState> }) {
  const state = demo.state.value;
  const { x, w, threshold } = state;
  const z = weightedSum(perceptronOf(state), x);
  return (
    <div class="split vote">
      <section class="stage" aria-label="Balance">
        <Balance
          state={state}
          description={describe(state)}
          onAnswer={(i) => demo.update({ x: x.with(i, 1 - x[i]!) })}
          onWeight={(i, weight) => demo.update({ w: w.with(i, weight) })}
          onThreshold={(value) => demo.update({ threshold: value })}
        />
        <p class="vote-formula">
          {tex`z = ${coloured(w[0]!, 1)}\cdot ${x[0]!} ${summand(w[1]!, 1)}\cdot ${x[1]!} ${summand(w[2]!, 1)}\cdot ${x[2]!} ${summand(-threshold, 1)} = ${coloured(z, 1)}`}
        </p>
        <ExercisePanel text={demo.definition.exercise} verdict={check(state)} />
      </section>
      <section class="panel" aria-label="Settings and values">
        <Settings demo={demo} />
        <Cases state={state} />
      </section>
    </div>
  );
}

/** The evidence with its weights, and the threshold. */
function Settings({ demo }: { demo: Demo<WeightedVoteState> }) {
  const { x, w, threshold } = demo.state.value;
  const symbols = [tex`w_1`, tex`w_2`, tex`w_3`];
  return (
    <div class="vote-settings">
      {evidence.map(({ question }, i) => (
        <div key={question} class="evidence">
          <Toggle
            checked={x[i] === 1}
            onChange={(yes) => demo.update({ x: x.with(i, Number(yes)) })}
          >
            {question}
          </Toggle>
          <Slider
            label={`Weight of “${question}”`}
            hideLabel
            symbol={symbols[i]}
            {...weightRange}
            step={0.5}
            digits={1}
            signed
            value={w[i]!}
            onInput={(weight) => demo.update({ w: w.with(i, weight) })}
          />
        </div>
      ))}
      <div class="evidence">
        <span class="threshold-name">Threshold, so {tex`b = ${coloured(-threshold, 1)}`}</span>
        <Slider
          label="Threshold"
          hideLabel
          symbol={tex`t`}
          {...thresholdRange}
          step={0.5}
          digits={1}
          value={threshold}
          onInput={(value) => demo.update({ threshold: value })}
        />
      </div>
    </div>
  );
}

/** Every answer that may be given, with what comes of it. */
function Cases({ state }: { state: WeightedVoteState }) {
  const { x } = state;
  const perceptron = perceptronOf(state);
  return (
    <TruthTable
      caption="What the vote says in each of the eight cases, and what the exercise asks"
      inputs={evidence.map(({ short }) => short)}
      sum={tex`z`}
      output="go?"
      target="asked"
      rows={allAnswers.map((inputs) => ({
        inputs,
        z: weightedSum(perceptron, inputs),
        output: fires(perceptron, inputs),
        target: asked(inputs),
      }))}
      current={4 * x[0]! + 2 * x[1]! + x[2]!}
    />
  );
}

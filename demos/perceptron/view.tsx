import { useComputed } from '@preact/signals';
import { fires, gates, type Perceptron, weightedSum } from '../../src/compute/perceptron.ts';
import type { Gate, Mode, PerceptronState } from '../../src/lecture/perceptron/definition.ts';
import { name, verdictOf } from '../../src/lecture/perceptron/exercise.ts';
import { weightsOf } from '../../src/lecture/perceptron/line.ts';
import { describe } from '../../src/lecture/perceptron/status.ts';
import { asStart, walk } from '../../src/lecture/perceptron/walk.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { type TruthRow, TruthTable } from '../shared/truth-table.tsx';
import { ByHand } from './by-hand.tsx';
import { Learning } from './learning.tsx';
import { Ledger } from './ledger.tsx';
import { Plane } from './plane.tsx';

const gateNames: Record<Gate, string> = { and: 'AND', or: 'OR', nand: 'NAND', xor: 'XOR' };
const modeNames: Record<Mode, string> = { hand: 'By hand', learn: 'Learning rule' };

export function PerceptronView({ demo }: { demo: Demo<PerceptronState> }) {
  const progress = useComputed(() => walk(demo.state.value));
  const state = demo.state.value;
  const { now, next, made } = progress.value;
  const isLearning = state.mode === 'learn';
  const nextInputs = isLearning ? (next?.example.inputs ?? null) : null;

  const start = asStart(state);

  return (
    <div class="split perceptron">
      <section class="stage" aria-label="Picture">
        <Plane
          gate={state.gate}
          perceptron={now}
          next={nextInputs}
          description={describe(state)}
          onLine={(line) => demo.update({ ...weightsOf(line), step: 0, found: false })}
        />
      </section>
      <section class="panel" aria-label="Settings and values">
        <div class="row choices">
          <Choice
            label="Gate"
            hideLabel
            options={gateNames}
            value={state.gate}
            onChange={(gate) => demo.update({ ...start, gate })}
          />
          <Choice
            label="Who moves the line"
            hideLabel
            options={modeNames}
            value={state.mode}
            onChange={(mode) => demo.update({ ...start, mode })}
          />
        </div>
        <div class={`beside ${state.mode}`}>
          <TruthTable
            caption={`What the perceptron says, and what ${name(state.gate)} asks`}
            inputs={[tex`x_1`, tex`x_2`]}
            sum={tex`z`}
            output={tex`\hat y`}
            target={name(state.gate)}
            rows={rowsOf(state.gate, now)}
            current={nextInputs ? 2 * nextInputs[0]! + nextInputs[1]! : null}
          />
          {isLearning && (
            <p class="rule">
              {tex`w \leftarrow w + \eta\,(y - \hat y)\,x`}
              <span class="alone">{tex`, \quad b \leftarrow b + \eta\,(y - \hat y)`}</span>
            </p>
          )}
          {isLearning ? (
            <Learning demo={demo} progress={progress.value} />
          ) : (
            <ByHand demo={demo} perceptron={now} />
          )}
          {isLearning && <Ledger steps={made} />}
        </div>
        {!isLearning && (
          <ExercisePanel
            text={
              state.gate === 'xor'
                ? 'Try to find a line for XOR. How many corners can you get right?'
                : `Find a line that is right at all four corners for ${name(state.gate)}.`
            }
            verdict={verdictOf(state.gate, now, state.found)}
          />
        )}
      </section>
    </div>
  );
}

/** What a perceptron says at each corner, and what its gate asks there. */
function rowsOf(gate: Gate, perceptron: Perceptron) {
  return gates[gate].map(({ inputs, target }): TruthRow => {
    return {
      inputs: inputs as readonly (0 | 1)[],
      z: weightedSum(perceptron, inputs),
      output: fires(perceptron, inputs),
      target,
    };
  });
}

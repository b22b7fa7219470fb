import { nextSeed } from '../../src/lecture/shared/seed.ts';
import type { StepVsSigmoidState } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { checkExercise } from '../../src/lecture/step-vs-sigmoid/exercise.ts';
import { exerciseNeuron } from '../../src/lecture/step-vs-sigmoid/model.ts';
import { Button, Choice, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';

/** Tried with the sigmoid, then with the step, where the right answer is that there is none. */
export function Exercise({ demo }: { demo: Demo<StepVsSigmoidState> }) {
  const state = demo.state.value;
  const another = () => {
    const seed = nextSeed(state.seed);
    demo.update({ seed, ...exerciseNeuron(seed), dw: 0, k: 1, none: false });
  };
  return (
    <ExercisePanel
      text="Find the Δw that raises the output by 0.01, give or take 10 %. Then try it with the step."
      verdict={checkExercise(state)}
    >
      <div class="row">
        <Choice
          label="Neuron"
          hideLabel
          options={{ sigmoid: 'Sigmoid', step: 'Step' }}
          value={state.for}
          onChange={(kind) => demo.update({ for: kind, none: false })}
        />
        <Toggle checked={state.none} onChange={(none) => demo.update({ none })}>
          No Δw can
        </Toggle>
        <Button onClick={another}>Another neuron</Button>
      </div>
    </ExercisePanel>
  );
}

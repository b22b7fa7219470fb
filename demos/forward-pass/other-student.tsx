import { plain } from '../../src/format.ts';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { checkPrediction } from '../../src/lecture/forward-pass/exercise.ts';
import { inputsOf, otherStudent } from '../../src/lecture/forward-pass/model.ts';
import { nextSeed } from '../../src/lecture/shared/seed.ts';
import type { Verdict } from '../../src/lecture/shared/verdict.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { BlankField } from './blank-field.tsx';

const waiting: Verdict = {
  passed: false,
  reason: 'Give three decimals; two are enough on the way.',
};

/** The exercise: the whole pass for somebody else. */
export function OtherStudent({ demo }: { demo: Demo<ForwardPassState> }) {
  const state = demo.state.value;
  const { student, guess } = state;
  const other = otherStudent(student, state);
  const inputs = inputsOf(other, state.inputs).map((input) => plain(input));
  const verdict = guess === null ? null : checkPrediction(state, guess);
  return (
    <ExercisePanel
      text={`Student ${student} studied ${plain(other.hours)} ${other.hours === 1 ? 'hour' : 'hours'} and knows ${plain(other.knowledge)} of 10 already, so x = (${inputs.join(', ')}). What does the network say?`}
      verdict={verdict ?? waiting}
    >
      <div class="row">
        <BlankField
          label="Output for the other student"
          value={guess}
          verdict={verdict}
          explain={false}
          onChange={(guess) => demo.update({ guess })}
        />
        <Button onClick={() => demo.update({ student: nextSeed(student), guess: null })}>
          Another student
        </Button>
      </div>
    </ExercisePanel>
  );
}

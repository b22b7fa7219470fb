import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { plain } from '../shared/format.ts';
import type { Verdict } from '../shared/verdict.ts';
import { BlankField } from './blank-field.tsx';
import type { ForwardPassState } from './definition.ts';
import { checkPrediction } from './exercise.ts';
import { inputsOf, otherStudent } from './model.ts';

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
        <Button onClick={() => demo.update({ student: (student % 9999) + 1, guess: null })}>
          Another student
        </Button>
      </div>
    </ExercisePanel>
  );
}

import type { MnistExplorerState } from '../../src/lecture/mnist-explorer/definition.ts';
import { check, question } from '../../src/lecture/mnist-explorer/exercise.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { NumberQuestion } from '../shared/number-question.tsx';

/** The exercise: which index has this pixel? */
export function Find({ demo }: { demo: Demo<MnistExplorerState> }) {
  const { ask, answer } = demo.state.value;
  const asked = question(ask);
  const verdict = check(asked, answer);
  return (
    <ExercisePanel
      verdict={verdict}
      text={
        <>
          Which index has the pixel in <strong>row {asked.row}</strong>,{' '}
          <strong>column {asked.column}</strong>?
        </>
      }
    >
      <NumberQuestion demo={demo} label="Index" passed={verdict.passed} another="Another pixel" />
    </ExercisePanel>
  );
}

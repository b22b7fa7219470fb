import { AnswerField } from '../shared/answer-field.tsx';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import type { MnistExplorerState } from './definition.ts';
import { check, question } from './exercise.ts';

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
      <div class="row">
        <AnswerField
          label="Index"
          value={answer}
          max={9999}
          passed={verdict.passed}
          onAnswer={(value) => demo.update({ answer: value })}
        />
        {verdict.passed && (
          <Button onClick={() => demo.update({ ask: (ask % 9999) + 1, answer: null })}>
            Another pixel
          </Button>
        )}
      </div>
    </ExercisePanel>
  );
}

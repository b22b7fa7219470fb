import { nextSeed } from '../../src/lecture/shared/seed.ts';
import { AnswerField } from './answer-field.tsx';
import { Button } from './controls/index.ts';
import type { Store } from './state.ts';

interface NumberQuestionProps {
  /** `ask` numbers the question; `answer` is what was answered to it. */
  demo: Pick<Store<{ ask: number; answer: number | null }>, 'state' | 'update'>;
  /** What is asked for. */
  label: string;
  /** Whether that is the side of a square. */
  square?: boolean;
  passed: boolean;
  /** Name of the button to the next question, which is there once this one is answered. */
  another: string;
}

/** The row of an exercise that asks for a whole number. */
export function NumberQuestion(props: NumberQuestionProps) {
  const { demo, label, square = false, passed, another } = props;
  const { ask, answer } = demo.state.value;
  return (
    <div class="row">
      <AnswerField
        label={label}
        value={answer}
        max={9999}
        square={square}
        passed={passed}
        onAnswer={(value) => demo.update({ answer: value })}
      />
      {passed && (
        <Button onClick={() => demo.update({ ask: nextSeed(ask), answer: null })}>{another}</Button>
      )}
    </div>
  );
}

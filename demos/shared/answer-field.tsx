import { useId } from 'preact/hooks';
import { Button, FieldProblem, useDraft } from './controls/index.ts';

interface AnswerFieldProps {
  label: string;
  /** The answer given; null while there is none. */
  value: number | null;
  /** The largest whole number that can be an answer. */
  max: number;
  /** Whether it is the side of a square, which 14 × 14 names too. */
  square?: boolean;
  passed: boolean;
  onAnswer: (value: number | null) => void;
}

/** A whole number as the answer of an exercise, checked when it is given. */
export function AnswerField(props: AnswerFieldProps) {
  const { label, value, max, square = false, passed, onAnswer } = props;
  const problemId = useId();
  const draft = useDraft((text, readNumber) => {
    const typed = text.trim() === '' ? null : readNumber(text, { whole: true, square });
    if (typed === null || (Number.isInteger(typed) && typed >= 0 && typed <= max)) return typed;
    throw new RangeError(`Expected a whole number from 0 to ${max}.`);
  }, onAnswer);

  return (
    <span class="number-field answer-field">
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder="?"
        aria-label={label}
        aria-invalid={draft.problem !== '' || (value !== null && !passed)}
        aria-describedby={draft.problem === '' ? undefined : problemId}
        value={draft.text ?? (value === null ? '' : String(value))}
        onInput={draft.onInput}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
      <Button onClick={draft.commit}>Check</Button>
      {draft.problem !== '' && <FieldProblem id={problemId} text={draft.problem} />}
    </span>
  );
}

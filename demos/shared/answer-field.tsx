import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from './controls/index.ts';
import { readNumber } from './read-number.ts';

interface AnswerFieldProps {
  label: string;
  /** The answer given; null while there is none. */
  value: number | null;
  /** The largest whole number that can be an answer. */
  max: number;
  passed: boolean;
  onAnswer: (value: number | null) => void;
}

/** A whole number as the answer of an exercise, checked when it is given. */
export function AnswerField({ label, value, max, passed, onAnswer }: AnswerFieldProps) {
  const draft = useSignal<string | null>(null);
  const problem = useSignal('');
  const problemId = useId();

  const commit = () => {
    if (draft.value === null) return;
    const typed = draft.value.trim() === '' ? null : readNumber(draft.value);
    if (typed !== null && !(Number.isInteger(typed) && typed >= 0 && typed <= max)) {
      problem.value = `Expected a whole number from 0 to ${max}.`;
      return;
    }
    draft.value = null;
    problem.value = '';
    onAnswer(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft.value !== null) {
      event.preventDefault();
      draft.value = null;
      problem.value = '';
    }
  };

  return (
    <span class="number-field answer-field">
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder="?"
        aria-label={label}
        aria-invalid={problem.value !== '' || (value !== null && !passed)}
        aria-describedby={problem.value === '' ? undefined : problemId}
        value={draft.value ?? (value === null ? '' : String(value))}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <Button onClick={commit}>Check</Button>
      {problem.value !== '' && (
        <span class="field-problem" id={problemId} role="alert">
          {problem.value}
        </span>
      )}
    </span>
  );
}

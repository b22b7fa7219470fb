import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { plain } from '../shared/format.ts';
import { readNumber } from '../shared/read-number.ts';
import type { Verdict } from '../shared/verdict.ts';
import { answerRange } from './definition.ts';

interface BlankFieldProps {
  label: string;
  value: number | null;
  /** What the answer is worth; null while there is none. */
  verdict: Verdict | null;
  onChange: (value: number | null) => void;
  /** Whether to say in words what the verdict is; the field's colour and sign always do. */
  explain?: boolean;
}

const { min, max, decimals } = answerRange;

/** A number to fill in, with its verdict. What is no number stays, and the field says so. */
export function BlankField({ label, value, verdict, onChange, explain = true }: BlankFieldProps) {
  const draft = useSignal<string | null>(null);
  const problem = useSignal('');
  const wordsId = useId();

  const commit = () => {
    if (draft.value === null) return;
    const typed = draft.value.trim() === '' ? null : readNumber(draft.value);
    if (typed !== null && !(typed >= min && typed <= max)) {
      problem.value = `Expected a number, such as 0.731.`;
      return;
    }
    draft.value = null;
    problem.value = '';
    onChange(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft.value !== null) {
      event.preventDefault();
      draft.value = null;
      problem.value = '';
    }
  };

  const isRight = problem.value === '' && verdict?.passed === true;
  const isWrong = problem.value !== '' || verdict?.passed === false;
  const words = problem.value || (explain && isWrong ? (verdict?.reason ?? '') : '');
  return (
    <span class={`blank ${isRight ? 'right' : isWrong ? 'wrong' : ''}`}>
      <input
        type="text"
        inputMode="text"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={words === '' ? undefined : wordsId}
        placeholder="?"
        value={draft.value ?? (value === null ? '' : plain(value, decimals))}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <span class="blank-mark" aria-hidden="true">
        {isRight ? '✓' : isWrong ? '✗' : ''}
      </span>
      {isRight && <span class="visually-hidden">right</span>}
      {words !== '' && (
        <span class="blank-words" id={wordsId} role="status">
          {words}
        </span>
      )}
    </span>
  );
}

import { useId } from 'preact/hooks';
import { plain } from '../../src/format.ts';
import { answerRange } from '../../src/lecture/forward-pass/definition.ts';
import type { Verdict } from '../../src/lecture/shared/verdict.ts';
import { useDraft } from '../shared/controls/index.ts';

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
  const wordsId = useId();
  const draft = useDraft((text, readNumber) => {
    const typed = text.trim() === '' ? null : readNumber(text);
    if (typed === null || (typed >= min && typed <= max)) return typed;
    throw new RangeError('Expected a number, such as 0.731.');
  }, onChange);

  const isRight = draft.problem === '' && verdict?.passed === true;
  const isWrong = draft.problem !== '' || verdict?.passed === false;
  const words = draft.problem || (explain && isWrong ? (verdict?.reason ?? '') : '');
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
        value={draft.text ?? (value === null ? '' : plain(value, decimals))}
        onInput={draft.onInput}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
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

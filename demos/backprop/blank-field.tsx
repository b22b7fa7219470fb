import { useId } from 'preact/hooks';
import { plain } from '../../src/format.ts';
import type { Verdict } from '../../src/lecture/shared/verdict.ts';
import { type NumberReader, useDraft } from '../shared/controls/draft.ts';

interface BlankFieldProps {
  label: string;
  value: number | null;
  verdict: Verdict | null;
  onChange: (value: number | null) => void;
}

/** A number to fill in, judged when it has been typed. */
export function BlankField({ label, value, verdict, onChange }: BlankFieldProps) {
  const { text, problem, commit, onInput, onKeyDown } = useDraft(readBlank, onChange);
  const verdictId = useId();
  const said = problem || verdict?.reason;
  const isWrong = problem !== '' || verdict?.passed === false;
  return (
    <div class="blank-field">
      <label>
        <span>{label} =</span>
        <input
          type="text"
          inputMode="text"
          autocomplete="off"
          placeholder="?"
          aria-invalid={isWrong}
          aria-describedby={said ? verdictId : undefined}
          value={text ?? (value === null ? '' : plain(value, 6))}
          onInput={onInput}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
      </label>
      <span id={verdictId} class={isWrong ? 'said wrong' : 'said'} role="status">
        {said && (
          <>
            <span aria-hidden="true">{isWrong ? '✗ ' : '✓ '}</span>
            {said}
          </>
        )}
      </span>
    </div>
  );
}

/** Nothing typed is nothing filled in. */
function readBlank(typed: string, readNumber: NumberReader): number | null {
  if (typed.trim() === '') return null;
  const value = readNumber(typed);
  if (Math.abs(value) <= 99) return value;
  throw new RangeError('Expected a number such as −0.042.');
}

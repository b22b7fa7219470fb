import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { plain } from '../shared/format.ts';
import { readNumber } from '../shared/read-number.ts';
import type { Verdict } from '../shared/verdict.ts';

interface BlankFieldProps {
  label: string;
  value: number | null;
  verdict: Verdict | null;
  onChange: (value: number | null) => void;
}

/** A number to fill in, judged when it has been typed. */
export function BlankField({ label, value, verdict, onChange }: BlankFieldProps) {
  const draft = useSignal<string | null>(null);
  const problem = useSignal('');
  const verdictId = useId();
  const commit = () => {
    if (draft.value === null) return;
    const typed = readNumber(draft.value);
    if (draft.value.trim() === '') onChange(null);
    else if (Math.abs(typed) <= 99) onChange(typed);
    else {
      problem.value = 'Expected a number such as −0.042.';
      return;
    }
    draft.value = null;
    problem.value = '';
  };
  const said = problem.value || verdict?.reason;
  const isWrong = problem.value !== '' || verdict?.passed === false;
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
          value={draft.value ?? (value === null ? '' : plain(value, 6))}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
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

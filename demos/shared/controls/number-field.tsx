import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { clamp } from '../clamp.ts';
import { plain } from '../format.ts';
import { readNumber } from '../read-number.ts';

export interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Decimals shown and kept. */
  digits?: number;
  onChange: (value: number) => void;
  disabled?: boolean;
}

/** A number to type, with ↑ and ↓. What is no number stays, and the field says what it expects. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step, digits = 2, onChange, disabled } = props;
  const draft = useSignal<string | null>(null);
  const problem = useSignal('');
  const problemId = useId();

  const commit = () => {
    if (draft.value === null) return;
    const typed = readNumber(draft.value);
    if (!(typed >= min && typed <= max)) {
      problem.value = `Expected a number from ${plain(min)} to ${plain(max)}.`;
      return;
    }
    draft.value = null;
    problem.value = '';
    onChange(typed);
  };
  const cancel = () => {
    draft.value = null;
    problem.value = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft.value !== null) {
      event.preventDefault();
      cancel();
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      cancel();
      onChange(clamp(value + (event.key === 'ArrowUp' ? step : -step), min, max));
    }
  };

  return (
    <span class="number-field">
      <input
        type="text"
        // The decimal keyboard of phones has no minus sign.
        inputMode={min < 0 ? 'text' : 'decimal'}
        autocomplete="off"
        aria-label={label}
        aria-invalid={problem.value !== ''}
        aria-describedby={problem.value !== '' ? problemId : undefined}
        value={draft.value ?? plain(value, digits)}
        disabled={disabled}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem.value !== '' && (
        <span class="field-problem" id={problemId} role="alert">
          {problem.value}
        </span>
      )}
    </span>
  );
}

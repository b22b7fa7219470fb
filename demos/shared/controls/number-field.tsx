import { useId } from 'preact/hooks';
import { clamp } from '../../../src/clamp.ts';
import { plain } from '../../../src/format.ts';
import { useDraft } from './draft.ts';
import { FieldProblem } from './field-problem.tsx';

export interface NumberFieldProps {
  label: string;
  /** Null while nothing was typed. */
  value: number | null;
  min: number;
  max: number;
  step: number;
  /** Decimals shown and kept; with 0 only whole numbers are taken. */
  digits?: number;
  /** What is counted in; it may be typed behind the number. */
  unit?: string | undefined;
  onChange: (value: number) => void;
  disabled?: boolean;
}

/** A number to type, with ↑ and ↓. What is no number stays, and the field says what it expects. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step, digits = 2, unit = '', onChange, disabled } = props;
  const whole = digits === 0;
  const problemId = useId();
  const draft = useDraft((text, readNumber) => {
    const typed = readNumber(text, { whole, unit });
    if (typed >= min && typed <= max && (!whole || Number.isInteger(typed))) return typed;
    const kind = whole ? 'a whole number' : 'a number';
    throw new RangeError(`Expected ${kind} from ${plain(min)} to ${plain(max)}.`);
  }, onChange);
  const onKeyDown = (event: KeyboardEvent) => {
    draft.onKeyDown(event);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      draft.cancel();
      onChange(clamp((value ?? min) + (event.key === 'ArrowUp' ? step : -step), min, max));
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
        aria-invalid={draft.problem !== ''}
        aria-describedby={draft.problem !== '' ? problemId : undefined}
        value={draft.text ?? (value === null ? '' : plain(value, digits))}
        placeholder="?"
        disabled={disabled}
        onInput={draft.onInput}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
      {draft.problem !== '' && <FieldProblem id={problemId} text={draft.problem} />}
    </span>
  );
}

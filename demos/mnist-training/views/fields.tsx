import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Codec } from '../../../src/url-state.ts';

export interface FieldProps<Value> {
  label: string;
  hint?: string;
  value: Value;
  /** Reads what is typed as the address does, and says what it expects. */
  codec: Codec<Value>;
  onChange: (value: Value) => void;
}

/** A setting to type. What cannot be read stays, and the field says what it expects. */
export function Field<Value>({ label, hint, value, codec, onChange }: FieldProps<Value>) {
  const id = useId();
  const draft = useSignal<string | null>(null);
  const problem = useSignal('');

  const commit = () => {
    const typed = draft.value?.trim();
    if (typed === undefined) return;
    try {
      const parsed = codec.parse(typed);
      draft.value = null;
      problem.value = '';
      if (codec.format(parsed) !== codec.format(value)) onChange(parsed);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem.value = `${error.message}.`;
    }
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {hint !== undefined && <span class="soft"> ({hint})</span>}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={draft.value ?? codec.format(value)}
        aria-invalid={problem.value !== ''}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && draft.value !== null) {
            event.preventDefault();
            draft.value = null;
            problem.value = '';
          }
        }}
      />
      <span id={`${id}-problem`} class="field-problem" role="alert">
        {problem.value}
      </span>
    </div>
  );
}

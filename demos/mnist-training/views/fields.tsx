import { useId } from 'preact/hooks';
import type { Codec, NumberCodec } from '../../../src/url-state.ts';
import { type NumberReader, useDraft } from '../../shared/controls/draft.ts';

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
  const { text, problem, commit, onInput, onKeyDown } = useDraft(
    (typed, readNumber) => readBy(codec, typed.trim(), readNumber),
    (parsed) => {
      if (codec.format(parsed) !== codec.format(value)) onChange(parsed);
    },
  );
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
        value={text ?? codec.format(value)}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onInput={onInput}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-problem`} class="field-problem" role="alert">
        {problem}
      </span>
    </div>
  );
}

/** A codec names what it expects; a field says it in a sentence. A number may be typed in any usual notation. */
function readBy<Value>(codec: Codec<Value>, typed: string, readNumber: NumberReader): Value {
  try {
    if (!('range' in codec)) return codec.parse(typed);
    const { range } = codec as unknown as NumberCodec;
    return codec.parse(String(readNumber(typed, { whole: range.decimals === 0 })));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`${error.message}.`);
  }
}

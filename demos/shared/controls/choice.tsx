import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps<Name extends string> {
  label: string;
  /** Whether the label is only for screen readers. */
  hideLabel?: boolean;
  options: Readonly<Record<Name, ComponentChildren>>;
  value: Name;
  onChange: (name: Name) => void;
}

/** One of a few, all in sight: a row of segments that is a group of radio buttons. */
export function Choice<Name extends string>(props: ChoiceProps<Name>) {
  const { label, hideLabel = false, options, value, onChange } = props;
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class={hideLabel ? 'visually-hidden' : 'control-label'}>{label}</legend>
      <div class="segments">
        {(Object.keys(options) as Name[]).map((name) => (
          <label key={name} class={name === value ? 'segment chosen' : 'segment'}>
            <input
              type="radio"
              name={group}
              value={name}
              checked={name === value}
              onChange={() => onChange(name)}
            />
            <span>{options[name]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

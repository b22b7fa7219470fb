import type { ComponentChildren } from 'preact';

export interface ToggleProps {
  children: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** On or off, in force at once. */
export function Toggle({ children, checked, onChange, disabled }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="toggle-track" aria-hidden="true" />
      <span>{children}</span>
    </label>
  );
}

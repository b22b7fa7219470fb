import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** `primary` for the one thing to do next; `quiet` for what stands beside. */
  variant?: 'primary' | 'plain' | 'quiet';
  /** It keeps its focus, for the key pressed next would else go to the page or the deck. */
  disabled?: boolean;
  /** The name for screen readers and the tooltip, where the face is only a sign. */
  label?: string;
}

export function Button({ children, onClick, variant = 'plain', disabled, label }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${variant}`}
      onClick={disabled ? undefined : onClick}
      aria-disabled={disabled}
      aria-label={label}
      title={label}
    >
      {children}
    </button>
  );
}

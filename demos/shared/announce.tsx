import { signal } from '@preact/signals';

const message = signal('');

/** Says a sentence to screen readers when they have finished what they are saying. */
export function announce(text: string): void {
  // A reader keeps silent when the text did not change: a no-break space makes it another one.
  message.value = message.peek() === text ? `${text}\u00a0` : text;
}

/** The region that `announce` speaks through; the page holds one. */
export function Announcer() {
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  );
}

import { signal } from '@preact/signals';

/** What is said within so many milliseconds of the sentence before would keep that from being heard. */
const breath = 700;

const message = signal('');
let last = '';
let saidAt = Number.NEGATIVE_INFINITY;

/** Says a sentence to screen readers when they have finished what they are saying. */
export function announce(text: string): void {
  const now = performance.now();
  const said = now - saidAt < breath && last !== text ? `${last} ${text}` : text;
  // A reader keeps silent when the text did not change: a no-break space makes it another one.
  message.value = message.peek() === said ? `${said}\u00a0` : said;
  last = text;
  saidAt = now;
}

/** The region that `announce` speaks through; the page holds one. */
export function Announcer() {
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  );
}

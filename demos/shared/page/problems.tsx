import type { Signal } from '@preact/signals';
import { Button } from '../controls/button.tsx';

/** What could not be read of the link, in words, until it is closed. */
export function Problems({ problems }: { problems: Signal<readonly string[]> }) {
  if (problems.value.length === 0) return null;
  return (
    <div class="problems" role="alert">
      <div>
        <strong>Not all of the link could be read; the rest is as it begins.</strong>
        <ul>
          {problems.value.slice(0, 4).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.value.length > 4 && <li>And {problems.value.length - 4} more.</li>}
        </ul>
      </div>
      <Button
        variant="quiet"
        label="Close this message"
        onClick={() => {
          problems.value = [];
        }}
      >
        ✕
      </Button>
    </div>
  );
}

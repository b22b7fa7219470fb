import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../src/lecture/shared/verdict.ts';
import { announce } from './announce.tsx';
import { unread } from './controls/draft.ts';

export interface ExercisePanelProps {
  text: ComponentChildren;
  verdict: Verdict;
  children?: ComponentChildren;
}

/** Milliseconds for which a verdict has to stand before it is said: it changes with every pixel dragged. */
const pause = 700;

/** An entry that cannot be read takes back what was solved before it. */
const waiting: Verdict = {
  passed: false,
  reason: 'One entry cannot be read yet: mend it, or press Escape there to give it up.',
};

/** The exercise with its check, live; told to screen readers too, success at once. */
export function ExercisePanel({ text, verdict, children }: ExercisePanelProps) {
  const { passed, reason } = verdict.passed && unread.value > 0 ? waiting : verdict;
  const last = useRef({ passed, reason });
  useEffect(() => {
    const before = last.current;
    last.current = { passed, reason };
    if (passed && !before.passed) announce(`Exercise solved. ${reason}`);
    if (passed || reason === before.reason) return;
    const timer = setTimeout(() => announce(reason), pause);
    return () => clearTimeout(timer);
  }, [passed, reason]);
  return (
    <section class={passed ? 'exercise solved' : 'exercise'} aria-label="Exercise">
      <p class="exercise-text">
        <strong>Your turn.</strong> {text}
      </p>
      {children}
      <p class="verdict">
        <span class="verdict-mark" aria-hidden="true">
          {passed ? '✓' : '…'}
        </span>
        <span>
          {passed && <strong>Solved. </strong>}
          {reason}
        </span>
      </p>
    </section>
  );
}

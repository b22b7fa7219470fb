import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from './announce.tsx';
import type { Verdict } from './verdict.ts';

export interface ExercisePanelProps {
  text: ComponentChildren;
  verdict: Verdict;
  children?: ComponentChildren;
}

/** The exercise with its check, live. Success is told to screen readers too. */
export function ExercisePanel({ text, verdict, children }: ExercisePanelProps) {
  const wasSolved = useRef(verdict.passed);
  useEffect(() => {
    if (verdict.passed && !wasSolved.current) announce(`Exercise solved. ${verdict.reason}`);
    wasSolved.current = verdict.passed;
  }, [verdict.passed, verdict.reason]);
  return (
    <section class={verdict.passed ? 'exercise solved' : 'exercise'} aria-label="Exercise">
      <p class="exercise-text">
        <strong>Your turn.</strong> {text}
      </p>
      {children}
      <p class="verdict">
        <span class="verdict-mark" aria-hidden="true">
          {verdict.passed ? '✓' : '…'}
        </span>
        <span>
          {verdict.passed && <strong>Solved. </strong>}
          {verdict.reason}
        </span>
      </p>
    </section>
  );
}
